import { placeDetail } from "@/lib/record/place-detail";
import { RESOURCES, type Resource } from "@/lib/record/table";
import { RESOURCE_READERS } from "@/lib/record/tables";
import { MOVED_PLACES } from "../support/moved-places";
import { aBout, aBoxer, aPlace, aRecord, aTournament, SOURCE } from "../support/record-factory";
import { aQuery } from "../support/small-table";

const boxers = [
  aBoxer({ slug: "kaz-m51", name: "Saken Bibossinov", aliases: ["Сакен Бибосынов", "Bibosynov"] }),
];
const bouts = [
  aBout({ id: "bout", round: "F", redSlug: "kaz-m51", blueSlug: "uzb-m51", winner: "red" }),
];
const record = aRecord({ places: MOVED_PLACES, boxers, bouts });
const ALL = { offset: 0, limit: null };
const read = (
  resource: Resource,
  query = aQuery(),
  slice: { offset: number; limit: number | null } = ALL,
) => RESOURCE_READERS[resource].read(record, query, slice);

/** The public shape of the API. A change here is a change that its users notice. */
const SHAPES: Record<Resource, { filters: string[]; json: string[]; csv: string[] }> = {
  "quota-places": {
    filters: ["gender", "category", "noc", "continent", "route", "status"],
    json: [
      ...["id", "gender", "category", "boxer", "noc", "nation", "continent", "route", "finish"],
      ...[
        "wonOn",
        "wonOnIsExact",
        "status",
        "reallocatedFrom",
        "reallocatedTo",
        "basis",
        "note",
        "source",
      ],
    ],
    csv: [
      ...["id", "gender", "category", "boxer", "boxerSlug", "noc", "nation", "continent", "route"],
      ...[
        "finish",
        "wonOn",
        "wonOnIsExact",
        "status",
        "reallocatedFrom",
        "reallocatedTo",
        "basis",
        "note",
      ],
      "sourceUrl",
    ],
  },
  nations: {
    filters: ["gender", "category", "noc", "continent", "route", "status", "holds"],
    json: [
      ...[
        "noc",
        "nation",
        "isoAlpha2",
        "continent",
        "placesMen",
        "placesWomen",
        "places",
        "awards",
      ],
      ...["boxersWithPlace", "boxersWhoTried", "boxers"],
    ],
    csv: [
      ...[
        "noc",
        "nation",
        "isoAlpha2",
        "continent",
        "placesMen",
        "placesWomen",
        "places",
        "awards",
      ],
      ...["boxersWithPlace", "boxersWhoTried", "boxers"],
    ],
  },
  boxers: {
    filters: ["gender", "category", "noc", "continent", "route", "status", "holds"],
    json: [
      ...["slug", "name", "noc", "nation", "continent", "gender", "category", "route", "status"],
      ...["knownBouts", "birthDate", "birthPlace", "honours", "aliases", "source"],
    ],
    csv: [
      ...["boxer", "boxerSlug", "noc", "nation", "continent", "gender", "category", "route"],
      ...["status", "knownBouts", "birthDate", "birthPlace", "honours", "aliases", "sourceUrl"],
    ],
  },
  tournaments: {
    filters: ["gender", "category", "noc", "continent", "route", "status"],
    json: [
      ...["id", "name", "city", "countryNoc", "startsOn", "endsOn", "continent", "placesMen"],
      ...[
        "placesMenMost",
        "placesWomen",
        "placesWomenMost",
        "places",
        "placesMost",
        "entries",
        "nocsEntered",
        "knownBouts",
        "timeZone",
        "source",
      ],
    ],
    csv: [
      ...["tournament", "name", "city", "countryNoc", "startsOn", "endsOn", "continent"],
      ...["placesMen", "placesWomen", "places", "entries", "nocsEntered", "knownBouts"],
      ...["timeZone", "sourceUrl"],
    ],
  },
  categories: {
    filters: ["gender", "category", "noc", "continent", "route", "status"],
    json: [
      ...["category", "slug", "weightLabel", "gender", "minKg", "maxKg", "places"],
      ...["placesMost", "firstAwarded", "held", "outside", "onTheDraw", "source"],
    ],
    csv: [
      ...["category", "slug", "weightLabel", "gender", "minKg", "maxKg", "places"],
      ...["firstAwarded", "held", "outside", "onTheDraw", "sourceUrl"],
    ],
  },
  bouts: {
    filters: ["gender", "category", "noc", "continent", "route"],
    json: [
      ...["id", "tournament", "gender", "category", "round", "boxedOn", "red", "blue", "winner"],
      ...["decision", "score", "cornerKnown", "decides", "source"],
    ],
    csv: [
      ...["id", "tournament", "gender", "category", "round", "boxedOn"],
      ...["red", "redSlug", "redNoc", "blue", "blueSlug", "blueNoc", "winner"],
      ...["decision", "score", "cornerKnown", "decides", "sourceUrl"],
    ],
  },
  checks: {
    filters: ["gender", "category", "noc", "route"],
    json: [
      ...[
        "kind",
        "subject",
        "asOf",
        "expected",
        "expectedMost",
        "actual",
        "unfilled",
        "holds",
        "known",
        "reason",
        "source",
      ],
      "rows",
    ],
    csv: [
      ...[
        "kind",
        "subject",
        "asOf",
        "expected",
        "expectedMost",
        "actual",
        "unfilled",
        "holds",
        "known",
        "reason",
        "sourceUrl",
      ],
      "rows",
    ],
  },
};

