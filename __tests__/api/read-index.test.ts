import { readGamesIndex, readResourceIndex } from "@/lib/api/read-index";
import { readResource } from "@/lib/api/read-resource";
import { RESOURCES, type Resource } from "@/lib/record/table";
import { RESOURCE_READERS } from "@/lib/record/tables";
import { aGames, aPlace, aRecord } from "../support/record-factory";

const NONE = new URLSearchParams();
const record = aRecord({ places: [aPlace()] });

interface Listed {
  resource: string;
  url: string;
  filters: string[];
  parameters: string[];
  columns: string[];
}

async function listed(of = record): Promise<{ data: Listed[]; meta: Record<string, unknown> }> {
  return readResourceIndex(of, NONE).json();
}

test("the index of the API lists the Games, each with its address and revision", async () => {
  const games = [aGames(), aGames({ id: "la-2028", name: "Los Angeles 2028", startsOn: null })];
  const body = await readGamesIndex(games, [{ games: "paris-2024", revision: 7 }], NONE).json();
  expect(body.meta).toEqual({ total: 2 });
  expect(body.data[0]).toMatchObject({ id: "paris-2024", revision: 7, url: "/api/v1/paris-2024" });
  expect(body.data[1]).toMatchObject({ id: "la-2028", startsOn: null });
});

describe("the index of a Games", () => {
  test("lists every resource with an address", async () => {
    const { data } = await listed();
    expect(data.slice(0, RESOURCES.length).map(({ resource }) => resource)).toEqual([...RESOURCES]);
    for (const { resource, url } of data) expect(url).toBe(`/api/v1/paris-2024/${resource}`);
  });

  test("names parameters, columns and values that the resource takes", async () => {
    const { data, meta } = await listed();
    const values = meta.values as Record<string, string[]>;
    for (const { resource, filters, parameters, columns } of data.slice(0, RESOURCES.length)) {
      const example: Record<string, string> = {
        ...Object.fromEntries(filters.map((key) => [key, values[key]?.[0] ?? ""])),
        "as-of": (meta.days as { from: string }).from,
        q: "a",
        sort: `-${columns[0]}`,
        columns: columns.join(","),
        fields: RESOURCE_READERS[resource as Resource].members.join(","),
        format: "json",
        limit: "1",
        offset: "0",
      };
      for (const name of [...filters, ...parameters]) {
        const params = new URLSearchParams({ [name]: example[name] ?? "" });
        expect(readResource(record, resource, params).status).toBe(200);
      }
    }
  });

  test("has the values of the filters in an order that stays", async () => {
    const { meta } = await listed();
    expect(Object.keys(meta.values as object)).toEqual(
      "gender category noc continent route status holds".split(" "),
    );
  });

  test("of Games without days names no day", async () => {
    const { data, meta } = await listed(
      aRecord({ games: { qualificationStartsOn: null, endsOn: null } }),
    );
    expect(meta.days).toBeNull();
    expect(data.flatMap(({ parameters }) => parameters)).not.toContain("as-of");
  });
});

test.each([
  ["Games", (params: URLSearchParams) => readGamesIndex([], [], params)],
  ["a Games", (params: URLSearchParams) => readResourceIndex(record, params)],
])("the index of %s refuses a parameter", (_, read) => {
  expect(() => read(new URLSearchParams("noc=KAZ"))).toThrow("There is no parameter noc");
});
