import { execFileSync } from "node:child_process";
import { renderToStaticMarkup } from "react-dom/server";
import { listInlineScripts } from "@/bin/server/content-security-policy";
import { StructuredData } from "@/components/record/structured-data";
import { recordAsOf } from "@/lib/record/as-of";
import type { GamesRecord } from "@/lib/record/games-record";
import { listPages } from "@/lib/record/list-pages";
import { type PageId, pageAt } from "@/lib/record/pages";
import { RESOURCES } from "@/lib/record/table";
import { aBout, aBoxer, aGames, anAllocation, aPlace, aRecord } from "../support/record-factory";
import { inEnglish } from "../support/render-component";

const ORIGIN = "https://qualified.example";

const record = aRecord({
  boxers: [
    aBoxer({
      slug: "a",
      name: "Saken </script><script>alert(1)</script>",
      noc: "KAZ",
      familyName: null,
      birthDate: "1997-01-02",
      birthPlace: "Almaty",
      aliases: ["Сәкен"],
    }),
    aBoxer({ slug: "b", noc: "UZB", birthDate: null, birthPlace: null, aliases: [] }),
  ],
  places: [aPlace({ boxerSlug: "a" })],
  bouts: [aBout({ id: "final", redSlug: "a", blueSlug: "b" })],
  allocations: [anAllocation()],
});

function markup(of: GamesRecord, page: PageId, path: string, origin = ORIGIN): string {
  const address = { path, params: {} };
  return renderToStaticMarkup(
    inEnglish(<StructuredData address={address} origin={origin} page={page} record={of} />),
  );
}

type Thing = Record<string, unknown> & { "@type": string };

const read = (html: string): Thing[] =>
  [...html.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/g)].map(([, json = ""]) =>
    JSON.parse(json),
  );
const ofType = (things: Thing[], type: string) => things.find((each) => each["@type"] === type);

/** What another program finds wrong, by the vocabulary of schema.org and what search engines demand. */
function validate(html: string) {
  const input = `<html><head></head><body>${html}</body></html>`;
  const program = "__tests__/support/validate-structured-data.mjs";
  const answer = JSON.parse(execFileSync("node", [program], { input, encoding: "utf8" }));
  return answer as { types: string[]; errors: unknown[]; issues: { issueMessage: string }[] };
}

const pages = (of: GamesRecord) =>
  listPages(of).map((segments): [PageId, string] => [
    pageAt(segments) ?? "home",
    `/${[of.games.id, ...segments].join("/")}`,
  ]);

test("what every page says is valid by the vocabulary and for search engines", () => {
  for (const of of [
    record,
    aRecord({ games: aGames({ id: "la-2028", startsOn: null, endsOn: null, isFeatured: false }) }),
  ]) {
    const html = pages(of).map(([page, path]) => markup(of, page, path));
    const { types, errors, issues } = validate(html.join("\n"));
    expect({ errors, issues }).toEqual({ errors: [], issues: [] });
    expect(types).toEqual(expect.arrayContaining(["SportsEvent", "Dataset", "BreadcrumbList"]));
  }
});

test("the validator finds what is not in the vocabulary", () => {
  const html = markup(record, "boxer", "/paris-2024/boxers/b").replace('"name"', '"nom"');
  expect(validate(html).issues.map(({ issueMessage }) => issueMessage)).toContain(
    'Property "nom" for type "Person" is not supported by the schema.org specification',
  );
});

test("a boxer is a person with what is known, and nothing of what is not", () => {
  const person = ofType(read(markup(record, "boxer", "/paris-2024/boxers/a")), "Person");
  expect(person).toMatchObject({
    name: "Saken </script><script>alert(1)</script>",
    url: `${ORIGIN}/paris-2024/boxers/a`,
    birthDate: "1997-01-02",
    birthPlace: { name: "Almaty" },
    alternateName: ["Сәкен"],
    affiliation: { name: "Kazakhstan" },
  });
  const other = ofType(read(markup(record, "boxer", "/paris-2024/boxers/b")), "Person");
  for (const key of ["birthDate", "birthPlace", "alternateName"])
    expect(other).not.toHaveProperty(key);
});

test("no text ends the script, and the policy of scripts does not count it", () => {
  const html = markup(record, "boxer", "/paris-2024/boxers/a");
  expect(html).not.toContain("alert(1)</script>");
  expect(listInlineScripts(html)).toEqual([]);
});

test("a table is a dataset with revision, day, owner of the facts and files", () => {
  const data = ofType(read(markup(record, "quota-places", "/paris-2024/quota-places")), "Dataset");
  expect(data).toMatchObject({
    name: "Places, Paris 2024",
    version: `${record.revision}`,
    dateModified: record.publishedAt,
    license: `${ORIGIN}/paris-2024/press#licence`,
    temporalCoverage: "2023-05-01/2024-08-11",
    isAccessibleForFree: true,
    distribution: [
      {
        encodingFormat: "text/csv",
        contentUrl: `${ORIGIN}/api/v1/paris-2024/quota-places?format=csv`,
      },
      { encodingFormat: "application/json" },
      { contentUrl: `${ORIGIN}/api/v1/paris-2024/quota-places?format=xlsx` },
    ],
  });
  const whole = ofType(read(markup(record, "home", "/")), "Dataset");
  expect(whole?.distribution).toHaveLength(2 + 3 * RESOURCES.length);
  expect(whole?.distribution).toEqual(
    expect.arrayContaining(
      ["datapackage.zip", "facts.sqlite"].map((file) =>
        expect.objectContaining({ contentUrl: `${ORIGIN}/api/v1/paris-2024/${file}` }),
      ),
    ),
  );
  expect(String(whole?.description).length).toBeGreaterThanOrEqual(50);
});

test("a tournament and the Games are events with their days and place", () => {
  const [tournament] = record.tournaments;
  if (!tournament) throw new Error("No tournament");
  const path = `/paris-2024/tournaments/${tournament.id}`;
  expect(ofType(read(markup(record, "tournament", path)), "SportsEvent")).toMatchObject({
    startDate: tournament.startsOn,
    endDate: tournament.endsOn,
    location: { address: { addressLocality: tournament.city } },
  });
  expect(ofType(read(markup(record, "home", "/")), "SportsEvent")).toMatchObject({
    name: "Olympic boxing, Paris 2024",
    startDate: "2024-07-27",
    endDate: "2024-08-11",
  });
});

test("breadcrumbs lead from the Games to the page", () => {
  const path = "/paris-2024/tournaments/world-1/mens-51kg";
  const crumbs = ofType(read(markup(record, "draw", path)), "BreadcrumbList");
  const items = crumbs?.itemListElement as { position: number; name: string; item: string }[];
  expect(items.map(({ name }) => name)).toEqual([
    "Paris 2024",
    "Tournaments",
    record.tournamentById.get("world-1")?.name,
    "Men’s 51 kg",
  ]);
  expect(items.at(-1)).toMatchObject({ position: 4, item: ORIGIN + path });
});

test("a page of a day or of a past revision says nothing: another page is found in its place", () => {
  expect(markup(recordAsOf(record, "2024-03-11"), "nations", "/paris-2024/nations")).toBe("");
  expect(markup({ ...record, pinned: 1 }, "nations", "/paris-2024/nations")).toBe("");
});

test("without BASE_URL addresses are relative, as the page's own links are", () => {
  const [data] = read(markup(record, "nations", "/paris-2024/nations", ""));
  expect(data?.url).toBe("/paris-2024/nations");
});
