import type { Change } from "@/lib/change/change";
import { enteredDraws } from "@/lib/change/entered-draws";
import { aBout, aBoxer, anAllocation, aRecord, SOURCE } from "../support/record-factory";

const entry = {
  tournamentId: "world-1",
  categoryCode: "M51",
  boxerSlug: "a",
  position: 1,
  seed: null,
  sourceUrl: SOURCE,
};
const record = aRecord({
  boxers: [aBoxer({ slug: "a" })],
  allocations: [anAllocation()],
  entries: [entry],
});
const saved = (tournamentId: string, categoryCode: string): Change => ({
  kind: "save-draw",
  tournamentId,
  categoryCode,
  entries: [],
});

test("the draws that are saved are shown as they are in the record", () => {
  const [draw, ...more] = enteredDraws(record, [saved("world-1", "M51")]);
  expect(more).toEqual([]);
  expect(draw).toMatchObject({ tournament: { id: "world-1" }, category: { code: "M51" } });
});

test("other changes, and draws in which no place is given, show none", () => {
  const bout: Change = { kind: "enter-bout", bout: aBout({ id: "x" }) };
  expect(enteredDraws(record, [bout, saved("world-1", "W50"), saved("asian", "M51")])).toEqual([]);
});
