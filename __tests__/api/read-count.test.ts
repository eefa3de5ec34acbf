import { readCount } from "@/lib/api/read-count";
import { readResource } from "@/lib/api/read-resource";
import { FORMATS } from "@/lib/schemas/resource-query";
import { MOVED_PLACES } from "../support/moved-places";
import { aRecord } from "../support/record-factory";

const live = aRecord({ places: MOVED_PLACES });
const read = (query: string) => readCount(live, new URLSearchParams(query));
const json = async (query: string) => (await read(query).json()) as Answer;

interface Answer {
  data: Record<string, unknown>[];
  meta: Record<string, unknown> & { count: Record<string, unknown> };
}

test("the number stands with its definition, and the rows are what is counted", async () => {
  const { data, meta } = await json("what=nations&refugees=out&as-of=2024-06-02");
  expect(data).toEqual([
    expect.objectContaining({ noc: "THA", places: 1 }),
    expect.objectContaining({ noc: "UZB", places: 1 }),
  ]);
  expect(meta).toMatchObject({ games: "paris-2024", asOf: "2024-06-02", revision: 1, total: 2 });
  expect(meta.count).toMatchObject({
    what: "nations",
    stage: "held",
    refugees: "out",
    neutrals: "in",
    number: 2,
    men: 2,
    women: 0,
    sentence: "2 NOCs held a place for Paris 2024 at the end of 2 June 2024.",
    definition: expect.stringContaining("The refugee team, which is no NOC, is left out."),
  });
});

test("places are rows as in quota-places", async () => {
  const { data } = await json("");
  const places = (await readResource(live, "quota-places", new URLSearchParams()).json()) as Answer;
  const held = places.data.filter(({ status }) =>
    ["held", "competed", "suspended"].includes(`${status}`),
  );
  expect(data).toEqual(held);
});

test.each(FORMATS)("%s has the counted rows", async (format) => {
  const response = read(`what=boxers&stage=ever&format=${format}`);
  expect(response.status).toBe(200);
  const text = await response.text();
  expect(text.length).toBeGreaterThan(0);
  // A workbook is packed.
  if (format === "xlsx") return;
  for (const { boxerSlug } of MOVED_PLACES) expect(text.replaceAll("\\", "")).toContain(boxerSlug);
});

test("the file is named by what it counts", () => {
  const name = read("what=boxers&refugees=out&format=csv").headers.get("content-disposition");
  expect(name).toContain('"paris-2024-count-boxers-out.csv"');
});

test.each([
  ["gender=W", { code: "unknown_parameter", field: "gender" }],
  ["what=horses", { code: "invalid_parameter", field: "what" }],
  ["format=pdf", { code: "invalid_parameter", field: "format" }],
  ["as-of=1999-01-01", { code: "invalid_parameter", field: "as-of" }],
])("refuses %s", (query, error) => {
  expect(() => read(query)).toThrow(expect.objectContaining(error));
});
