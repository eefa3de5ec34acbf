import { queryRows } from "@/lib/record/table";
import { TABLES } from "@/lib/record/tables";
import { boutsTable } from "@/lib/record/tables/bouts-table";
import { boxersTable } from "@/lib/record/tables/boxers-table";
import { categoriesTable } from "@/lib/record/tables/categories-table";
import { nationsTable } from "@/lib/record/tables/nations-table";
import { quotaPlacesTable } from "@/lib/record/tables/quota-places-table";
import { tournamentsTable } from "@/lib/record/tables/tournaments-table";
import { aBout, aBoxer, aNation, anAllocation, aPlace, aRecord } from "../support/record-factory";
import { shippedNames } from "../support/shipped-names";

const record = aRecord({
  nations: [
    aNation({ noc: "KAZ", name: "Kazakhstan", isoAlpha2: "KZ" }),
    aNation({ noc: "TUR", name: "Türkiye", isoAlpha2: "TR" }),
  ],
  boxers: [
    aBoxer({ slug: "samet", name: "Samet Gumus", noc: "TUR" }),
    aBoxer({ slug: "saken", name: "Saken Bibossinov", noc: "KAZ" }),
  ],
  places: [aPlace({ noc: "TUR", boxerSlug: "samet" })],
  allocations: [anAllocation()],
  bouts: [aBout({ id: "bout", redSlug: "samet", blueSlug: "saken" })],
});

test.each(["Turkey", "Türkiye", "Түркия", "Турция", "turk", "TUR", "Тurkey"])(
  "%j finds the nation's rows in every table",
  (q) => {
    const query = { q, filters: {}, sort: [] };
    const found = {
      nations: queryRows(nationsTable, TABLES.nations.rows(record), query).map(({ id }) => id),
      boxers: queryRows(boxersTable, TABLES.boxers.rows(record), query).map(({ id }) => id),
      places: queryRows(quotaPlacesTable, TABLES["quota-places"].rows(record), query).length,
      bouts: queryRows(boutsTable, TABLES.bouts.rows(record), query).map(({ id }) => id),
    };
    expect(found).toEqual({ nations: ["TUR"], boxers: ["samet"], places: 1, bouts: ["bout"] });
  },
);

test.each([
  ["Ханчжоу", ["asian-games-2023"]],
  ["Krakow", ["european-games-2023"]],
  ["second world qualifier", ["world-qualifier-2-2024"]],
  ["방콕", ["world-qualifier-2-2024"]],
])("%j finds the tournament in its table: %j", (q, ids) => {
  const rows = TABLES.tournaments.rows(shippedNames);
  const found = queryRows(tournamentsTable, rows, { q, filters: {}, sort: [] });
  expect(found.map(({ id }) => id)).toEqual(ids);
});

test.each([
  ["bantamweight", ["W54"]],
  ["super heavy", ["M92+"]],
  ["жен 60", ["W60"]],
  ["63,5", ["M63.5"]],
])("%j finds the category in its table: %j", (q, ids) => {
  const rows = TABLES.categories.rows(shippedNames);
  const found = queryRows(categoriesTable, rows, { q, filters: {}, sort: [] });
  expect(found.map(({ id }) => id)).toEqual(ids);
});

test.each([
  ["KAZ 51", ["saken-bibossinov"]],
  ["Kazakhstan M51", ["saken-bibossinov"]],
  ["51 kg Қазақстан", ["saken-bibossinov"]],
  ["Kazakhstan men’s 51kg", ["saken-bibossinov"]],
  ["Uzbekistan women 57", ["sitora-turdibekova"]],
])("%j finds the boxers of the nation in the category, as the search of all does", (q, ids) => {
  const rows = TABLES.boxers.rows(shippedNames);
  const found = queryRows(boxersTable, rows, { q, filters: {}, sort: [] }).map(({ id }) => id);
  expect(found).toEqual(ids);
});

test("a nation and a gender find places and bouts too", () => {
  const counts = ["Türkiye men", "Türkiye women", "TUR 51"].map((q) => {
    const query = { q, filters: {}, sort: [] };
    return [
      queryRows(quotaPlacesTable, TABLES["quota-places"].rows(record), query).length,
      queryRows(boutsTable, TABLES.bouts.rows(record), query).length,
    ];
  });
  expect(counts).toEqual([
    [1, 1],
    [0, 0],
    [1, 1],
  ]);
});

test("a word of a gender is found whole only: “mu” is on the way to a name", () => {
  const found = (q: string) =>
    queryRows(boxersTable, TABLES.boxers.rows(record), { q, filters: {}, sort: [] }).length;
  expect(["m", "me", "men", "му", "мужчины", "erl", "ерлер"].map(found)).toEqual([
    ...[2, 0, 2, 0, 2, 0, 2],
  ]);
});
