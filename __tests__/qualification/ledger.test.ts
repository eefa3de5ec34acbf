import fc from "fast-check";
import {
  type Award,
  awardedOn,
  type GamesDays,
  happenedOn,
  isHeldOn,
  isInForce,
  type LedgerEvent,
  placeStatus,
  statusOn,
} from "@/lib/qualification/ledger";
import {
  LEDGER_KINDS,
  type LedgerKind,
  type PlaceStatus,
  ROUTE_KINDS,
} from "@/lib/qualification/vocabulary";

const GAMES: GamesDays = { qualificationEndsOn: "2024-06-23", endsOn: "2024-08-11" };

const event = (kind: LedgerKind, date: string | null = null, dateIsExact = date !== null) => ({
  kind,
  date,
  dateIsExact,
});

const award = (change: Partial<Award> = {}): Award => ({
  routeKind: "tournament",
  wonOn: "2023-10-04",
  wonOnIsExact: true,
  tournamentEndsOn: "2023-10-05",
  ledger: [],
  ...change,
});

const kinds = (...list: LedgerKind[]) => list.map((kind) => ({ kind }));

const ENDED: readonly PlaceStatus[] = ["withdrawn", "replaced", "lost", "declined"];

describe("the status of a place", () => {
  const cases: [LedgerKind[], PlaceStatus][] = [
    [[], "held"],
    [["confirmed"], "held"],
    [["entered"], "held"],
    [["confirmed", "entered", "competed"], "competed"],
    [["declined"], "declined"],
    [["declined", "reallocated"], "declined"],
    [["lost", "reallocated"], "lost"],
    [["replaced", "reallocated"], "replaced"],
    [["withdrawn"], "withdrawn"],
    [["entered", "suspended"], "suspended"],
    [["lost", "confirmed"], "held"],
    [["reallocated"], "held"],
  ];
  test.each(cases)("after [%s] it is %s", (ledger, status) => {
    expect(placeStatus(kinds(...ledger))).toBe(status);
  });

  test("a suspended boxer's NOC still has the place", () => {
    expect(isInForce(kinds("entered", "suspended"))).toBe(true);
  });

  test.each(["withdrawn", "replaced", "lost", "declined"] as const)(
    "a place that was %s is no longer in force",
    (kind) => {
      expect(isInForce(kinds("confirmed", kind))).toBe(false);
    },
  );

  test.each(["confirmed", "entered", "competed", "reallocated"] as const)(
    "a place that was only %s is in force",
    (kind) => {
      expect(isInForce(kinds(kind))).toBe(true);
    },
  );
});

describe("the day of an award", () => {
  test("is the day it was won, exactly, where that is known", () => {
    expect(awardedOn(award(), GAMES)).toEqual({ day: "2023-10-04", isExact: true });
  });

  test("is by the last day of its tournament where the day is unknown", () => {
    expect(awardedOn(award({ wonOnIsExact: false }), GAMES)).toEqual({
      day: "2023-10-04",
      isExact: false,
    });
    expect(awardedOn(award({ wonOn: null }), GAMES)).toEqual({ day: "2023-10-05", isExact: false });
  });

  test.each(ROUTE_KINDS.filter((kind) => kind !== "tournament"))(
    "is by the end of the qualification period for an undated %s",
    (routeKind) => {
      expect(awardedOn(award({ routeKind, wonOn: null, tournamentEndsOn: null }), GAMES)).toEqual({
        day: "2024-06-23",
        isExact: false,
      });
    },
  );
});

describe("the day of an event", () => {
  test("is exact where the ledger says on which day", () => {
    expect(happenedOn(event("lost", "2024-05-17"), GAMES)).toEqual({
      day: "2024-05-17",
      isExact: true,
    });
  });

  test("is 'by' where the ledger only says by which day", () => {
    expect(happenedOn(event("lost", "2024-05-17", false), GAMES)).toEqual({
      day: "2024-05-17",
      isExact: false,
    });
  });

  test.each(["competed", "suspended", "withdrawn"] as const)(
    "undated, %s counts from the last day of the Games",
    (kind) => {
      expect(happenedOn(event(kind), GAMES)).toEqual({ day: "2024-08-11", isExact: false });
    },
  );

  test.each(["confirmed", "declined", "lost", "reallocated", "replaced", "entered"] as const)(
    "undated, %s counts from the end of the qualification period",
    (kind) => {
      expect(happenedOn(event(kind), GAMES)).toEqual({ day: "2024-06-23", isExact: false });
    },
  );

  test("a missing day is never exact, whatever the ledger says", () => {
    expect(happenedOn(event("lost", null, true), GAMES).isExact).toBe(false);
  });
});

