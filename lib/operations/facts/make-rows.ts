import { createHash } from "node:crypto";
import {
  STORED_CONFIDENCE,
  STORED_DECISION,
  STORED_FINISH,
  STORED_LEDGER_KIND,
  STORED_ROUND,
  STORED_ROUTE_KIND,
  STORED_RULE_KIND,
  STORED_WINNER,
} from "@/lib/data/stored-words";
import { categorySlug } from "@/lib/qualification/category-slug";
import { grouped } from "@/lib/qualification/grouped";
import { ROUTE_KINDS, type RouteKind } from "@/lib/qualification/vocabulary";
import type { Total } from "@/lib/schemas/facts/cells";
import { type RuleItem, ruleOf } from "@/lib/schemas/facts/rules";
import type { Prisma } from "@/prisma/generated/sqlite/client";
import { placesInForce } from "./check-places";
import type { Facts } from "./read-facts";

/** The rows of one Games as the database takes them. */
export interface StoredRows {
  games: Prisma.GamesUncheckedCreateInput;
  nations: Prisma.NationCreateManyInput[];
  categories: Prisma.CategoryCreateManyInput[];
  rules: Prisma.RuleCreateManyInput[];
  restrictions: Prisma.RestrictionCreateManyInput[];
  tournaments: Prisma.TournamentCreateManyInput[];
  citations: Prisma.RuleCitationCreateManyInput[];
  allocations: Prisma.AllocationCreateManyInput[];
  boxers: Prisma.BoxerCreateManyInput[];
  aliases: Prisma.BoxerAliasCreateManyInput[];
  entries: Prisma.EntryCreateManyInput[];
  reached: Prisma.ReachedRoundCreateManyInput[];
  bouts: Prisma.BoutCreateManyInput[];
  places: Prisma.QuotaPlaceCreateManyInput[];
  ledger: Prisma.LedgerEntryCreateManyInput[];
  counts: Prisma.PublishedCountCreateManyInput[];
  facts: Prisma.GamesFactCreateManyInput[];
  breaks: Prisma.KnownBreakCreateManyInput[];
}

/** Turns checked facts into rows. */
export function makeRows(facts: Facts): StoredRows {
  const gamesId = facts.games.id;
  const stopsWhenFilled = new Set(
    facts.rules.tournaments.flatMap(({ row }) => (row.stops_when_filled ? [row.id] : [])),
  );
  return {
    games: makeGames(facts.games),
    nations: facts.nations.map(({ row }) => ({
      noc: row.noc,
      name: row.name,
      isoAlpha2: row.iso_alpha2,
      continent: row.continent,
      sourceUrl: row.source_url,
    })),
    categories: facts.categories.map(({ row }, position) => ({
      gamesId,
      code: row.category,
      slug: categorySlug(row.category),
      gender: row.gender,
      weightLabel: row.weight_label,
      minKg: row.min_kg,
      maxKg: row.max_kg,
      ...makeTotal(row.places),
      confidence: row.confidence && STORED_CONFIDENCE[row.confidence],
      position,
      sourceUrl: row.source_url,
    })),
    rules: facts.rules.rules.map(({ row }, position) => makeRule(gamesId, row, position)),
    restrictions: facts.rules.restrictions.map(({ row }, position) => ({
      gamesId,
      id: row.id,
      position,
    })),
    citations: makeCitations(facts, gamesId),
    tournaments: facts.tournaments.map(({ row }) => ({
      gamesId,
      id: row.id,
      name: row.name,
      shortName: row.short_name,
      city: row.city,
      countryNoc: row.country_noc,
      venue: row.venue,
      startsOn: row.starts_on,
      endsOn: row.ends_on,
      // Left out where it is not given: facts without the column have the hash that they always had.
      ...(row.time_zone === null ? {} : { timeZone: row.time_zone }),
      continent: row.continent,
      entries: row.entries,
      nocsEntered: row.nocs_entered,
      boutsBoxed: row.bouts_boxed,
      ...makeTotals(row),
      stopsWhenFilled: stopsWhenFilled.has(row.id),
      sourceUrl: row.source_url,
    })),
    allocations: facts.allocations.map(({ row }) => ({
      gamesId,
      route: row.route,
      categoryCode: row.category,
      ...makeRoute(row.route),
      ...makeTotal(row.places),
      ruleId: row.rule,
      sourceUrl: row.source_url,
    })),
    ...makeBoxers(facts, gamesId),
    entries: facts.entries.map(({ row }) => ({
      gamesId,
      tournamentId: row.tournament,
      categoryCode: row.category,
      boxerSlug: row.boxer,
      position: row.position,
      seed: row.seed,
      sourceUrl: row.source_url,
    })),
    reached: facts.reached.map(({ row }) => ({
      gamesId,
      tournamentId: row.tournament,
      categoryCode: row.category,
      boxerSlug: row.boxer,
      round: STORED_ROUND[row.round],
      sourceUrl: row.source_url,
    })),
    bouts: facts.bouts.map(({ row }) => ({
      gamesId,
      id: row.id,
      tournamentId: row.tournament,
      categoryCode: row.category,
      round: row.round && STORED_ROUND[row.round],
      number: row.number,
      boxedOn: row.boxed_on,
      redSlug: row.red,
      blueSlug: row.blue,
      winner: row.winner && STORED_WINNER[row.winner],
      decision: row.decision && STORED_DECISION[row.decision],
      score: row.score,
      cornerKnown: row.corner_known,
      sourceUrl: row.source_url,
    })),
    ...makePlaces(facts, gamesId),
    counts: facts.counts.map(({ row }) => ({
      gamesId,
      id: row.id,
      query: row.query,
      asOf: row.as_of,
      value: row.value,
      note: row.note,
      sourceUrl: row.source_url,
    })),
    facts: facts.facts.map(({ row }, position) => ({
      gamesId,
      field: row.field,
      value: row.value,
      confidence: STORED_CONFIDENCE[row.confidence],
      asOf: row.as_of,
      sourceUrl: row.source_url,
      position,
    })),
    breaks: facts.breaks.map(({ row }) => ({
      gamesId,
      kind: row.kind,
      subject: row.subject,
      reason: row.reason,
      sourceUrl: row.source_url,
    })),
  };
}

