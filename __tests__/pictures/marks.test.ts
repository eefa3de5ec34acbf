import { readFileSync } from "node:fs";
import { XMLParser, XMLValidator } from "fast-xml-parser";
import { HATCH, moved, type Picture } from "@/components/pictures/mark";
import { mixed, PALETTES } from "@/components/pictures/palette";
import { shared } from "@/components/pictures/road-picture";
import { writeSvg, writeSvgOfLetters } from "@/components/pictures/write-svg";
import { pictureScale } from "@/lib/api/rasterise";

const TEXT = { kind: "text", size: 10, face: "bold", fill: "#000000" } as const;

const picture = (marks: Picture["marks"]): Picture => ({
  width: 100,
  height: 50,
  title: 'Men & "women" <63.5 kg>',
  description: "Ends with ]]>",
  paper: "#ffffff",
  stripe: "#cccccc",
  marks,
});

describe("SVG", () => {
  const svg = writeSvg(
    picture([
      { ...TEXT, text: "A < B & C\u0007", x: 1, y: 2, more: [{ ...TEXT, text: " ‘D’" }] },
      { kind: "rect", x: 0, y: 0, width: 5, height: 5, fill: HATCH },
      { kind: "group", x: 3, y: 4, scale: 2, marks: [{ ...TEXT, text: "in", x: 0, y: 0 }] },
    ]),
  );

  test("is well-formed, with its title, and texts as they are", () => {
    expect(XMLValidator.validate(svg)).toBe(true);
    const read = new XMLParser({ ignoreAttributes: false }).parse(svg);
    expect(read.svg.title["#text"]).toBe('Men & "women" <63.5 kg>');
    expect(read.svg.text["#text"]).toBe("A < B & C");
    expect(read.svg.g.text["#text"]).toBe("in");
  });

  test("asks for nothing outside of itself", () => {
    const addresses = [...svg.matchAll(/https?:[^"]*/g)].map(([address]) => address);
    expect(addresses).toEqual(["http://www.w3.org/2000/svg"]);
    expect(svg).not.toMatch(/<(?:script|style|image|use|foreignObject)\b|\bon\w+=/);
  });

  test("for a program without fonts names each letter once, at its place", () => {
    const { svg: drawn, letters } = writeSvgOfLetters(
      picture([{ ...TEXT, text: "қққ", x: 90, y: 9, anchor: "end" }]),
    );
    expect(letters).toEqual([{ id: "bold-49b", face: "bold", codePoint: 0x49b }]);
    expect(XMLValidator.validate(drawn)).toBe(true);
    expect(drawn.match(/href="#bold-49b"/g)).toHaveLength(3);
    const [, from = ""] = /translate\(([\d.]+) 9\)/.exec(drawn) ?? [];
    expect(Number(from)).toBeGreaterThan(60);
    expect(Number(from)).toBeLessThan(90);
  });
});

test("the colours are those of the pages", () => {
  const css = readFileSync("app/globals.css", "utf8");
  const long = (hex: string) => (hex.length === 4 ? hex.replace(/[^#]/g, "$&$&") : hex);
  for (const [name, property] of Object.entries({
    paper: "paper",
    ink: "ink",
    soft: "soft",
    line: "line",
    faint: "faint",
    won: "won",
    wonInk: "won-ink",
  })) {
    const [, light = "", dark = ""] =
      new RegExp(`--${property}: light-dark\\((#\\w+), (#\\w+)\\)`).exec(css) ?? [];
    const key = name as "paper";
    expect([PALETTES.light[key], PALETTES.dark[key]]).toEqual([long(light), long(dark)]);
  }
});

test("a colour on another is between them", () => {
  expect(mixed("#000000", 0.5, "#ffffff")).toBe("#808080");
  expect(mixed("#123456", 1, "#ffffff")).toBe("#123456");
});

test("marks are moved as they are", () => {
  const line = { kind: "line", from: [1, 2], to: [3, 4] } as const;
  expect(moved([line, { ...TEXT, text: "", x: 1, y: 2 }], 10, 20)).toEqual([
    { ...line, from: [11, 22], to: [13, 24] },
    { ...TEXT, text: "", x: 11, y: 22 },
  ]);
});

test("a width is shared by weights, and nobody gets less than is needed", () => {
  expect(shared([1, 3], [0, 0], 100)).toEqual([25, 75]);
  expect(shared([1, 3], [40, 0], 100)).toEqual([40, 60]);
  expect(shared([0, 0], [10, 20], 100)).toEqual([10, 20]);
});

test("a picture that would be very large is drawn smaller", () => {
  expect(pictureScale({ width: 1000, height: 1000 }, 2)).toBe(2);
  const scale = pictureScale({ width: 10_000, height: 10_000 }, 2);
  expect(scale * 10_000 * scale * 10_000).toBeCloseTo(24_000_000);
});
