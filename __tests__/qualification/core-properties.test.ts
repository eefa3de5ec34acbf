import fc from "fast-check";
import { awardPlaces } from "@/lib/qualification/award-places";
import { computeDraws, type StoredBout } from "@/lib/qualification/compute-draws";
import {
  type Award,
  awardedOn,
  happenedOn,
  placeStatus,
  statusOn,
} from "@/lib/qualification/ledger";
import { readDraw } from "@/lib/qualification/read-draw";
import { type ReconcileInput, reconcile } from "@/lib/qualification/reconcile";
import { placesByRule, type Rule } from "@/lib/qualification/rule";
import { LEDGER_KINDS } from "@/lib/qualification/vocabulary";
import { anyDraw, RULES } from "../support/draws";
import { CUPS, event, place, smallGames } from "../support/small-games";

const anyRule = fc.constantFrom(...Object.values(RULES));

/** A draw's bouts and lines as they are stored in a tournament; boxers b1 … of NOCs N1 …. */
function stored(draw: Parameters<typeof readDraw>[0], tournamentId: string) {
  const at = { tournamentId, categoryCode: "M51" };
  const cup = CUPS.find(({ id }) => id === tournamentId);
  return {
    entries: draw.entries.map(({ boxer, position }) => ({ ...at, boxerSlug: boxer, position })),
    bouts: draw.bouts.map(({ red, blue, id, ...bout }): StoredBout => {
      // Box-offs keep their order: what has no other day is boxed on the last.
      const boxedOn = bout.round === "BOX-OFF" ? (cup?.endsOn ?? null) : (cup?.startsOn ?? null);
      return {
        ...bout,
        ...at,
        id: `${tournamentId} ${id}`,
        redSlug: red,
        blueSlug: blue,
        boxedOn,
      };
    }),
  };
}

/** Two cups in one category, drawn, with some results; some places of them are recorded. */
const anyGames = fc
  .record({ rule: anyRule, lastRule: anyRule })
  .chain(({ rule, lastRule }) =>
    fc.record({
      rule: fc.constant(rule),
      lastRule: fc.constant(lastRule),
      first: anyDraw(8, rule),
      last: anyDraw(4, lastRule),
      isLastEmpty: fc.boolean(),
      recorded: fc.constantFrom("none", "all", "without bouts"),
      published: fc.option(fc.integer({ min: 0, max: 6 })),
      isEntered: fc.boolean(),
    }),
  )
  .map(({ rule, lastRule, first, last, isLastEmpty, isEntered, ...facts }): ReconcileInput => {
    const { recorded, published } = facts;
    const one = stored(first, "cup");
    const two = isLastEmpty ? { entries: [], bouts: [] } : stored(last, "last");
    const allocation = (id: string, rule: Rule) => ({
      route: id,
      tournamentId: id,
      categoryCode: "M51",
      places: published,
      rule,
    });
    const entries = [...one.entries, ...two.entries];
    const input = smallGames({
      categories: [{ code: "M51", gender: "M", places: published }],
      tournaments: CUPS.map((cup) => ({ ...cup, placesMen: published })),
      allocations: [allocation("cup", rule), allocation("last", lastRule)],
      boxers: entries.map(({ boxerSlug }) => ({
        slug: boxerSlug,
        noc: boxerSlug.replace("b", "N"),
      })),
      entries,
      bouts: [...one.bouts, ...two.bouts],
    });
    if (recorded === "none") return input;
    const places = [...computeDraws(input).values()].flatMap(({ tournamentId, awards }) =>
      awards.places.map(({ boxer, decidingBout }) =>
        place(boxer, {
          noc: boxer.replace("b", "N"),
          tournamentId,
          decidingBoutId: recorded === "all" ? decidingBout : null,
        }),
      ),
    );
    // Boxers who are entered say that all places are given.
    const ledger = [event("entered")];
    return {
      ...input,
      places: places.map((each, index) => (isEntered && index === 0 ? { ...each, ledger } : each)),
    };
  });

