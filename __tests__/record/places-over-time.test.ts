import fc from "fast-check";
import { LEDGER_KINDS, ROUTE_KINDS } from "@/lib/qualification/vocabulary";
import { addDays } from "@/lib/record/calendar-days";
import { countByGender, placesHeldOn } from "@/lib/record/counts";
import { routeOf } from "@/lib/record/games-record";
import { type HeldStep, placesOverTime } from "@/lib/record/places-over-time";
import { MOVED_PLACES } from "../support/moved-places";
import { anEntry, aPlace, aRecord } from "../support/record-factory";

const record = aRecord({ places: MOVED_PLACES });
const ids = (changes: HeldStep["gained"]) => changes.map(({ place }) => place.id);

describe("the course of places that were won, lost and given again", () => {
  test("has a step for each day on which something changed, with what was held at its end", () => {
    const course = placesOverTime(record).map(({ day, held }) => [day, held.M, held.W, held.total]);
    expect(course).toEqual([
      ["2023-10-04", 1, 0, 1],
      ["2024-03-11", 2, 1, 3],
      ["2024-05-17", 1, 1, 2],
      ["2024-06-02", 2, 1, 3],
      ["2024-06-23", 4, 1, 5],
      ["2024-07-21", 3, 1, 4],
    ]);
  });

  test("says which place changed and how, and whether on that day or by it", () => {
    const [, , lost, received, invited, withdrawn] = placesOverTime(record);
    expect(lost?.givenUp).toMatchObject([
      { place: { id: "lost-by-kaz" }, status: "lost", isExact: true },
    ]);
    expect(received?.gained).toMatchObject([{ place: { id: "received-by-tha" }, isExact: true }]);
    expect(invited?.gained.map(({ isExact }) => isExact)).toEqual([false, false]);
    expect(withdrawn?.givenUp).toMatchObject([{ status: "withdrawn", isExact: false }]);
  });

  test("counts by route, a tournament's places apart from invitations", () => {
    expect(placesOverTime(record).at(-1)?.byRoute).toEqual(
      new Map([
        ["asian", 0],
        ["world-1", 2],
        ["reallocation", 1],
        ["universality", 0],
        ["refugee", 1],
      ]),
    );
  });

  test("up to a day shows nothing later", () => {
    expect(placesOverTime(record, "2024-05-17").map(({ day }) => day)).toEqual([
      "2023-10-04",
      "2024-03-11",
      "2024-05-17",
    ]);
    expect(placesOverTime(record, "2024-05-16").at(-1)?.held.total).toBe(3);
    expect(placesOverTime(record, "2023-10-03")).toEqual([]);
  });

  test("keeps a day on which one place was given up and another began: the sum alone hides it", () => {
    const replaced = aPlace({ id: "a", noc: "NGR", ledger: [anEntry("replaced", "2024-07-25")] });
    const follower = aPlace({
      id: "b",
      noc: "AUS",
      routeKind: "reallocation",
      wonOn: "2024-07-25",
    });
    const last = placesOverTime(aRecord({ places: [replaced, follower] })).at(-1);
    expect(last).toMatchObject({ day: "2024-07-25", held: { total: 1 } });
    expect(last && [ids(last.gained), ids(last.givenUp)]).toEqual([["b"], ["a"]]);
  });

  test("a place that was never held on any day is no step", () => {
    const declined = aPlace({ wonOn: "2024-03-11", ledger: [anEntry("declined", "2024-03-11")] });
    expect(placesOverTime(aRecord({ places: [declined] }))).toEqual([]);
  });

  test("without places there is no step", () => {
    expect(placesOverTime(aRecord())).toEqual([]);
  });
});

const someDay = fc.integer({ min: 0, max: 60 }).map((days) => addDays("2024-05-20", days));
const someDayOrNone = fc.option(someDay);
const someLedger = fc.array(
  fc.record({ kind: fc.constantFrom(...LEDGER_KINDS), date: someDayOrNone, exact: fc.boolean() }),
  { maxLength: 4 },
);
const somePlaces = fc.array(
  fc.record({
    routeKind: fc.constantFrom(...ROUTE_KINDS),
    tournamentId: fc.constantFrom("asian", "world-1", "world-2"),
    categoryCode: fc.constantFrom("M51", "W50"),
    wonOn: someDayOrNone,
    ledger: someLedger,
  }),
  { maxLength: 12 },
);

test("on every day the last step says what is held then: in all, by gender and by route", () => {
  fc.assert(
    fc.property(somePlaces, (specs) => {
      const places = specs.map(({ tournamentId, ledger, ...place }, index) =>
        aPlace({
          ...place,
          id: `place-${index}`,
          tournamentId: place.routeKind === "tournament" ? tournamentId : null,
          ledger: ledger.map(({ kind, date, exact }) =>
            anEntry(kind, date, { exact: exact && date !== null }),
          ),
        }),
      );
      const some = aRecord({ places });
      const steps = placesOverTime(some);
      for (let day = "2023-10-01"; day <= "2024-08-12"; day = addDays(day, 1)) {
        const step = steps.findLast((each) => each.day <= day);
        const held = placesHeldOn(some, day);
        expect(step?.held ?? { M: 0, W: 0, total: 0 }).toEqual(countByGender(some, held));
        for (const [route, count] of step?.byRoute ?? []) {
          expect(count).toBe(held.filter((place) => routeOf(place) === route).length);
        }
      }
    }),
    { numRuns: 60 },
  );
});
