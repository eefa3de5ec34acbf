/** Whom the rows and problems of a refusal name, so that words can be made of ids. */
import type { ChangeProblem } from "@/lib/change/change-problem";
import { namedIn } from "@/lib/change/named-in";
import type { Conflict, RowChange } from "@/lib/change/rows-diff";
import { aBout, aBoxer, anEntry, aPlace, aRecord } from "../support/record-factory";

const red = aBoxer({ slug: "red-one", name: "Red One" });
const blue = aBoxer({ slug: "blue-two", name: "Blue Two", noc: "UZB" });
const other = aBoxer({ slug: "other-three", name: "Other Three", noc: "ITA" });
const bout = aBout({ id: "qf-1", redSlug: "red-one", blueSlug: "blue-two" });
const half = aBout({ id: "qf-2", redSlug: "other-three" });
const place = aPlace({ id: "kaz-place", boxerSlug: "red-one", ledger: [anEntry("confirmed")] });
const record = aRecord({ boxers: [red, blue, other], bouts: [bout, half], places: [place] });

const RED = { slug: "red-one", name: "Red One", noc: "KAZ" };
const BLUE = { slug: "blue-two", name: "Blue Two", noc: "UZB" };
const OTHER = { slug: "other-three", name: "Other Three", noc: "ITA" };
const PLACE = { id: "kaz-place", boxerSlug: "red-one", noc: "KAZ", categoryCode: "M51" };

const about = (...subjects: ChangeProblem["about"][]) =>
  namedIn(record, { problems: subjects.map((each) => ({ about: each })), conflicts: [] });

const NOBODY = { boxers: [], bouts: [], places: [] };

test("a boxer, with their NOC", () => {
  expect(about({ boxer: "other-three" })).toEqual({ ...NOBODY, boxers: [OTHER] });
});

test("a bout, with the boxers in its corners", () => {
  expect(about({ bout: "qf-1" })).toEqual({ ...NOBODY, bouts: [bout], boxers: [RED, BLUE] });
  expect(about({ bout: "qf-2" })).toEqual({ ...NOBODY, bouts: [half], boxers: [OTHER] });
});

test("a place, with its boxer, and of it only what words need", () => {
  expect(about({ place: "kaz-place" })).toEqual({ ...NOBODY, places: [PLACE], boxers: [RED] });
});

test("what stands deeper in a problem", () => {
  const drawProblem = { code: "boxer-twice", boxer: "blue-two", boutId: "qf-2" } as const;
  expect(about({ drawProblem })).toEqual({ boxers: [BLUE, OTHER], bouts: [half], places: [] });
});

test("each part of a name that several make", () => {
  expect(about({ check: "one-boxer-per-noc qf-2 red-one" })).toMatchObject({
    bouts: [half],
    boxers: [RED, OTHER],
  });
});

test("nobody where a number, nothing or a stranger is named", () => {
  expect(about({ value: 3 }, { tournament: null }, { boxer: "nobody" })).toEqual(NOBODY);
  expect(about()).toEqual(NOBODY);
});

describe("the rows of a conflict", () => {
  const conflict = (change: RowChange, current: RowChange["after"]) =>
    namedIn(record, { problems: [], conflicts: [{ change, current } as Conflict] });

  test("by their key, when the row is on neither side", () => {
    const gone = { table: "bouts", key: "qf-2", before: null, after: null } as const;
    expect(conflict(gone, null)).toEqual({ ...NOBODY, bouts: [half], boxers: [OTHER] });
  });

  test("by whom the row named before, and names now", () => {
    const then = aBout({ id: "x", redSlug: "red-one" });
    const now = aBout({ id: "x", blueSlug: "blue-two" });
    const change = { table: "bouts", key: "x", before: then, after: then } as const;
    expect(conflict(change, now)).toEqual({ ...NOBODY, boxers: [RED, BLUE] });
  });
});
