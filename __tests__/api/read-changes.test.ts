import { readChanges } from "@/lib/api/read-changes";
import { recordAsOf } from "@/lib/record/as-of";
import { MOVED_PLACES } from "../support/moved-places";
import { aRecord } from "../support/record-factory";

const live = aRecord({ places: MOVED_PLACES });
const state = (asOf: string | null) => ({ moment: { asOf }, record: recordAsOf(live, asOf) });

async function read(noc: string | null, query = "") {
  const compared = { from: state("2024-05-16"), to: state("2024-06-02") };
  const response = readChanges(compared, noc, new URLSearchParams(query));
  return response.json();
}

test("gives each change with the rows before and after, and the numbers of both states", async () => {
  const { data, meta } = await read("KAZ");
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
    const { meta } = await read(noc);
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
