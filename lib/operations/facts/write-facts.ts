import { stringify } from "csv-stringify/sync";
import type { z } from "zod";
import type { Citation, GamesRows, GamesRule } from "@/lib/record/games-rows";
import { AllocationRow } from "@/lib/schemas/facts/allocations";
import { BoutRow } from "@/lib/schemas/facts/bouts";
import { BoxerRow } from "@/lib/schemas/facts/boxers";
import { CategoryRow } from "@/lib/schemas/facts/categories";
import { joinList } from "@/lib/schemas/facts/cells";
import { EntryRow } from "@/lib/schemas/facts/entries";
import type { GamesFile } from "@/lib/schemas/facts/games";
import { GamesFactRow } from "@/lib/schemas/facts/games-facts";
import { KnownBreakRow } from "@/lib/schemas/facts/known-breaks";
import { LedgerRow } from "@/lib/schemas/facts/ledger";
import { NationRow } from "@/lib/schemas/facts/nations";
import { PublishedCountRow } from "@/lib/schemas/facts/published-counts";
import { QuotaPlaceRow } from "@/lib/schemas/facts/quota-places";
import { ReachedRow } from "@/lib/schemas/facts/reached";
import type { RulesFile } from "@/lib/schemas/facts/rules";
import { TournamentRow } from "@/lib/schemas/facts/tournaments";
import { FACTS_FILES, type Facts } from "./read-facts";

/**
 * The files of facts of a Games by name, as `readFacts` reads them: every file, a list without rows as
 * its header. The same rows give the same bytes; rows stand in the order of the record, columns in
 * that of their schema.
 */
export function writeFacts(rows: GamesRows): Map<string, Buffer> {
  const lists = Object.keys(FACTS_FILES) as (keyof Facts)[];
  return new Map(lists.map((list) => [FACTS_FILES[list], Buffer.from(WRITERS[list](rows))]));
}

type Cell = string | number | boolean | null | readonly string[];

/** A cell for every column of the schema, so that none can be forgotten. */
type Cells<Shape> = { readonly [Column in keyof Shape]: Cell };

/** Writes each list of facts; each row as the cells of its schema. */
const WRITERS: { readonly [List in keyof Facts]: (rows: GamesRows) => string } = {
  games: ({ games }) => json(gamesFile(games)),
  rules: (rows) => json(rulesFile(rows)),
  nations: csv(NationRow, ({ nations }) =>
    nations.map((row) => ({
      noc: row.noc,
      name: row.name,
      iso_alpha2: row.isoAlpha2,
      continent: row.continent,
      source_url: row.sourceUrl,
    })),
  ),
  categories: csv(CategoryRow, ({ categories }) =>
    categories.map((row) => ({
      category: row.code,
      gender: row.gender,
      weight_label: row.weightLabel,
      min_kg: row.minKg,
      max_kg: row.maxKg,
      places: total(row.places, row.placesMost),
      confidence: row.confidence,
      source_url: row.sourceUrl,
    })),
  ),
  tournaments: csv(TournamentRow, ({ tournaments }) =>
    tournaments.map((row) => ({
      id: row.id,
      name: row.name,
      short_name: row.shortName,
      city: row.city,
      country_noc: row.countryNoc,
      venue: row.venue,
      starts_on: row.startsOn,
      ends_on: row.endsOn,
      time_zone: row.timeZone,
      continent: row.continent,
      places_men: total(row.placesMen, row.placesMenMost),
      places_women: total(row.placesWomen, row.placesWomenMost),
      entries: row.entries,
      nocs_entered: row.nocsEntered,
      bouts_boxed: row.boutsBoxed,
      source_url: row.sourceUrl,
    })),
  ),
  allocations: csv(AllocationRow, ({ allocations }) =>
    allocations.map((row) => ({
      route: row.route,
      category: row.categoryCode,
      places: total(row.places, row.placesMost),
      rule: row.ruleId,
      source_url: row.sourceUrl,
    })),
  ),
  boxers: csv(BoxerRow, ({ boxers }) =>
    boxers.map((row) => ({
      slug: row.slug,
      name: row.name,
      family_name: row.familyName,
      given_name: row.givenName,
      gender: row.gender,
      noc: row.noc,
      category: row.categoryCode,
      birth_date: row.birthDate,
      birth_place: row.birthPlace,
      games_bouts_won: row.gamesBoutsWon,
      honours: row.honours,
      aliases: row.aliases,
      source_url: row.sourceUrl,
    })),
  ),
  entries: csv(EntryRow, ({ entries }) =>
    entries.map((row) => ({
      tournament: row.tournamentId,
      category: row.categoryCode,
      boxer: row.boxerSlug,
      position: row.position,
      seed: row.seed,
      source_url: row.sourceUrl,
    })),
  ),
  reached: csv(ReachedRow, ({ boxers, reached }) => {
    const nocs = new Map(boxers.map(({ slug, noc }) => [slug, noc]));
    return reached.map((row) => ({
      tournament: row.tournamentId,
      category: row.categoryCode,
      boxer: row.boxerSlug,
      noc: nocs.get(row.boxerSlug) ?? null,
      round: row.round,
      source_url: row.sourceUrl,
    }));
  }),
  bouts: csv(BoutRow, ({ bouts }) =>
    bouts.map((row) => ({
      id: row.id,
      tournament: row.tournamentId,
      category: row.categoryCode,
      round: row.round,
      number: row.number,
      boxed_on: row.boxedOn,
      red: row.redSlug,
      blue: row.blueSlug,
      winner: row.winner,
      decision: row.decision,
      score: row.score,
      corner_known: row.cornerKnown,
      source_url: row.sourceUrl,
    })),
  ),
  places: csv(QuotaPlaceRow, ({ places }) =>
    places.map((row) => ({
      id: row.id,
      category: row.categoryCode,
      noc: row.noc,
      boxer: row.boxerSlug,
      route: row.tournamentId ?? row.routeKind,
      finish: row.finish,
      won_on: row.wonOn,
      won_on_is_exact: row.wonOnIsExact,
      deciding_bout: row.decidingBoutId,
      reallocated_from: row.reallocatedFromId,
      note: row.note,
      source_url: row.sourceUrl,
    })),
  ),
  ledger: csv(LedgerRow, ({ places }) =>
    places.flatMap(({ id, ledger }) =>
      ledger.map((row) => ({
        place: id,
        kind: row.kind,
        date: row.date,
        date_is_exact: row.dateIsExact,
        note: row.note,
        source_url: row.sourceUrl,
      })),
    ),
  ),
  counts: csv(PublishedCountRow, ({ publishedCounts }) =>
    publishedCounts.map((row) => ({
      id: row.id,
      query: row.query,
      as_of: row.asOf,
      value: row.value,
      note: row.note,
      source_url: row.sourceUrl,
    })),
  ),
  facts: csv(GamesFactRow, ({ facts }) =>
    facts.map((row) => ({
      field: row.field,
      value: row.value,
      confidence: row.confidence,
      as_of: row.asOf,
      source_url: row.sourceUrl,
    })),
  ),
  breaks: csv(KnownBreakRow, ({ knownBreaks }) =>
    knownBreaks.map((row) => ({
      kind: row.kind,
      subject: row.subject,
      reason: row.reason,
      source_url: row.sourceUrl,
    })),
  ),
};

