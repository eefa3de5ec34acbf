import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { isEmbedded } from "@/lib/record/embeds";
import { filterValues } from "@/lib/record/filters";
import { isTablePage, PAGE_IDS, PAGES, pageAt } from "@/lib/record/pages";
import { isSitePage } from "@/lib/record/site-pages";
import { FILTER_KEYS } from "@/lib/record/table";
import { makeTableParams, parseTableQuery, type RawParams } from "@/lib/record/table-query";
import { RESOURCE_READERS } from "@/lib/record/tables";
import { parseAsOf } from "@/lib/schemas/as-of";
import {
  canonicalParams,
  knownParams,
  otherParams,
  PAGE_PARAMS,
  pageKind,
} from "@/lib/schemas/page-params";
import { parseRevision } from "@/lib/schemas/revision";
import { parseSpotlightChoice } from "@/lib/schemas/spotlight-choice";
import { aPlace, aRecord } from "../support/record-factory";

const record = aRecord({ places: [aPlace()] });

/** The names that somebody asks these parameters for. */
function namesRead(read: (params: RawParams) => unknown): string[] {
  const names = new Set<string>();
  class Watched extends URLSearchParams {
    override getAll(name: string): string[] {
      names.add(name);
      return super.getAll(name);
    }
    override get(name: string): string | null {
      names.add(name);
      return super.get(name);
    }
    override has(name: string): boolean {
      names.add(name);
      return super.has(name);
    }
  }
  read(new Watched());
  return [...names].sort();
}

function readMoment(params: RawParams): void {
  parseAsOf(record.games, params);
  parseRevision(record, params);
}

test("the list has every name that the home page reads, and no other", () => {
  const read = namesRead((params) => {
    readMoment(params);
    parseSpotlightChoice(record, params);
  });
  expect([...PAGE_PARAMS.home].sort()).toEqual(read);
});

test("the list has every name that a table reads or writes, and no other", () => {
  const readers = Object.entries(RESOURCE_READERS);
  const tables = readers.filter(([resource]) => pageKind(["a", resource]) === "table");
  expect(tables).toHaveLength(5);
  const read = namesRead((params) => {
    readMoment(params);
    for (const [, reader] of tables) parseTableQuery(reader, filterValues(record), params);
  });
  expect([...PAGE_PARAMS.table].sort()).toEqual(read);
  const question = {
    q: "a",
    filters: Object.fromEntries(FILTER_KEYS.map((key) => [key, ["x"]])),
    sort: [{ column: "a", descending: false }],
    columns: ["a"],
  };
  const written = makeTableParams(question, { asOf: "2024-03-11", pinned: 1 });
  expect([...new Set(written.keys())].sort()).toEqual(read);
});

test("every other page reads the day and the revision", () => {
  expect([...PAGE_PARAMS.other]).toEqual(namesRead(readMoment));
});

describe("the pages of app/", () => {
  const ROOT = "app/[locale]";
  const OWN_ADDRESS = /^(admin|missing|refused-moment|embed|embed-refused|\[\.\.\.rest\])/;
  const pages = readdirSync(ROOT, { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith("page.tsx") && !OWN_ADDRESS.test(path))
    .map((path) => ({ path, source: readFileSync(join(ROOT, path), "utf8") }));

  test("are found", () => expect(pages.length).toBeGreaterThan(15));

  test.each(pages)(
    "$path is given what the list says for its address, and asks for no more",
    ({ path, source }) => {
      const segments = dirname(path)
        .split("/")
        .filter((part) => part !== ".");
      if (isSitePage(segments)) {
        expect(PAGE_PARAMS[pageKind(segments)]).toEqual([]);
        expect(source).not.toMatch(/searchParams|gamesPage/i);
        return;
      }
      const given = [
        ...source.matchAll(/(?:gamesPage|titledPage)\(props, "([\w-]+)"\)|knownParams\("(\w+)"/g),
      ];
      const pages = new Set(given.map(([, page, other]) => page ?? other));
      expect([...pages]).toEqual([pageAt(segments.slice(1))]);
      expect(pageKind(segments)).toBe(PAGES[pageAt(segments.slice(1)) ?? "home"].kind);
      const asked = source.replace(/JSON.stringify\(await searchParams\)/, "");
      expect(asked.match(/await \(?searchParams|props\.searchParams|useSearchParams/)).toBeNull();
    },
  );
});

describe("the embeds of app/", () => {
  const ROOT = "app/[locale]/embed/[games]";
  const embeds = readdirSync(ROOT, { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith("page.tsx"))
    .map((path) => ({ path: dirname(path), source: readFileSync(join(ROOT, path), "utf8") }));

  test("are those of the pages that are embedded, and of the tables", () => {
    const paths = PAGE_IDS.filter((page) => isEmbedded(page) && !isTablePage(page)).map(
      (page) => PAGES[page].path || ".",
    );
    expect(embeds.map(({ path }) => path).sort()).toEqual([...paths, "[table]"].sort());
  });

  test.each(embeds)("$path asks for the parameters of its page", ({ path, source }) => {
    const page = pageAt(path === "." ? [] : path.split("/"));
    const expected = path === "[table]" ? ["await tableOf(props)", "table"] : [`"${page}"`];
    const named = source.matchAll(
      /embed(?:Page|Metadata)\(props, ("[\w-]+"|table|await tableOf\(props\))/g,
    );
    const names = [...named].map(([, name]) => name);
    expect([...new Set(names)].sort()).toEqual(expected);
    expect(source).not.toMatch(/earchParams/);
  });
});

test("of what was given only what is known is left", () => {
  const given = { noc: ["KAZ", "UZB"], utm_source: "a", "as-of": "2024-03-11", q: undefined };
  const known = { noc: ["KAZ", "UZB"], "as-of": "2024-03-11" };
  expect(knownParams("table", given)).toEqual(known);
  expect(knownParams("other", given)).toEqual({ "as-of": "2024-03-11" });
  expect(knownParams("home", new URLSearchParams("noc=KAZ&noc=UZB&x=1"))).toEqual({
    noc: ["KAZ", "UZB"],
  });
  expect(knownParams("table", { toString: "a", __proto__: "b" } as never)).toEqual({});
});

test("what is left of the rest is what another page reads or the API, by its own name", () => {
  const given = { noc: "KAZ", Gender: "W", gender: "W", limit: "1", "as-of": "2024-03-11", x: "y" };
  expect(otherParams("home", given)).toEqual({ gender: "W", limit: "1" });
  expect(otherParams("table", given)).toEqual({ limit: "1" });
  expect(otherParams("other", given)).toEqual({ noc: "KAZ", gender: "W", limit: "1" });
});

test("the canonical address has a fixed order, and nothing of how a table is looked at", () => {
  const given = {
    sort: "-noc",
    noc: ["UZB", "KAZ"],
    q: "a",
    "as-of": "2024-03-11",
    columns: "noc",
  };
  expect(`${canonicalParams("table", given)}`).toBe("as-of=2024-03-11&noc=UZB&noc=KAZ");
});

test("what a search asks is part of its address", () => {
  expect(`${canonicalParams("search", { q: "walsh" })}`).toBe("q=walsh");
});