function makeTotal(total: Total | null) {
  return { places: total?.places ?? null, placesMost: total?.most ?? null };
}

function makeTotals(row: { places_men: Total | null; places_women: Total | null }) {
  return {
    placesMen: row.places_men?.places ?? null,
    placesMenMost: row.places_men?.most ?? null,
    placesWomen: row.places_women?.places ?? null,
    placesWomenMost: row.places_women?.most ?? null,
  };
}

function makeRule(gamesId: string, item: RuleItem, position: number): StoredRows["rules"][number] {
  const { kind, ...parameters } = ruleOf(item);
  return { gamesId, id: item.id, kind: STORED_RULE_KIND[kind], ...parameters, position };
}

function makeCitations({ rules }: Facts, gamesId: string): StoredRows["citations"] {
  const about = (
    key: "ruleId" | "tournamentId" | "restrictionId",
    items: readonly { row: Pick<RuleItem, "id" | "citations"> }[],
  ) =>
    items.flatMap(({ row }) =>
      row.citations.map(({ url, says }) => ({ gamesId, [key]: row.id, says, sourceUrl: url })),
    );
  return [
    ...about("ruleId", rules.rules),
    ...about("tournamentId", rules.tournaments),
    ...about("restrictionId", rules.restrictions),
  ].map((citation, position) => ({ ...citation, position }));
}

/** Lists that came later: without a row they leave the hash of what was imported before as it is. */
const LATER: ReadonlySet<string> = new Set(["reached"] satisfies (keyof StoredRows)[]);

/** The same for the same facts, in whatever order or line endings they are written. */
export function hashRows(rows: StoredRows): string {
  const lists = Object.entries(rows).filter(
    ([list, content]) => !(LATER.has(list) && Array.isArray(content) && content.length === 0),
  );
  const sorted = lists.map(([list, content]) => [
    list,
    Array.isArray(content) ? content.map((row) => JSON.stringify(row)).sort() : content,
  ]);
  return createHash("sha256").update(JSON.stringify(sorted)).digest("hex");
}

/** Every page that the rows come from. */
export function sourcesOf({ games, ...lists }: StoredRows): Set<string> {
  const { aliases, rules, restrictions, ...withSource } = lists;
  const rows = [games, ...Object.values(withSource).flat()];
  return new Set(rows.flatMap(({ sourceUrl }) => sourceUrl ?? []));
}

function makeGames(games: Facts["games"]): StoredRows["games"] {
  return {
    id: games.id,
    name: games.name,
    city: games.city,
    qualificationStartsOn: games.qualification_starts_on,
    qualificationEndsOn: games.qualification_ends_on,
    startsOn: games.starts_on,
    endsOn: games.ends_on,
    ...makeTotals(games),
    isFeatured: games.is_featured,
    spotlightNoc: games.spotlight?.noc ?? null,
    spotlightTournament: games.spotlight?.tournament ?? null,
    sourceUrl: games.source_url,
  };
}

function makeBoxers({ boxers }: Facts, gamesId: string): Pick<StoredRows, "boxers" | "aliases"> {
  return {
    boxers: boxers.map(({ row }) => ({
      gamesId,
      slug: row.slug,
      name: row.name,
      familyName: row.family_name,
      givenName: row.given_name,
      gender: row.gender,
      noc: row.noc,
      categoryCode: row.category,
      birthDate: row.birth_date,
      birthPlace: row.birth_place,
      honours: row.honours,
      gamesBoutsWon: row.games_bouts_won,
      sourceUrl: row.source_url,
    })),
    aliases: boxers.flatMap(({ row }) =>
      row.aliases.map((name) => ({ gamesId, boxerSlug: row.slug, name })),
    ),
  };
}

function makePlaces(facts: Facts, gamesId: string): Pick<StoredRows, "places" | "ledger"> {
  const inForce = placesInForce(facts);
  const ledgers = grouped(facts.ledger, ({ row }) => row.place);
  return {
    places: facts.places.map(({ row }) => ({
      gamesId,
      id: row.id,
      categoryCode: row.category,
      noc: row.noc,
      boxerSlug: row.boxer,
      ...makeRoute(row.route),
      finish: row.finish && STORED_FINISH[row.finish],
      wonOn: row.won_on,
      wonOnIsExact: row.won_on_is_exact,
      decidingBoutId: row.deciding_bout,
      reallocatedFromId: row.reallocated_from,
      holderKey: inForce.has(row.id) ? `${row.category}:${row.noc}` : null,
      note: row.note,
      sourceUrl: row.source_url,
    })),
    ledger: [...ledgers.values()].flatMap((entries) =>
      entries.map(({ row }, position) => ({
        gamesId,
        placeId: row.place,
        position,
        kind: STORED_LEDGER_KIND[row.kind],
        date: row.date,
        dateIsExact: row.date_is_exact,
        note: row.note,
        sourceUrl: row.source_url,
      })),
    ),
  };
}

function makeRoute(route: string) {
  const kind = ROUTE_KINDS.find((word): word is RouteKind => word === route);
  return kind
    ? { routeKind: STORED_ROUTE_KIND[kind], tournamentId: null }
    : { routeKind: STORED_ROUTE_KIND.tournament, tournamentId: route };
}
