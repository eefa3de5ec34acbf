import readXlsxFile from "read-excel-file/node";
import { readChanges } from "@/lib/api/read-changes";
import { recordAsOf } from "@/lib/record/as-of";
import { MOVED_PLACES } from "../support/moved-places";
import { aRecord } from "../support/record-factory";

const live = aRecord({ places: MOVED_PLACES });
const state = (asOf: string | null) => ({ moment: { asOf }, record: recordAsOf(live, asOf) });

async function read(noc: string | null, query = "") {
  const compared = { from: state("2024-05-16"), to: state("2024-06-02") };
  const params = new URLSearchParams(query);
  return readChanges(compared, { noc, params, newest: live });
}

async function json(noc: string | null) {
  return (await read(noc)).json();
}

test("gives each change with the rows before and after, and the numbers of both states", async () => {
  const { data, meta } = await json("KAZ");
  expect(data).toEqual([
    {
      kind: "moved",
      before: expect.objectContaining({ id: "lost-by-kaz", noc: "KAZ", category: "M51" }),
      after: expect.objectContaining({ id: "received-by-tha", noc: "THA" }),
    },
  ]);
  expect(meta).toMatchObject({
    games: "paris-2024",
    from: { asOf: "2024-05-16", revision: 1, held: { total: 1 } },
    to: { asOf: "2024-06-02", revision: 1, held: { total: 0 } },
    total: 1,
    filters: { noc: ["KAZ"] },
    nations: [{ noc: "KAZ", before: 1, after: 0 }],
  });
});

test("of one nation every number is of that nation", async () => {
  const numbers = async (noc: string | null) => {
    const { meta } = await json(noc);
    return [meta.from, meta.to].map(({ held, firstAwarded, nations }) => [
      ...[held.total, firstAwarded.total, nations],
    ]);
  };
  expect(await numbers("KAZ")).toEqual([
    [1, 1, 1],
    [0, 1, 0],
  ]);
  const ofAll = await numbers(null);
  expect(ofAll[0]?.[1]).toBeGreaterThan(1);
  expect(ofAll[0]?.[2]).toBeGreaterThan(1);
});

test("refuses what it does not know", async () => {
  await expect(read(null, "gender=W")).rejects.toMatchObject({ code: "unknown_parameter" });
});

test("in another format is a row for each place, with what became of it and who held it before", async () => {
  const response = await read("KAZ", "from=2024-05-16&to=2024-06-02&noc=KAZ&format=csv");
  expect(response.headers.get("content-disposition")).toBe(
    'attachment; filename="paris-2024-changes-2024-05-16-2024-06-02-kaz.csv"',
  );
  expect(response.headers.get("link")).toContain('revision=1>; rel="cite-as"');
  const [head = "", row = "", end] = (await response.text()).split("\r\n");
  const cells = new Map(head.split(",").map((name, at) => [name, row.split(",")[at]]));
  expect(head).toMatch(/^change,id,.*,nocBefore,boxerBefore$/);
  expect(Object.fromEntries(cells)).toMatchObject({
    change: "moved",
    id: "received-by-tha",
    noc: "THA",
    nocBefore: "KAZ",
    boxerBefore: expect.stringMatching(/./),
  });
  expect(end).toBe("");
});

test("as XLSX explains every column, and is found again at the revision", async () => {
  const response = await read(null, "format=xlsx");
  const [rows, about] = await readXlsxFile(Buffer.from(await response.arrayBuffer()));
  expect(rows?.sheet).toBe("changes");
  const columns = about?.data.map(([name]) => name);
  expect(columns).toEqual(expect.arrayContaining([...(rows?.data[0] ?? [])]));
  expect(rows?.data.slice(1).map(([change]) => change)).toEqual(["moved"]);
  expect(about?.data).toContainEqual(
    expect.arrayContaining(["Address", "/api/v1/paris-2024/changes?format=xlsx&revision=1"]),
  );
});
