import { filterValues } from "@/lib/record/filters";
import { unaskedFilters } from "@/lib/record/first-view";
import { facetCounts, queryRows } from "@/lib/record/table";
import { boutRows, boutsTable } from "@/lib/record/tables/bouts-table";
import { boxerRows, boxersTable } from "@/lib/record/tables/boxers-table";
import { categoriesTable, categoryRows } from "@/lib/record/tables/categories-table";
import { nationRows, nationsTable } from "@/lib/record/tables/nations-table";
import { placeRows } from "@/lib/record/tables/quota-place-rows";
import { quotaPlacesTable } from "@/lib/record/tables/quota-places-table";
import { tournamentRows, tournamentsTable } from "@/lib/record/tables/tournaments-table";
import { MOVED_PLACES } from "../support/moved-places";
import {
  aBout,
  aBoxer,
  aNation,
  aPlace,
  aRecord,
  aTournament,
  TOURNAMENTS,
} from "../support/record-factory";
import { aQuery } from "../support/small-table";

const record = aRecord({ places: MOVED_PLACES });
const idsOf = (rows: readonly { id: string }[]) => rows.map(({ id }) => id);

describe("quota places", () => {
  const shown = (query: Parameters<typeof aQuery>[0]) =>
    idsOf(queryRows(quotaPlacesTable, placeRows(record), aQuery(query)));

  test("are all awards: a place that was lost and reallocated is two rows", () => {
    expect(shown({})).toHaveLength(6);
    expect(shown({ q: "kaz-m51" })).toEqual(["lost-by-kaz"]);
    expect(shown({ filters: { route: ["reallocation"] } })).toEqual(["received-by-tha"]);
    expect(shown({ filters: { status: ["lost"] } })).toEqual(["lost-by-kaz"]);
  });

  test("go by category, then by day, the undated after the dated", () => {
    expect(shown({})).toEqual([
      "lost-by-kaz",
      "won-by-uzb",
      "received-by-tha",
      "refugee-man",
      "invited-ngr",
      "refugee-woman",
    ]);
  });

  test("are found by alias, nation, code, weight and city", () => {
    const boxers = [aBoxer({ slug: "kaz-m51", name: "Saken Bibossinov", aliases: ["Қазыбек"] })];
    const rows = placeRows(aRecord({ places: [aPlace()], boxers }));
    for (const q of ["Bibosynov", "Сәкен", "Казыбек", "kazakh", "KAZ", "m51", "51 kg", "busto"]) {
      expect([q, queryRows(quotaPlacesTable, rows, aQuery({ q })).length]).toEqual([q, 1]);
    }
  });

  test("of a team without a continent have none to be filtered by", () => {
    const counts = facetCounts(quotaPlacesTable, placeRows(record), aQuery());
    expect(Object.fromEntries(counts.continent ?? [])).toEqual({ AFR: 1, ASI: 3 });
  });
});

describe("nations", () => {
  const rows = nationRows(record);
  const of = (noc: string) => rows.find(({ id }) => id === noc);

  test("have the places they held in the end beside all awards", () => {
    expect(of("KAZ")).toMatchObject({ places: 0, awards: 1, placesMen: 0, boxers: 1 });
    expect(of("THA")).toMatchObject({ places: 1, awards: 1, placesMen: 1, placesWomen: 0 });
    expect(of("NGR")).toMatchObject({ places: 0, awards: 1 });
  });

  test("without an award have the status no-place", () => {
    const query = aQuery({ filters: { status: ["no-place"] } });
    expect(idsOf(queryRows(nationsTable, rows, query))).toEqual(["CHN", "ITA"]);
  });

  test("are those that hold a place and those that do not, each one or the other", () => {
    const part = (holds: string) =>
      idsOf(queryRows(nationsTable, rows, aQuery({ filters: { holds: [holds] } }))).toSorted();
    expect(part("yes")).toEqual(rows.filter(({ places }) => places > 0).map(({ id }) => id));
    expect(part("no")).toEqual(rows.filter(({ places }) => places === 0).map(({ id }) => id));
    expect(part("no")).toEqual(expect.arrayContaining(["CHN", "ITA", "KAZ", "NGR"]));
    expect(unaskedFilters(nationsTable, rows)).toEqual({ holds: ["yes"] });
    // Where nobody holds one yet, a page begins with all.
    expect(unaskedFilters(nationsTable, nationRows(aRecord()))).toEqual({});
  });

  test("are found by one place that is all that was asked, not by two that are half", () => {
    const shown = (gender: string, route: string) =>
      idsOf(
        queryRows(nationsTable, rows, aQuery({ filters: { gender: [gender], route: [route] } })),
      );
    expect(shown("W", "world-1")).toEqual(["EOR"]);
    expect(shown("W", "refugee")).toEqual([]);
  });
});

