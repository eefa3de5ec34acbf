/** What is typed into forms as changes: an empty field is unknown, whatever is none stays for the schema to refuse. */
import {
  boxerChange,
  explanationChange,
  ledgerChange,
  newBoxer,
  newBoxerChange,
  placeChange,
  ruleChange,
  totalText,
  tournamentChange,
  typedRule,
} from "@/lib/change/form-changes";
import { aBoxer } from "../support/record-factory";
import { shippedRows } from "../support/shipped-games";

const SOURCE = "https://example.org/list";

describe("a tournament", () => {
  const typed = {
    id: " cup-2024 ",
    name: "The Cup",
    shortName: " Cup",
    city: "Astana ",
    countryNoc: " kaz",
    venue: "Arena",
    startsOn: "2024-01-02",
    endsOn: " 2024-01-06",
    timeZone: "Asia/Almaty",
    continent: "ASI",
    entries: "120",
    nocsEntered: " 30 ",
    boutsBoxed: "0",
    placesMen: "16",
    placesWomen: "8 – 10",
    sourceUrl: ` ${SOURCE} `,
  };
  const tournamentOf = (fields: Record<string, string>) => {
    const change = tournamentChange(fields, false, []);
    return change.kind === "save-tournament" ? change.tournament : null;
  };

  test("takes every field without the spaces around it", () => {
    expect(tournamentChange(typed, true, [])).toEqual({
      kind: "save-tournament",
      tournament: {
        id: "cup-2024",
        name: "The Cup",
        shortName: "Cup",
        city: "Astana",
        countryNoc: "KAZ",
        venue: "Arena",
        startsOn: "2024-01-02",
        endsOn: "2024-01-06",
        timeZone: "Asia/Almaty",
        continent: "ASI",
        entries: 120,
        nocsEntered: 30,
        boutsBoxed: 0,
        placesMen: 16,
        placesMenMost: null,
        placesWomen: 8,
        placesWomenMost: 10,
        stopsWhenFilled: true,
        sourceUrl: SOURCE,
      },
      allocations: [],
    });
  });

  const BLANK = Object.fromEntries(Object.keys(typed).map((field) => [field, "  "]));
  test.each([
    ["fields that are empty", BLANK],
    ["no fields at all", {}],
  ])("without anything typed has no facts: %s", (_, fields) => {
    expect(tournamentOf(fields)).toEqual({
      id: "",
      name: "",
      shortName: "",
      city: "",
      countryNoc: "",
      venue: null,
      startsOn: "",
      endsOn: "",
      timeZone: null,
      continent: null,
      entries: null,
      nocsEntered: null,
      boutsBoxed: null,
      placesMen: null,
      placesMenMost: null,
      placesWomen: null,
      placesWomenMost: null,
      stopsWhenFilled: false,
      sourceUrl: "",
    });
  });

  test.each([
    ["16", 16, null],
    ["16-18", 16, 18],
    ["16–18", 16, 18],
    [" 16  -  18 ", 16, 18],
    ["many", Number.NaN, null],
  ])("a total typed as %j", (placesMen, least, most) => {
    expect(tournamentOf({ placesMen })).toMatchObject({
      placesMen: least,
      placesMenMost: most,
      placesWomen: null,
      placesWomenMost: null,
    });
  });

  test.each([
    [null, null, ""],
    [16, null, "16"],
    [16, 18, "16-18"],
    [0, 2, "0-2"],
  ])("the total %j to %j is typed as %j", (least, most, text) => {
    expect(totalText(least, most)).toBe(text);
  });

  test("a number that is none is left for the schema to refuse", () => {
    expect(tournamentOf({ entries: "about 300" })?.entries).toBeNaN();
  });

  test("gives places where a rule is chosen, by the tournament's page where none is typed", () => {
    const change = tournamentChange(typed, false, [
      { categoryCode: "M51", places: "4", ruleId: "semi-finalists", sourceUrl: " " },
      { categoryCode: "M57", places: "3-4", ruleId: "box-off", sourceUrl: " https://own.example " },
      { categoryCode: "W50", places: "", ruleId: "semi-finalists", sourceUrl: "" },
      { categoryCode: "W54", places: "2", ruleId: "", sourceUrl: "https://own.example" },
    ]);
    expect(change).toMatchObject({
      allocations: [
        {
          categoryCode: "M51",
          places: 4,
          placesMost: null,
          ruleId: "semi-finalists",
          sourceUrl: SOURCE,
        },
        {
          categoryCode: "M57",
          places: 3,
          placesMost: 4,
          ruleId: "box-off",
          sourceUrl: "https://own.example",
        },
        {
          categoryCode: "W50",
          places: null,
          placesMost: null,
          ruleId: "semi-finalists",
          sourceUrl: SOURCE,
        },
      ],
    });
    expect(change).toHaveProperty("allocations.length", 3);
  });
});