/** What is computed of Games: their draws and checks. */
function seen(input: ReconcileInput) {
  const draws = computeDraws(input);
  return { draws: [...draws], checks: reconcile(input, draws) };
}

describe("for any two drawn tournaments, rules and results", () => {
  test("the order in which bouts were entered does not matter", () => {
    fc.assert(
      fc.property(anyGames, (input) => {
        const boxOffs = input.bouts.filter(({ round }) => round === "BOX-OFF");
        const others = input.bouts.filter(({ round }) => round !== "BOX-OFF").toReversed();
        // Box-offs of one day are boxed in the order of the list.
        const turned = { ...input, bouts: [...boxOffs, ...others] };
        expect(seen(turned)).toEqual(seen(input));
      }),
      { numRuns: 30 },
    );
  });

  test("a NOC wins at most one place in the category", () => {
    fc.assert(
      fc.property(anyGames, (input) => {
        const places = [...computeDraws(input).values()].flatMap(({ awards }) => awards.places);
        const boxers = places.map(({ boxer }) => boxer);
        expect(boxers).toEqual([...new Set(boxers)]);
      }),
      { numRuns: 100 },
    );
  });
});

test("places never exceed those that the rule gives, and with the open ones never fall short", () => {
  fc.assert(
    fc.property(
      anyRule.chain((rule) => fc.record({ rule: fc.constant(rule), draw: anyDraw(16, rule) })),
      fc.func(fc.boolean()),
      ({ rule, draw }, isKnown) => {
        const most = placesByRule(rule) ?? 0;
        const { places, unfilled } = awardPlaces(readDraw(draw).bracket, rule);
        expect(places.length + unfilled).toBeLessThanOrEqual(most);
        expect(unfilled).toBeGreaterThanOrEqual(0);
        // Nor where only some of the bouts are known, and no lines.
        const bouts = draw.bouts.filter(({ id }) => isKnown(id));
        const some = awardPlaces(readDraw({ entries: [], bouts }).bracket, rule);
        expect(some.places.length).toBeLessThanOrEqual(most);
        expect(some.unfilled).toBe(0);
      },
    ),
    { numRuns: 30 },
  );
});

describe("a ledger", () => {
  const games = { qualificationEndsOn: "2024-06-23", endsOn: "2024-08-11" };
  const anyDay = fc.integer({ min: 0, max: 120 }).map((day) => {
    const date = new Date(Date.UTC(2024, 4, 1 + day));
    return date.toISOString().slice(0, 10);
  });
  const anyAward = fc
    .record({
      wonOn: fc.option(anyDay),
      tournamentEndsOn: fc.option(anyDay),
      events: fc.array(
        fc.record({ kind: fc.constantFrom(...LEDGER_KINDS), date: fc.option(anyDay) }),
      ),
    })
    .map(
      ({ wonOn, tournamentEndsOn, events }): Award => ({
        routeKind: "tournament",
        wonOn,
        wonOnIsExact: true,
        tournamentEndsOn,
        ledger: events
          .map((event) => ({ ...event, dateIsExact: event.date !== null }))
          .sort((a, b) => (happenedOn(a, games).day < happenedOn(b, games).day ? -1 : 1)),
      }),
    );

  test("at the end of a day is the beginning of the ledger of the next day", () => {
    fc.assert(
      fc.property(anyAward, (award) => {
        const days = Array.from({ length: 125 }, (_, day) =>
          new Date(Date.UTC(2024, 3, 28 + day)).toISOString().slice(0, 10),
        );
        let counted = 0;
        for (const day of days) {
          const known = award.ledger.filter((event) => happenedOn(event, games).day <= day);
          expect(known).toEqual(award.ledger.slice(0, known.length));
          expect(known.length).toBeGreaterThanOrEqual(counted);
          counted = known.length;
          expect(statusOn(award, games, day)).toBe(
            awardedOn(award, games).day > day ? null : placeStatus(known),
          );
        }
      }),
      { numRuns: 50 },
    );
  });
});