describe("names go by the alphabet, diacritics and letter case aside", () => {
  const names = ["Ägypten", "Hungary", "Ireland", "Jordan", "Kenya", "Poland", "Qatar", "Romania"];
  names.push("Uzbekistan", "Vietnam", "Wales", "Yemen", "Zambia");

  test("of nations", () => {
    const nations = names.map((name) => aNation({ noc: name.slice(0, 3), name })).reverse();
    const rows = nationRows(aRecord({ nations, tournaments: [] }));
    const sorted = queryRows(
      nationsTable,
      rows,
      aQuery({ sort: [{ column: "nation", descending: false }] }),
    );
    expect(sorted.map(({ nation }) => nation)).toEqual(names);
  });

  test("of boxers", () => {
    const slugs = names.map((name, index) => aBoxer({ slug: String(99 - index), name }));
    const rows = boxerRows(aRecord({ boxers: slugs }));
    expect(queryRows(boxersTable, rows, aQuery()).map(({ name }) => name)).toEqual(names);
  });

  test("of the boxers of quota places", () => {
    const boxers = names.map((name) => aBoxer({ slug: name, name }));
    const places = names.map((name) => aPlace({ id: name, boxerSlug: name })).reverse();
    const rows = placeRows(aRecord({ boxers, places }));
    const query = aQuery({ sort: [{ column: "boxer", descending: false }] });
    expect(idsOf(queryRows(quotaPlacesTable, rows, query))).toEqual(names);
  });

  test("whatever the case, a particle or a hyphen", () => {
    const given = ["d'Almeida", "Çakıroğlu", "de Ruiter", "Dong", "Łukasz", "Lund"];
    const boxers = given.map((name, index) =>
      aBoxer({ slug: String(index), name, familyName: name }),
    );
    const rows = boxerRows(aRecord({ boxers }));
    expect(queryRows(boxersTable, rows, aQuery()).map(({ name }) => name)).toEqual([
      "Çakıroğlu",
      "d'Almeida",
      "de Ruiter",
      "Dong",
      "Łukasz",
      "Lund",
    ]);
  });
});

describe("boxers", () => {
  const places = [
    aPlace({ id: "first", boxerSlug: "b", tournamentId: "asian" }),
    aPlace({ id: "second", boxerSlug: "b", tournamentId: "world-2" }),
  ];
  const bouts = [
    aBout({ id: "1", redSlug: "b", blueSlug: "idle" }),
    aBout({ id: "2", redSlug: "b" }),
  ];
  const rows = boxerRows(aRecord({ places, bouts }));

  test("have the route and status of their last award and the number of known bouts", () => {
    expect(rows.find(({ id }) => id === "b")).toMatchObject({
      route: "world-2",
      status: "held",
      knownBouts: 2,
    });
  });

  test("are found by each of their awards", () => {
    const query = aQuery({ filters: { route: ["asian"] } });
    expect(idsOf(queryRows(boxersTable, rows, query))).toEqual(["b"]);
  });

  test("without a place are found as such, by nation, gender and category", () => {
    const filters = { status: ["no-place"], noc: ["KAZ"], gender: ["M"], category: ["M51"] };
    expect(idsOf(queryRows(boxersTable, rows, aQuery({ filters })))).toEqual(["idle"]);
  });
});

