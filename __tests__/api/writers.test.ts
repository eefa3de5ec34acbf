import readXlsxFile from "read-excel-file/node";
import { readResource } from "@/lib/api/read-resource";
import { pinRecord } from "@/lib/record/record-of-rows";
import { FORMATS } from "@/lib/schemas/resource-query";
import { aPlace, aRecord, SOURCE } from "../support/record-factory";

const NOTE = "=1+1 | *bold* <b>&\n two lines";
const record = aRecord({
  places: [
    aPlace({ noc: "KAZ", note: NOTE, wonOn: "2024-03-11" }),
    aPlace({ noc: "UZB", note: null, wonOn: "2024-03-11" }),
  ],
});

function read(query: string) {
  return readResource(
    record,
    "quota-places",
    new URLSearchParams(query.includes("columns") ? query : `columns=nation,note&${query}`),
  );
}

test.each(FORMATS)("%s is written, and its type says so", async (format) => {
  const response = read(`format=${format}`);
  expect(response.headers.get("content-type")).toMatch(
    /^((text|application)\/[a-z-]+; charset=utf-8|application\/vnd\.[a-z.-]+sheet$)/,
  );
  expect((await response.text()).length).toBeGreaterThan(0);
});

describe("XLSX", () => {
  const PINNED = "format=xlsx&revision=1";
  const sheets = async (response: Response) =>
    readXlsxFile(Buffer.from(await response.arrayBuffer()));

  test("has the rows, typed, with nothing that is run", async () => {
    const [rows] = await sheets(read("columns=nation,wonOn,note&format=xlsx"));
    expect(rows).toEqual({
      sheet: "quota-places",
      data: [
        ["noc", "nation", "wonOn", "wonOnIsExact", "note"],
        ["KAZ", "Kazakhstan", new Date("2024-03-11T00:00:00Z"), true, NOTE],
        ["UZB", "Uzbekistan", new Date("2024-03-11T00:00:00Z"), true, null],
      ],
    });
  });

  test("says in a second sheet what the rows are, and where they are found again", async () => {
    const [, about] = await sheets(read(`columns=nation,source&noc=KAZ&${PINNED}`));
    const cells = new Map(about?.data.map(([name, ...rest]) => [name, rest[0]]));
    expect(about?.sheet).toBe("About");
    expect(cells.get("Revision")).toBe(record.revision);
    expect(cells.get("Published")).toBe(record.publishedAt);
    expect(cells.get("Filters")).toBe("noc=KAZ");
    expect(cells.get("Address")).toMatch(
      /^\/api\/v1\/paris-2024\/quota-places\?.*noc=KAZ.*revision=1$/,
    );
    // A spreadsheet knows no Markdown.
    expect(about?.data.flat().filter((cell) => `${cell}`.includes("`"))).toEqual([]);
    expect(cells.get("Licence of the facts")).toMatch(/public pages/);
    expect(about?.data).toContainEqual([1, SOURCE, null, null, null]);
    const columns = about?.data.map(([name]) => name);
    expect(columns).toEqual(expect.arrayContaining(["noc", "nation", "sourceUrl"]));
  });

  test("is the same byte for byte, at whatever time", async () => {
    const bytes = async () => Buffer.from(await read("format=xlsx").arrayBuffer());
    const first = await bytes();
    jest.useFakeTimers({ now: new Date("2031-05-06"), doNotFake: ["setImmediate", "nextTick"] });
    try {
      expect((await bytes()).equals(first)).toBe(true);
    } finally {
      jest.useRealTimers();
    }
  });

  test("is named by Games, resource, day, and revision where one is asked for", () => {
    const named = (query: string, from = record) =>
      readResource(from, "quota-places", new URLSearchParams(query)).headers.get(
        "content-disposition",
      );
    expect(named("format=xlsx")).toBe('attachment; filename="paris-2024-quota-places.xlsx"');
    expect(named("format=csv&as-of=2024-03-11", pinRecord(record))).toBe(
      'attachment; filename="paris-2024-quota-places-2024-03-11-revision-1.csv"',
    );
  });
});

test("tab-separated text has a line a row, and no formula", async () => {
  const text = await read("format=tsv").text();
  expect(text.split("\n")).toEqual([
    "noc\tnation\tnote",
    "KAZ\tKazakhstan\t'=1+1 | *bold* <b>& two lines",
    "UZB\tUzbekistan\t",
    "",
  ]);
});

test("Markdown keeps signs that it would read, and a bar in its cell", async () => {
  const text = await read("format=markdown").text();
  expect(text.split("\n")).toEqual([
    "| noc | nation | note |",
    "| --- | --- | --- |",
    "| KAZ | Kazakhstan | =1+1 \\| \\*bold\\* \\<b\\>\\& two lines |",
    "| UZB | Uzbekistan |  |",
    "",
  ]);
});

test("numbers stand to the right in Markdown and in HTML", async () => {
  const nations = (format: string) =>
    readResource(
      record,
      "nations",
      new URLSearchParams(`columns=continent,places&noc=KAZ&format=${format}`),
    ).text();
  expect(await nations("markdown")).toContain("| --- | ---: |");
  expect(await nations("html")).toContain('<td>ASI</td><td align="right">1</td>');
});

test("HTML has no sign that would be a tag", async () => {
  const text = await read("format=html").text();
  expect(text).toContain("<td>=1+1 | *bold* &lt;b&gt;&amp; two lines</td>");
  expect(text).toContain('<th scope="col">noc</th>');
});
