/** What changes come to in rows is found of the rows near them, and is what all rows say. */
import { diffOfChanges } from "@/lib/change/diff-of-changes";
import { makeGamesRecord } from "@/lib/record/record-of-rows";
import { rowsInOrder } from "@/lib/record/record-order";
import { drawnRows, enter, quarterFinal } from "../support/eight-boxers";
import { aPlace } from "../support/record-factory";

const rows = rowsInOrder(drawnRows());

test("the rows that are changed, and the places that follow", () => {
  const { diff, problems } = diffOfChanges(makeGamesRecord(rows), [enter(quarterFinal(1))]);
  expect(problems).toEqual([]);
  expect(diff.map(({ table, key }) => `${table} ${key}`)).toEqual([
    "bouts qf-1",
    "places mens-51kg-kaz-world-1",
  ]);
});

test("no difference, where something is wrong", () => {
  const found = diffOfChanges(makeGamesRecord(rows), [
    enter(quarterFinal(1, "red", { score: "9:0" })),
  ]);
  expect(found.diff).toEqual([]);
  expect(found.problems.map(({ code }) => code)).toEqual(["score"]);
});

test("a place that would get the id of one in a category far away is refused", () => {
  const { basis: _, ...far } = aPlace({
    id: "mens-51kg-kaz-world-1",
    noc: "UZB",
    boxerSlug: "b-uzb",
    categoryCode: "M57",
    routeKind: "universality",
  });
  const record = makeGamesRecord({ ...rows, places: [far] });
  const { diff, problems } = diffOfChanges(record, [enter(quarterFinal(1))]);
  expect(diff).toEqual([]);
  expect(problems).toEqual([
    { code: "noc-holds-place", field: "place.noc", about: { place: "mens-51kg-kaz-world-1" } },
  ]);
});
