import { readCorrections } from "@/lib/api/read-corrections";
import type { Correction } from "@/lib/change/corrections";
import { aBout, aRecord } from "../support/record-factory";

const bout = aBout({ id: "final", winner: "red" });
const correction: Correction = {
  revision: 7,
  publishedAt: "2024-03-11T20:05:00.000Z",
  role: "editor",
  reason: "The corners were swapped",
  undoes: null,
  gone: [],
  rows: [{ table: "bouts", key: "final", before: { ...bout, winner: "blue" }, after: bout }],
};

test("the log of corrections says each row as it was and as it became, and names nobody", async () => {
  const record = aRecord({ bouts: [bout] });
  const imported = { ...correction, role: null, reason: null, revision: 3 };
  const answer = readCorrections(record, [correction, imported], new URLSearchParams());
  expect(await answer.json()).toEqual({
    data: [
      {
        revision: 7,
        publishedAt: "2024-03-11T20:05:00.000Z",
        by: "editor",
        reason: "The corners were swapped",
        undoes: null,
        rows: [{ list: "bouts", id: "final", before: { ...bout, winner: "blue" }, after: bout }],
      },
      expect.objectContaining({ revision: 3, by: "import", reason: null }),
    ],
    meta: { games: record.games.id, asOf: null, revision: record.revision, total: 2 },
  });
});

test("rows that cannot be read any more are null", async () => {
  const answer = readCorrections(aRecord(), [{ ...correction, rows: null }], new URLSearchParams());
  expect((await answer.json()).data).toMatchObject([{ revision: 7, rows: null }]);
});

test("a parameter is refused by name", () => {
  const params = new URLSearchParams("noc=KAZ");
  expect(() => readCorrections(aRecord(), [], params)).toThrow(
    expect.objectContaining({ code: "unknown_parameter" }),
  );
});

test("those after a revision, or up to one, can be asked for", async () => {
  const live = { ...aRecord({ revision: 9 }) };
  const log = [{ ...correction, revision: 8 }, correction, { ...correction, revision: 3 }];
  const ask = async (query: string) => {
    const body = await readCorrections(live, log, new URLSearchParams(query)).json();
    return body.data.map(({ revision }: { revision: number }) => revision);
  };
  expect(await ask("since=3")).toEqual([8, 7]);
  expect(await ask("since=0")).toEqual([8, 7, 3]);
  expect(await ask("revision=7")).toEqual([7, 3]);
  expect(await ask("revision=7&since=3")).toEqual([7]);
  await expect(ask("revision=7&since=8")).rejects.toThrow("since takes the number of a revision");
  await expect(ask("since=-1")).rejects.toThrow("up to 9");
});