describe("a rule", () => {
  const says = [{ sourceUrl: SOURCE, says: "It is so." }];

  test("that is new is typed from the semi-finalists", () => {
    expect(typedRule(undefined)).toEqual({
      id: "",
      kind: "reach-round",
      boxOffPlaces: "",
      round: "SF",
    });
  });

  test("that is known is typed as it is, numbers as text", () => {
    const rule = {
      kind: "reach-round-and-box-off",
      round: "QF",
      losersOf: "R16",
      boxOffPlaces: 2,
    } as const;
    expect(typedRule({ id: "known", rule, citations: [] })).toEqual({
      id: "known",
      kind: "reach-round-and-box-off",
      round: "QF",
      losersOf: "R16",
      boxOffPlaces: "2",
    });
    expect(typedRule({ id: "one", rule: { kind: "winner" }, citations: [] })).toEqual({
      id: "one",
      kind: "winner",
      boxOffPlaces: "",
      round: "SF",
    });
  });

  test.each([
    ["reach-round", { round: "F", boxOffPlaces: "2" }, { kind: "reach-round", round: "F" }],
    [
      "reach-round-and-box-off",
      { round: "SF", boxOffPlaces: "1" },
      { kind: "reach-round-and-box-off", round: "SF", boxOffPlaces: 1, losersOf: "QF" },
    ],
    [
      "reach-round-and-box-off",
      { round: "SF", boxOffPlaces: "" },
      { kind: "reach-round-and-box-off", round: "SF", boxOffPlaces: null, losersOf: "QF" },
    ],
    ["winner", { round: "SF", boxOffPlaces: "1" }, { kind: "winner" }],
    ["invitation", { round: "SF", boxOffPlaces: "" }, { kind: "invitation" }],
  ])("of kind %s says what belongs to it: %j", (kind, fields, rule) => {
    expect(ruleChange({ id: " by-round ", kind, ...fields }, says)).toEqual({
      kind: "save-rule",
      rule: { id: "by-round", rule, citations: says },
    });
  });

  test("is not there yet without an id or without a page", () => {
    const typed = { id: "by-round", kind: "winner" };
    expect(ruleChange({ ...typed, id: "  " }, says)).toBeNull();
    expect(ruleChange({ kind: "winner" }, says)).toBeNull();
    expect(ruleChange(typed, [])).toBeNull();
    expect(ruleChange(typed, [{ sourceUrl: " ", says: "  " }])).toBeNull();
  });

  test("keeps a page of which only one half is typed, for the schema to ask for the other", () => {
    const change = ruleChange({ id: "by-round", kind: "winner" }, [
      { sourceUrl: ` ${SOURCE} `, says: "" },
      { sourceUrl: "", says: "" },
      { sourceUrl: "", says: " Words. " },
    ]);
    expect(change).toMatchObject({
      rule: {
        citations: [
          { sourceUrl: SOURCE, says: "" },
          { sourceUrl: "", says: "Words." },
        ],
      },
    });
  });
});