describe("categories", () => {
  test("count first awards, places held and boxers on the draw apart", () => {
    const [m51, , , w50] = categoryRows(record);
    expect(m51).toMatchObject({ firstAwarded: 3, held: 3, onTheDraw: 3, places: null });
    expect(w50).toMatchObject({ firstAwarded: 1, held: 1, onTheDraw: 1 });
  });

  test("stay in the record's order, men first, and are found by slug and weight", () => {
    const found = (q: string) =>
      idsOf(queryRows(categoriesTable, categoryRows(record), aQuery({ q })));
    expect(found("")).toEqual(["M51", "M57", "M92+", "W50", "W60"]);
    expect(found("womens 60")).toEqual(["W60"]);
    expect(found("+92 kg")).toEqual(["M92+"]);
  });
});

describe("tournaments", () => {
  test("go by date and add men's and women's places, unknown as soon as one is", () => {
    const tournaments = [
      aTournament({ id: "half", startsOn: "2024-05-01", placesMen: 4 }),
      aTournament({ id: "whole", startsOn: "2024-04-01", placesMen: 4, placesWomen: 3 }),
    ];
    const rows = queryRows(tournamentsTable, tournamentRows(aRecord({ tournaments })), aQuery());
    expect(rows.map(({ id, both }) => [id, both.places])).toEqual([
      ["whole", 7],
      ["half", null],
    ]);
  });

  test("are found by the nations that won places there", () => {
    const query = aQuery({ filters: { noc: ["UZB"] } });
    expect(idsOf(queryRows(tournamentsTable, tournamentRows(record), query))).toEqual(["world-1"]);
  });
});

describe("bouts", () => {
  const boxers = [
    aBoxer({ slug: "k", name: "Saken" }),
    aBoxer({ slug: "u", name: "Jafarov", noc: "UZB" }),
    aBoxer({ slug: "t", name: "Gümüş", noc: "TUR" }),
  ];
  const bouts = [
    aBout({ id: "box-off", round: "BOX-OFF", redSlug: "k", blueSlug: "t" }),
    aBout({ id: "unknown" }),
    aBout({ id: "final", round: "F", redSlug: "k", blueSlug: "u" }),
    aBout({ id: "first", round: "R32", redSlug: "u", blueSlug: "t" }),
    aBout({ id: "women", categoryCode: "W50", round: "R32" }),
    aBout({ id: "asian", tournamentId: "asian", round: "F" }),
  ];
  const rows = boutRows(aRecord({ boxers, bouts, places: [aPlace({ decidingBoutId: "final" })] }));
  const shown = (query: Parameters<typeof aQuery>[0]) =>
    idsOf(queryRows(boutsTable, rows, aQuery(query)));

  test("go by tournament, category and round, an unknown round last", () => {
    expect(shown({})).toEqual(["asian", "first", "final", "box-off", "unknown", "women"]);
  });

  test("are found by either boxer and nation", () => {
    expect(shown({ filters: { noc: ["UZB"] } })).toEqual(["first", "final"]);
    expect(shown({ q: "gumus" })).toEqual(["first", "box-off"]);
    expect(shown({ filters: { noc: ["UZB"], continent: ["EUR"] } })).toEqual([]);
  });

  test("name the places they decided", () => {
    expect(rows.find(({ id }) => id === "final")?.decides).toEqual(["M51-KAZ-world-1"]);
    expect(rows.find(({ id }) => id === "first")?.decides).toEqual([]);
  });
});

test("a filter takes the values of the record, tournaments before the other routes", () => {
  const values = filterValues(record);
  expect(values.route).toEqual([
    ...idsOf(TOURNAMENTS),
    "universality",
    "reallocation",
    "refugee",
    "host",
  ]);
  expect(values.category).toEqual(["M51", "M57", "M92+", "W50", "W60"]);
  expect(values.noc).toEqual(["CHN", "EOR", "ITA", "KAZ", "NGR", "THA", "UZB"]);
  expect(values.gender).toEqual(["M", "W"]);
  expect(values.status).toContain("no-place");
});
