import { loadGamesRows } from "@/lib/data/load-games-rows";
import type { KnownName, KnownNames } from "@/lib/i18n/names";
import { importGames } from "@/lib/operations/import-games";
import { recordAsOf } from "@/lib/record/as-of";
import type { GamesRows } from "@/lib/record/games-rows";
import { makeGamesRecord } from "@/lib/record/record-of-rows";
import { describeDatabase } from "../support/database";
import { everyPage } from "../support/every-page";
import { markupOf } from "../support/page-facts";

// A provider takes the locale of the request; there is no request here.
jest.mock("next-intl", () => {
  const real = jest.requireActual<typeof import("next-intl")>("next-intl");
  const { createElement } = jest.requireActual<typeof import("react")>("react");
  return {
    ...real,
    NextIntlClientProvider: (props: object) =>
      createElement(real.NextIntlClientProvider, { locale: "en", ...props } as never),
  };
});

jest.mock("next/navigation", () => ({ useRouter: () => ({}) }));

jest.mock("nuqs/adapters/next/app", () => ({
  NuqsAdapter: ({ children }: { children: unknown }) => children,
}));

/** What no page may say: a name as the record has it. */
const RAW = "Raw#";
const KNOWN = "Known";
/** Where a boxer's page lists how else the name is written. */
const OTHER_NAMES = /<dd translate="no">[^<]*<\/dd>/g;

/** The Games with names that nobody would print but from the record. */
function withRawNames(rows: GamesRows): GamesRows {
  const raw = (name: string) => `${RAW}${name}`;
  return {
    ...rows,
    games: { ...rows.games, name: raw(rows.games.name), city: raw(rows.games.city) },
    boxers: rows.boxers.map((each) => ({
      ...each,
      name: raw(each.name),
      familyName: each.familyName && raw(each.familyName),
    })),
    nations: rows.nations.map((each) => ({ ...each, name: raw(each.name) })),
    tournaments: rows.tournaments.map((each) => ({
      ...each,
      name: raw(each.name),
      shortName: raw(each.shortName),
      city: raw(each.city),
    })),
  };
}

/** A language that has a name for everything. */
function knownNames({ games, nations, tournaments, boxers }: GamesRows): KnownNames {
  const named = (ids: readonly string[], what: string): Record<string, KnownName> =>
    Object.fromEntries(ids.map((id) => [id, `${KNOWN} ${what} ${id}`]));
  const ids = tournaments.map(({ id }) => id);
  return {
    games: named([games.id], "games"),
    nation: named(
      nations.map(({ noc }) => noc),
      "nation",
    ),
    boxer: Object.fromEntries(boxers.map(({ slug }) => [slug, `${KNOWN} boxer ${slug}`])),
    tournament: named(ids, "tournament"),
    tournamentShort: named(ids, "tournamentShort"),
    city: named([games.id, ...ids], "city"),
  };
}

describeDatabase(
  "the names of a language",
  (database) => {
    test.each([
      ["paris-2024", "2024-03-11"],
      ["paris-2024", null],
      ["la-2028", null],
    ])("stand on every page of %s as of %s, and the record's own on none", async (id, day) => {
      await importGames(database.prisma, `prisma/data/${id}`);
      const rows = await loadGamesRows(database.prisma, id);
      if (!rows) throw new Error(`${id} was not imported`);
      const names = knownNames(rows);
      const record = recordAsOf(makeGamesRecord(withRawNames(rows)), day);
      const pages = everyPage(record).map(([address, page]) => ({
        address,
        markup: markupOf(page, { names }).replaceAll(OTHER_NAMES, ""),
      }));
      expect(pages.length).toBeGreaterThan(id === "la-2028" ? 50 : 150);
      const said = pages.flatMap(({ address, markup }) => {
        const at = markup.indexOf(RAW);
        return at < 0 ? [] : [`${address}: ${markup.slice(Math.max(0, at - 60), at + 40)}`];
      });
      expect(said).toEqual([]);
      const all = pages.map(({ markup }) => markup).join("");
      for (const what of Object.keys(names)) {
        if (id !== "la-2028" || /games|city|nation/.test(what))
          expect(all).toContain(`${KNOWN} ${what}`);
      }
    });
  },
  { isShared: true },
);