describe("a boxer", () => {
  const known = aBoxer({ slug: "ann-one", gamesBoutsWon: 2, honours: "Champion of 2019" });

  test("is saved with what is typed; what no field asks for stays", () => {
    const typed = {
      name: " Ann One ",
      familyName: " One",
      givenName: "Ann ",
      noc: "FRA",
      categoryCode: " W50",
      birthDate: "1999-01-02",
      birthPlace: "Paris",
      honours: " ",
      aliases: "ONE Ann\n\n  Anne One \r\n",
      sourceUrl: SOURCE,
    };
    expect(boxerChange(known, typed)).toEqual({
      kind: "save-boxer",
      boxer: {
        slug: "ann-one",
        gender: "M",
        gamesBoutsWon: 2,
        name: "Ann One",
        familyName: "One",
        givenName: "Ann",
        noc: "FRA",
        categoryCode: "W50",
        birthDate: "1999-01-02",
        birthPlace: "Paris",
        honours: null,
        aliases: ["ONE Ann", "Anne One"],
        sourceUrl: SOURCE,
      },
    });
  });

  test("has the honours that are typed", () => {
    const honours = "Champion of 2023";
    expect(boxerChange(known, { honours: ` ${honours}` })).toMatchObject({ boxer: { honours } });
  });

  test("of whom everything was deleted says nothing", () => {
    expect(boxerChange(known, {})).toMatchObject({
      boxer: {
        name: "",
        familyName: null,
        givenName: null,
        noc: "",
        categoryCode: "",
        birthDate: null,
        birthPlace: null,
        honours: null,
        aliases: [],
        sourceUrl: "",
      },
    });
  });
});

describe("a boxer whom the record does not have", () => {
  const typed = { name: "BIBOSSINOV Saken", noc: "KAZ", categoryCode: "M51", sourceUrl: SOURCE };

  test("has an address, a gender and the parts of a name from what was typed", () => {
    const boxer = newBoxer([], { ...typed, birthDate: " 1997-07-16", birthPlace: "Shymkent" });
    expect(boxer).toEqual({
      slug: "saken-bibossinov",
      name: "Saken Bibossinov",
      familyName: "Bibossinov",
      givenName: "Saken",
      gender: "M",
      noc: "KAZ",
      categoryCode: "M51",
      sourceUrl: SOURCE,
      gamesBoutsWon: null,
      honours: null,
      birthDate: "1997-07-16",
      birthPlace: "Shymkent",
      aliases: [],
    });
    if (boxer === null) throw new Error("There is no boxer");
    expect(newBoxerChange(boxer)).toEqual({ kind: "save-boxer", boxer, isNew: true });
  });

  test("is called as the fields of the parts say, where they say something", () => {
    const parts = { familyName: "Bibosynov", givenName: " Saken A.", aliases: "Sakén\n" };
    expect(newBoxer([], { ...typed, ...parts })).toMatchObject({
      name: "Saken Bibossinov",
      familyName: "Bibosynov",
      givenName: "Saken A.",
      aliases: ["Sakén"],
    });
  });

  test("gets the address of nobody else", () => {
    const one = { slug: "saken-bibossinov" };
    expect(newBoxer([one], typed)?.slug).toBe("saken-bibossinov-kaz");
    expect(newBoxer([one, { slug: "saken-bibossinov-kaz" }], typed)?.slug).toBe(
      "saken-bibossinov-kaz-2",
    );
  });

  test.each(["name", "noc", "categoryCode", "sourceUrl"])(
    "is not there yet without %s",
    (field) => {
      expect(newBoxer([], { ...typed, [field]: "  " })).toBeNull();
      expect(
        newBoxer([], Object.fromEntries(Object.entries(typed).filter(([key]) => key !== field))),
      ).toBeNull();
    },
  );

  test("is not there yet in what is no category", () => {
    expect(newBoxer([], { ...typed, categoryCode: "51" })).toBeNull();
  });

  test("every boxer of Paris 2024 has an address of their own, typed with what is stored", () => {
    const taken: { slug: string }[] = [];
    for (const { name = "", noc = "", category = "", ...row } of shippedRows(
      "paris-2024",
      "boxers",
    )) {
      const sourceUrl = row.source_url ?? "";
      const found = newBoxer(taken, { name, noc, categoryCode: category, sourceUrl });
      expect(found).toMatchObject({
        name,
        noc,
        gender: row.gender,
        categoryCode: category,
        sourceUrl,
      });
      taken.push({ slug: found?.slug ?? "" });
    }
    expect(taken.length).toBeGreaterThan(240);
    expect(new Set(taken.map(({ slug }) => slug)).size).toBe(taken.length);
  });
});