describe.each(RESOURCES)("the public shape of %s", (resource) => {
  const answer = read(resource);
  const shape = SHAPES[resource];

  test("has these filters", () => {
    expect([...RESOURCE_READERS[resource].filters]).toEqual(shape.filters);
  });

  test("has these members in JSON, in every row", () => {
    const rows = answer.json();
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows) expect(Object.keys(row)).toEqual(shape.json);
  });

  test("has these headers in CSV, each once, and a cell for each in every row", () => {
    const [header, ...rows] = answer.csv();
    expect(header).toEqual(shape.csv);
    expect(new Set(header).size).toBe(header?.length);
    for (const row of rows) expect(row).toHaveLength(shape.csv.length);
  });

  test("has as many rows in JSON and in CSV as it says", () => {
    expect(answer.json()).toHaveLength(answer.total);
    expect(answer.csv()).toHaveLength(answer.total + 1);
  });

  test("with one column chosen has only that column's members and headers", () => {
    for (const column of RESOURCE_READERS[resource].columns) {
      const chosen = read(resource, aQuery({ columns: [column.id] }));
      const headers = chosen.csv()[0] ?? [];
      expect(headers.length).toBeGreaterThan(0);
      expect(shape.csv.join()).toContain(headers.join());
      const members = Object.keys(chosen.json()[0] ?? {});
      expect(shape.json.join()).toContain(members.join());
    }
  });
});

test("one quota place has the members of its row, its rule, its ledger and its deciding bout", () => {
  const decided = aRecord({ places: [aPlace({ id: "place", decidingBoutId: "bout" })], bouts });
  const detail = placeDetail(decided, "place");
  const row = SHAPES["quota-places"].json;
  expect(Object.keys(detail ?? {})).toEqual([...row, "rule", "ledger", "decidingBout"]);
  expect(Object.keys(detail?.ledger[0] ?? {})).toEqual([
    ...["kind", "date", "dateIsExact", "source", "opponent"],
  ]);
  expect(Object.keys(detail?.decidingBout ?? {})).toEqual([
    ...["id", "round", "boxedOn", "red", "blue", "winner", "decision", "score", "source"],
    "basis",
  ]);
  expect(placeDetail(decided, "another")).toBeNull();
});

