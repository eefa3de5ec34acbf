import { recordAsOf } from "@/lib/record/as-of";
import { comparedCounts, countBy } from "@/lib/record/count-definition";
import { COUNTED, type CountDefinition, DEFAULT_COUNT, STAGES } from "@/lib/record/count-terms";
import { countedRows } from "@/lib/record/counted-rows";
import { MOVED_PLACES } from "../support/moved-places";
import { aBoxer, anEntry, aPlace, aPublishedCount, aRecord } from "../support/record-factory";

const neutral = aPlace({
  id: "neutral",
  noc: "AIN",
  categoryCode: "W50",
  ledger: [anEntry("competed")],
});
const record = aRecord({ places: [...MOVED_PLACES, neutral] });

const idsOf = (definition: Partial<CountDefinition>, day?: string) =>
  countBy(record, { ...DEFAULT_COUNT, ...definition }, day).ids;

describe("which places count", () => {
  test.each([
    ["first", ["lost-by-kaz", "won-by-uzb", "invited-ngr", "refugee-woman", "neutral"]],
    [
      "ever",
      ["lost-by-kaz", "received-by-tha", "won-by-uzb", "invited-ngr", "refugee-man"].concat(
        "refugee-woman",
        "neutral",
      ),
    ],
    ["held", ["received-by-tha", "won-by-uzb", "refugee-man", "refugee-woman", "neutral"]],
    ["drawn", ["received-by-tha", "won-by-uzb", "refugee-man", "refugee-woman", "neutral"]],
    ["competed", ["received-by-tha", "won-by-uzb", "refugee-man", "neutral"]],
  ] as const)("of those %s", (stage, ids) => {
    expect(idsOf({ stage }).toSorted()).toEqual(ids.toSorted());
  });

  test("does not depend on the refugee team and on neutral athletes but for their own", () => {
    expect(idsOf({ refugees: false })).toEqual(idsOf({}).filter((id) => !id.startsWith("refugee")));
    expect(idsOf({ neutrals: false })).toEqual(idsOf({}).filter((id) => id !== "neutral"));
    const { ofRefugees, ofNeutrals } = countBy(record, {
      ...DEFAULT_COUNT,
      refugees: false,
      neutrals: false,
    });
    expect([ofRefugees, ofNeutrals]).toEqual([2, 1]);
  });
});

test("an NOC counts once, and neutral athletes and the refugee team like one each", () => {
  expect(idsOf({ what: "nations" }).toSorted()).toEqual(["AIN", "EOR", "THA", "UZB"]);
  expect(idsOf({ what: "nations", refugees: false, neutrals: false }).toSorted()).toEqual([
    "THA",
    "UZB",
  ]);
  const count = countBy(record, { ...DEFAULT_COUNT, what: "nations" });
  // The refugee team has a place for a man and one for a woman.
  expect([count.total, count.M, count.W]).toEqual([4, 3, 2]);
  expect(count.nations[0]).toEqual({ noc: "EOR", M: 1, W: 1, total: 2 });
});

test("a boxer with two awards counts once", () => {
  const boxers = [aBoxer({ slug: "one" })];
  const twice = aRecord({
    boxers,
    places: [
      aPlace({ id: "lost", boxerSlug: "one", ledger: [anEntry("lost", "2024-05-17")] }),
      aPlace({ id: "again", boxerSlug: "one", routeKind: "reallocation" }),
    ],
  });
  const count = countBy(twice, { ...DEFAULT_COUNT, what: "boxers", stage: "ever" });
  expect(count).toMatchObject({ ids: ["one"], total: 1, M: 1, W: 0 });
  expect(count.nations.map(({ total }) => total)).toEqual([1]);
});

describe.each(["2023-10-04", "2024-05-16", "2024-05-17", "2024-06-02", "2024-07-25"])(
  "on %s",
  (day) => {
    test.each(COUNTED)("the live record and the one of the day count the same %s", (what) => {
      const turned = recordAsOf(record, day);
      for (const stage of STAGES) {
        const definition = { ...DEFAULT_COUNT, what, stage };
        expect(countBy(turned, definition)).toEqual(countBy(record, definition, day));
      }
    });
  },
);

test("the rows are what is counted, an award too that was lost", () => {
  for (const what of COUNTED) {
    for (const stage of STAGES) {
      const turned = recordAsOf(record, "2024-06-02");
      const { count, answer } = countedRows(turned, { ...DEFAULT_COUNT, what, stage });
      const rows = answer.json() as { id?: string; slug?: string; noc: string }[];
      const ids = rows.map(({ id, slug, noc }) => id ?? slug ?? noc);
      expect(ids.toSorted()).toEqual(count.ids.toSorted());
      expect(answer.total).toBe(count.total);
    }
  }
});

test("a nation's places are those of the definition", () => {
  const places = (stage: "held" | "ever") => {
    const { answer } = countedRows(record, { ...DEFAULT_COUNT, what: "nations", stage });
    return answer.json().find(({ noc }) => noc === "KAZ")?.places;
  };
  expect(places("held")).toBeUndefined();
  expect(places("ever")).toBe(1);
});

describe("numbers that were printed", () => {
  const printed = aRecord({
    places: MOVED_PLACES,
    publishedCounts: [
      aPublishedCount({ id: "later", query: "", asOf: "2024-06-02", value: 9 }),
      aPublishedCount({ id: "earlier", query: "", asOf: "2023-10-04", value: 1 }),
      aPublishedCount({ id: "men", query: "gender=M", asOf: "2023-10-04", value: 1 }),
      aPublishedCount({ id: "undated", query: "", asOf: null, value: 5 }),
    ],
  });
  const compared = (definition: Partial<CountDefinition>, day: string | null = null) =>
    comparedCounts(recordAsOf(printed, day), { ...DEFAULT_COUNT, ...definition }).map(
      ({ published, total }) => [published.id, published.value, total],
    );

  test("of all places on a day stand beside what the definition gives on that day", () => {
    expect(compared({})).toEqual([
      ["earlier", 1, 1],
      ["later", 9, countBy(printed, DEFAULT_COUNT, "2024-06-02").total],
    ]);
    expect(compared({ stage: "drawn" })[0]).toEqual(["earlier", 1, 0]);
  });

  test("of a later day are not known yet, and none is of NOCs", () => {
    expect(compared({}, "2024-05-01").map(([id]) => id)).toEqual(["earlier"]);
    expect(compared({ what: "nations" })).toEqual([]);
  });
});