test("a reason needs words, and a page only where it has one", () => {
  const check = { kind: "category-total", subject: "M51" };
  expect(explanationChange(check, {})).toBeNull();
  expect(explanationChange(check, { reason: "  ", sourceUrl: SOURCE })).toBeNull();
  expect(explanationChange(check, { reason: " It was printed so. ", sourceUrl: SOURCE })).toEqual({
    kind: "explain-check",
    explanation: { ...check, reason: "It was printed so.", sourceUrl: SOURCE },
  });
  expect(explanationChange(check, { reason: "So.", sourceUrl: " " })).toMatchObject({
    explanation: { sourceUrl: null },
  });
});

test("an entry of a ledger", () => {
  const typed = { kind: "declined", date: "2024-06-30", note: " By letter ", sourceUrl: SOURCE };
  expect(ledgerChange("mens-51kg-kaz-asian", typed, true)).toEqual({
    kind: "add-ledger-entry",
    placeId: "mens-51kg-kaz-asian",
    entry: {
      kind: "declined",
      date: "2024-06-30",
      dateIsExact: true,
      note: "By letter",
      sourceUrl: SOURCE,
    },
  });
  expect(ledgerChange("x", {}, false)).toMatchObject({
    entry: { kind: null, date: null, dateIsExact: false, note: null, sourceUrl: "" },
  });
});

describe("a place of a list", () => {
  const boxer = aBoxer({ slug: "ann-one", noc: "FRA", categoryCode: "W50" });
  const typed = {
    categoryCode: "W50",
    routeKind: "tournament",
    tournamentId: "asian",
    reallocatedFromId: "womens-50kg-uzb-asian",
    finish: "finalist",
    wonOn: "2023-10-04",
    note: " By the list ",
    sourceUrl: SOURCE,
  };

  test("that was won is its boxer's and their NOC's, by the tournament alone", () => {
    expect(placeChange(boxer, typed, true)).toEqual({
      kind: "record-place",
      place: {
        id: "womens-50kg-fra-asian",
        categoryCode: "W50",
        noc: "FRA",
        boxerSlug: "ann-one",
        routeKind: "tournament",
        tournamentId: "asian",
        finish: "finalist",
        wonOn: "2023-10-04",
        wonOnIsExact: true,
        decidingBoutId: null,
        reallocatedFromId: null,
        note: "By the list",
        sourceUrl: SOURCE,
        ledger: [],
      },
    });
  });

  test("that was passed on names the place that it was, and no tournament", () => {
    expect(placeChange(boxer, { ...typed, routeKind: "reallocation" }, false)).toMatchObject({
      place: {
        id: "womens-50kg-fra-reallocation",
        routeKind: "reallocation",
        tournamentId: null,
        reallocatedFromId: "womens-50kg-uzb-asian",
        wonOnIsExact: false,
      },
    });
  });

  test("that was invited names neither; without a day no day is exact", () => {
    const invited = { categoryCode: "W50", routeKind: "universality", wonOn: " " };
    expect(placeChange(boxer, invited, true)).toMatchObject({
      place: {
        id: "womens-50kg-fra-universality",
        tournamentId: null,
        reallocatedFromId: null,
        finish: null,
        wonOn: null,
        wonOnIsExact: false,
        note: null,
        sourceUrl: "",
      },
    });
  });
});