describe("a place on a day", () => {
  // Published: India's W57 place won on 2 October 2023 fell with the suspension of 17 May 2024.
  const hooda = award({ wonOn: "2023-10-02", ledger: [event("lost", "2024-05-17")] });

  test("is not held the day before it is won, and is held from that day's end", () => {
    expect(statusOn(hooda, GAMES, "2023-10-01")).toBeNull();
    expect(isHeldOn(hooda, GAMES, "2023-10-01")).toBe(false);
    expect(isHeldOn(hooda, GAMES, "2023-10-02")).toBe(true);
  });

  test("is held the day before it is lost, and not from that day's end", () => {
    expect(isHeldOn(hooda, GAMES, "2024-05-16")).toBe(true);
    expect(isHeldOn(hooda, GAMES, "2024-05-17")).toBe(false);
    expect(statusOn(hooda, GAMES, "2024-05-17")).toBe("lost");
  });

  test("competed at the Games, undated, is 'held' until their last day", () => {
    const place = award({ ledger: [event("competed")] });
    expect(statusOn(place, GAMES, "2024-08-10")).toBe("held");
    expect(statusOn(place, GAMES, "2024-08-11")).toBe("competed");
  });

  test("an undated award counts from its tournament's last day", () => {
    const place = award({ wonOn: null });
    expect(isHeldOn(place, GAMES, "2023-10-04")).toBe(false);
    expect(isHeldOn(place, GAMES, "2023-10-05")).toBe(true);
  });
});

const day = fc
  .date({ min: new Date("2023-05-01"), max: new Date("2024-08-11"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const aLedger: fc.Arbitrary<LedgerEvent[]> = fc.array(
  fc.record({
    kind: fc.constantFrom(...LEDGER_KINDS),
    date: fc.option(day, { nil: null }),
    dateIsExact: fc.boolean(),
  }),
  { maxLength: 6 },
);
const anyAward: fc.Arbitrary<Award> = fc.record({
  routeKind: fc.constantFrom(...ROUTE_KINDS),
  wonOn: fc.option(day, { nil: null }),
  wonOnIsExact: fc.boolean(),
  tournamentEndsOn: fc.option(day, { nil: null }),
  ledger: aLedger,
});

describe("for every ledger", () => {
  test("a place that was given up comes back only by a later event that gives it back", () => {
    const givesBack = ({ kind }: LedgerEvent) => kind !== "reallocated" && isInForce([{ kind }]);
    const givenUp = fc
      .tuple(fc.constantFrom<LedgerKind>("lost", "declined", "replaced", "withdrawn"), day, aLedger)
      .map(([kind, date, later]) => award({ ledger: [event(kind, date), ...later] }));
    let met = 0;
    fc.assert(
      fc.property(givenUp, day, day, (place, one, other) => {
        const [before, after] = one <= other ? [one, other] : [other, one];
        const then = statusOn(place, GAMES, before);
        if (!then || !ENDED.includes(then) || !isHeldOn(place, GAMES, after)) return;
        met += 1;
        const between = place.ledger.filter((each) => {
          const { day } = happenedOn(each, GAMES);
          return day > before && day <= after;
        });
        expect(between.some(givesBack)).toBe(true);
      }),
      { numRuns: 1000 },
    );
    expect(met).toBeGreaterThan(0);
  });

  test("after the last day of the Games the status on a day is the status of the record", () => {
    fc.assert(
      fc.property(anyAward, (place) => {
        expect(statusOn(place, GAMES, GAMES.endsOn)).toBe(placeStatus(place.ledger));
        expect(isHeldOn(place, GAMES, GAMES.endsOn)).toBe(isInForce(place.ledger));
      }),
    );
  });

  test("no place is held before it is awarded", () => {
    fc.assert(
      fc.property(anyAward, day, (place, asOf) => {
        fc.pre(asOf < awardedOn(place, GAMES).day);
        expect(isHeldOn(place, GAMES, asOf)).toBe(false);
      }),
    );
  });

  test("a reallocation written down changes no status", () => {
    fc.assert(
      fc.property(aLedger, (ledger) => {
        expect(placeStatus([...ledger, event("reallocated")])).toBe(placeStatus(ledger));
      }),
    );
  });
});
