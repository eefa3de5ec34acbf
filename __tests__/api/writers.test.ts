import { readResource } from "@/lib/api/read-resource";
import { FORMATS } from "@/lib/schemas/resource-query";
import { aPlace, aRecord } from "../support/record-factory";

const record = aRecord({
  places: [
    aPlace({ noc: "KAZ", note: "=1+1 | *bold* <b>&\n two lines" }),
    aPlace({ noc: "UZB", note: null }),
  ],
});

function read(query: string) {
  return readResource(record, "quota-places", new URLSearchParams(`columns=nation,note&${query}`));
}

test.each(FORMATS)("%s is written, and its type says so", async (format) => {
  const response = read(`format=${format}`);
  expect(response.headers.get("content-type")).toMatch(
    /^(text|application)\/[a-z-]+; charset=utf-8/,
  );
  expect((await response.text()).length).toBeGreaterThan(0);
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
      new URLSearchParams(`columns=nation,places&noc=KAZ&format=${format}`),
    ).text();
  expect(await nations("markdown")).toContain("| --- | --- | ---: |");
  expect(await nations("html")).toContain(
    '<td>KAZ</td><td>Kazakhstan</td><td align="right">1</td>',
  );
});

test("HTML has no sign that would be a tag", async () => {
  const text = await read("format=html").text();
  expect(text).toContain("<td>=1+1 | *bold* &lt;b&gt;&amp; two lines</td>");
  expect(text).toContain('<th scope="col">noc</th>');
});