/** A writer of the rows under the header that the schema names. */
function csv<Shape extends z.ZodRawShape>(
  schema: z.ZodObject<Shape>,
  list: (rows: GamesRows) => readonly Cells<Shape>[],
): (rows: GamesRows) => string {
  const columns = Object.keys(schema.shape) as (keyof Shape)[];
  return (rows) =>
    stringify([
      columns.map(String),
      ...list(rows).map((row) => columns.map((column) => written(row[column]))),
    ]);
}

/** What is unknown is an empty cell. */
function written(cell: Cell): string {
  if (cell === null) return "";
  if (typeof cell === "boolean") return cell ? "yes" : "no";
  return typeof cell === "object" ? joinList(cell) : String(cell);
}

/** "16", or the range "16-18". */
function total(places: number | null, most: number | null): string | null {
  return places === null || most === null ? (places?.toString() ?? null) : `${places}-${most}`;
}

function json(content: object): string {
  return `${JSON.stringify(content, null, 2)}\n`;
}

/** A total of a JSON file is a number, or a range as text. */
function gamesTotal(places: number | null, most: number | null): number | string | null {
  return most === null ? places : total(places, most);
}

function gamesFile(games: GamesRows["games"]): z.input<typeof GamesFile> {
  const { spotlightNoc: noc, spotlightTournament: tournament } = games;
  return {
    id: games.id,
    name: games.name,
    city: games.city,
    qualification_starts_on: games.qualificationStartsOn,
    qualification_ends_on: games.qualificationEndsOn,
    starts_on: games.startsOn,
    ends_on: games.endsOn,
    places_men: gamesTotal(games.placesMen, games.placesMenMost),
    places_women: gamesTotal(games.placesWomen, games.placesWomenMost),
    is_featured: games.isFeatured,
    spotlight: noc !== null && tournament !== null ? { noc, tournament } : null,
    source_url: games.sourceUrl,
  };
}

function rulesFile({ rules, tournaments, restrictions }: GamesRows) {
  return {
    rules: rules.map(ruleItem),
    tournaments: tournaments
      .filter(({ citations, stopsWhenFilled }) => stopsWhenFilled || citations.length > 0)
      .map(({ id, stopsWhenFilled, citations }) => ({
        id,
        stops_when_filled: stopsWhenFilled,
        citations: citations.map(pageOf),
      })),
    restrictions: restrictions.map(({ id, citations }) => ({
      id: id as RulesFile["restrictions"][number]["id"],
      citations: citations.map(pageOf),
    })),
  } satisfies RulesFile;
}

function ruleItem({ id, rule, citations: pages }: GamesRule): RulesFile["rules"][number] {
  const citations = pages.map(pageOf);
  switch (rule.kind) {
    case "reach-round":
      return { id, kind: rule.kind, round: rule.round, citations };
    case "reach-round-and-box-off": {
      const { kind, round, losersOf: losers_of, boxOffPlaces: box_off_places } = rule;
      return { id, kind, round, losers_of, box_off_places, citations };
    }
    default:
      return { id, kind: rule.kind, citations };
  }
}

function pageOf({ sourceUrl: url, says }: Citation) {
  return { url, says };
}
