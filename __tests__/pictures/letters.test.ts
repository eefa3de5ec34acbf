import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { fittingSize, plain, textWidth, wrapped } from "@/components/pictures/letters";
import type { Face } from "@/components/pictures/mark";
import { drawLetter } from "../support/draw-letters";

jest.setTimeout(60_000);

const FACES: readonly Face[] = ["regular", "bold", "serif"];
/** Each letter beside the one that it would be taken for. */
const KAZAKH = { ә: "а", ғ: "г", қ: "к", ң: "н", ө: "о", ұ: "у", ү: "у", һ: "п", і: "ı" };
const LETTERS = Object.entries(KAZAKH).flatMap(([letter, like]) => [
  [letter, like],
  [letter.toUpperCase(), like.toUpperCase()],
]);
/** Of no typeface: a letter of nobody's. */
const NOBODYS = "\ue000";

describe.each(FACES)("the pixels of Kazakh letters in %s", (face) => {
  test("are a letter, and each another", async () => {
    const box = await drawLetter(NOBODYS, face);
    expect(box).toContain("#");
    const drawn = new Map<string, string>();
    for (const [letter = "", like = ""] of LETTERS) {
      const pixels = await drawLetter(letter, face);
      expect(pixels.replace(/[^#]/g, "").length).toBeGreaterThan(50);
      expect(pixels).not.toBe(box);
      // "I" and the capital of "і" are drawn alike.
      if (letter !== "І") expect(pixels).not.toBe(await drawLetter(like, face));
      expect([...drawn.entries()].find(([, other]) => other === pixels)).toBeUndefined();
      drawn.set(letter, pixels);
    }
  });

  test.each(["A", "ç", "ə", "ș", "Đ", "ğ", "Я", "₸", "ặ", "−"])(
    "%s is no box either",
    async (letter) => {
      expect(await drawLetter(letter, face)).not.toBe(await drawLetter(NOBODYS, face));
    },
  );
});

test("the widths are those of the typefaces that are installed", async () => {
  const folder = mkdtempSync(join(tmpdir(), "qualified-letters-"));
  try {
    const file = join(folder, "widths.json");
    await promisify(execFile)(process.execPath, ["bin/data/make-letter-widths.mjs", file]);
    const kept = readFileSync("components/pictures/letter-widths.json", "utf8");
    expect(JSON.parse(readFileSync(file, "utf8"))).toEqual(JSON.parse(kept));
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test("a text is as wide as its letters, with a little room", () => {
  expect(textWidth("", "bold", 20)).toBe(0);
  const one = textWidth("Қ", "regular", 20);
  expect(one).toBeGreaterThan(10);
  expect(textWidth("ҚҚ", "regular", 20)).toBeCloseTo(2 * one);
  expect(textWidth("To", "serif", 100)).toBeLessThan(
    textWidth("T", "serif", 100) + textWidth("o", "serif", 100),
  );
});

test("a text is composed, and signs that no file may hold are left out", () => {
  expect(plain("Gu\u0308ler\u0000\u2009\u200bA")).toBe("Güler A");
});

test("lines break at spaces and in addresses, and are no wider than allowed", () => {
  const text =
    "Source: Qualified, https://example.org/paris-2024/nations/KAZ?as-of=2024-03-11&revision=3";
  const lines = wrapped(text, "regular", 12, 220);
  expect(lines.length).toBeGreaterThan(2);
  for (const line of lines) expect(textWidth(line, "regular", 12)).toBeLessThanOrEqual(220);
  expect(lines.join("").replaceAll(" ", "")).toBe(text.replaceAll(" ", ""));
});

test("the largest size that fits is taken, and the smallest where none does", () => {
  const room = { sizes: [60, 40, 20], width: 300, lines: 1 };
  expect(fittingSize("Kazakhstan", "serif", room)).toBe(40);
  expect(fittingSize("Bosnia and Herzegovina, Men’s 63.5 kg", "serif", room)).toBe(20);
});