describe("a quota place", () => {
  const bibossinov = { slug: "kaz-m51", name: "Saken Bibossinov" };

  test("in JSON is whole, with both holders of a place that moved", () => {
    const [lost] = read("quota-places", aQuery({ filters: { noc: ["KAZ"] } })).json();
    expect(lost).toEqual({
      id: "lost-by-kaz",
      gender: "M",
      category: "M51",
      boxer: bibossinov,
      noc: "KAZ",
      nation: "Kazakhstan",
      continent: "ASI",
      route: "asian",
      finish: null,
      wonOn: "2023-10-04",
      wonOnIsExact: true,
      status: "lost",
      reallocatedFrom: null,
      reallocatedTo: {
        id: "received-by-tha",
        noc: "THA",
        boxer: { slug: "tha-m51", name: "THA-M51" },
      },
      basis: "recorded",
      note: null,
      source: { url: SOURCE },
    });
    const [received] = read("quota-places", aQuery({ filters: { noc: ["THA"] } })).json();
    expect(received).toMatchObject({
      reallocatedFrom: { id: "lost-by-kaz", noc: "KAZ", boxer: bibossinov },
      reallocatedTo: null,
    });
  });

  test("in CSV names the other award by its id", () => {
    const columns = ["id", "status"];
    const query = aQuery({ columns, filters: { noc: ["KAZ", "THA"] } });
    expect(read("quota-places", query).csv()).toEqual([
      ["id", "status", "reallocatedFrom", "reallocatedTo"],
      ["lost-by-kaz", "lost", null, "received-by-tha"],
      ["received-by-tha", "competed", "lost-by-kaz", null],
    ]);
  });
});

describe("a list within a cell", () => {
  test("is a list in JSON and parted by bars in CSV", () => {
    const query = aQuery({ q: "saken", columns: ["aliases"] });
    expect(read("boxers", query).json()).toEqual([{ aliases: ["Сакен Бибосынов", "Bibosynov"] }]);
    expect(read("boxers", query).csv()[1]).toEqual(["Сакен Бибосынов | Bibosynov"]);
  });

  test("that is empty is an empty list in JSON and an empty cell in CSV", () => {
    const query = aQuery({ columns: ["decides"] });
    expect(read("bouts", query).json()).toEqual([{ decides: [] }]);
    expect(read("bouts", query).csv()[1]).toEqual([null]);
  });
});

describe("an answer", () => {
  const query = aQuery({
    columns: ["nation", "id"],
    sort: [{ column: "nation", descending: true }],
  });

  test("has the chosen columns in the chosen order", () => {
    const [header, first] = read("quota-places", query).csv();
    expect(header).toEqual(["noc", "nation", "id"]);
    expect(first).toEqual(["UZB", "Uzbekistan", "won-by-uzb"]);
    expect(Object.keys(read("quota-places", query).json()[0] ?? {})).toEqual(header);
  });

  test("is the slice asked for, and says how many rows there are in all", () => {
    const answer = read("quota-places", query, { offset: 1, limit: 2 });
    expect(answer.total).toBe(6);
    expect(answer.json().map(({ id }) => id)).toEqual(["received-by-tha", "invited-ngr"]);
    expect(
      answer
        .csv()
        .slice(1)
        .map(([noc]) => noc),
    ).toEqual(["THA", "NGR"]);
  });

  test("beyond the last row is empty, with its total and its header", () => {
    const answer = read("quota-places", query, { offset: 100, limit: 10 });
    expect([answer.total, answer.json(), answer.csv()]).toEqual([6, [], [["noc", "nation", "id"]]]);
  });

  test("to slices in turn is every row once", () => {
    const ids = [0, 2, 4, 6].flatMap((offset) =>
      read("quota-places", aQuery(), { offset, limit: 2 })
        .json()
        .map(({ id }) => id),
    );
    expect(ids).toEqual(
      read("quota-places")
        .json()
        .map(({ id }) => id),
    );
  });

  test("comes from the record it is asked of, also after another was asked", () => {
    const other = aRecord({
      places: [aPlace({ id: "only" })],
      tournaments: [aTournament({ id: "world-1" })],
    });
    expect(RESOURCE_READERS["quota-places"].read(other, aQuery(), ALL).total).toBe(1);
    expect(read("quota-places").total).toBe(6);
  });
});
