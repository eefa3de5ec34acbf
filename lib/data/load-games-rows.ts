import { grouped } from "@/lib/qualification/grouped";
import { isKnockOut, type KnockOutRound, type Rule } from "@/lib/qualification/rule";
import type {
  Bout,
  Boxer,
  Category,
  Citation,
  Games,
  GamesFact,
  GamesRows,
  GamesRule,
  LedgerEntry,
  ReachedRound,
  StoredPlace,
  Tournament,
} from "@/lib/record/games-rows";
import { orderBy } from "@/lib/record/order-by";
import { rowsInOrder } from "@/lib/record/record-order";
import type { Rule as RuleRow } from "@/prisma/generated/sqlite/client";
import { type PrismaClient, type PrismaTransaction, readSnapshot } from "./prisma";
import {
  CONFIDENCE_OF,
  DECISION_OF,
  FINISH_OF,
  LEDGER_KIND_OF,
  ROUND_OF,
  ROUTE_KIND_OF,
  RULE_KIND_OF,
  WINNER_OF,
} from "./stored-words";

/** The columns of a row that are facts; which Games it belongs to is known. */
const FACTS = { omit: { gamesId: true } } as const;

/** Every Games with the number of its last published change. */
export function listGames(prisma: PrismaTransaction): Promise<{ id: string; revision: number }[]> {
  return prisma.games.findMany({ select: { id: true, revision: true }, orderBy: { id: "asc" } });
}

/**
 * The whole Games in one consistent read, in the record's order; `null`: there is no such Games.
 */
export function loadGamesRows(prisma: PrismaClient, gamesId: string): Promise<GamesRows | null> {
  return readSnapshot(prisma, (tx) => loadGamesRowsWithin(tx, gamesId));
}

/**
 * The same as a part of a transaction, which sees what it has written itself. `held`: rows that were
 * read before, which are given back where they are still those of the last revision: no row of a
 * Games is written without one.
 */
export async function loadGamesRowsWithin(
  tx: PrismaTransaction,
  gamesId: string,
  held: GamesRows | null = null,
): Promise<GamesRows | null> {
  const stored = await tx.games.findUnique({ where: { id: gamesId } });
  if (!stored) return null;
  const { revision, ...games } = stored;
  const published = await tx.revision.findUnique({
    where: { gamesId_number: { gamesId, number: revision } },
    select: { publishedAt: true },
  });
  const publishedAt = (published?.publishedAt ?? new Date(0)).toISOString();
  // After an older state was restored, a number may come a second time, but not its moment.
  if (held?.revision === revision && held.publishedAt === publishedAt) return held;
  const where = { gamesId };
  const nations = await tx.nation.findMany();
  const categories = await loadCategories(tx, gamesId);
  const citations = await loadCitations(tx, gamesId);
  const rules = await loadRules(tx, gamesId, citations);
  const ruleById = new Map(rules.map(({ id, rule }) => [id, rule]));
  const restrictions = await tx.restriction.findMany({ where, orderBy: { position: "asc" } });
  const tournaments = await loadTournaments(tx, gamesId, citations);
  const allocations = await tx.allocation.findMany({ where, ...FACTS });
  const publishedCounts = await tx.publishedCount.findMany({ where, ...FACTS });
  const knownBreaks = await tx.knownBreak.findMany({ where, ...FACTS });

  return rowsInOrder({
    games: games satisfies Games,
    revision,
    publishedAt,
    nations,
    categories,
    rules,
    restrictions: restrictions.map(({ id }) => ({
      id,
      citations: citations.filter(({ restrictionId }) => restrictionId === id).map(citation),
    })),
    tournaments,
    allocations: allocations.map((row) => ({
      ...row,
      routeKind: ROUTE_KIND_OF[row.routeKind],
      rule: found(ruleById.get(row.ruleId), `the rule ${row.ruleId}`),
    })),
    boxers: await loadBoxers(tx, gamesId),
    entries: await tx.entry.findMany({ where, ...FACTS }),
    reached: await loadReached(tx, gamesId),
    bouts: await loadBouts(tx, gamesId),
    places: await loadPlaces(tx, gamesId),
    publishedCounts,
    facts: await loadFacts(tx, gamesId),
    knownBreaks,
  });
}

async function loadCategories(tx: PrismaTransaction, gamesId: string): Promise<Category[]> {
  const rows = await tx.category.findMany({ where: { gamesId }, ...FACTS });
  return orderBy(rows, (row) => [row.position, row.code]).map(({ position: _, ...row }) => ({
    ...row,
    confidence: row.confidence && CONFIDENCE_OF[row.confidence],
  }));
}

type StoredCitation = Awaited<ReturnType<typeof loadCitations>>[number];

function loadCitations(tx: PrismaTransaction, gamesId: string) {
  return tx.ruleCitation.findMany({ where: { gamesId }, orderBy: { position: "asc" } });
}

function citation({ sourceUrl, says }: StoredCitation): Citation {
  return { sourceUrl, says };
}

async function loadRules(
  tx: PrismaTransaction,
  gamesId: string,
  citations: readonly StoredCitation[],
): Promise<GamesRule[]> {
  const rows = await tx.rule.findMany({ where: { gamesId }, orderBy: { position: "asc" } });
  return rows.map((row) => ({
    id: row.id,
    rule: makeRule(row),
    citations: citations.filter(({ ruleId }) => ruleId === row.id).map(citation),
  }));
}

function makeRule(row: RuleRow): Rule {
  const kind = RULE_KIND_OF[row.kind];
  const parameter = <T>(value: T | null) => found(value, `a parameter of the rule ${row.id}`);
  switch (kind) {
    case "reach-round":
      return { kind, round: knockOutRound(parameter(row.round)) };
    case "reach-round-and-box-off":
      return {
        kind,
        round: knockOutRound(parameter(row.round)),
        losersOf: knockOutRound(parameter(row.losersOf)),
        boxOffPlaces: parameter(row.boxOffPlaces),
      };
    default:
      return { kind };
  }
}

function knockOutRound(stored: NonNullable<RuleRow["round"]>): KnockOutRound {
  const round = ROUND_OF[stored];
  return found(isKnockOut(round) ? round : null, "a round of the knock-out");
}

/** A value that only imports write, and that they check: its absence is a defect. */
function found<T>(value: T | null | undefined, what: string): T {
  if (value === null || value === undefined) throw new Error(`The database lacks ${what}`);
  return value;
}

async function loadTournaments(
  tx: PrismaTransaction,
  gamesId: string,
  citations: readonly StoredCitation[],
): Promise<Tournament[]> {
  const rows = await tx.tournament.findMany({ where: { gamesId }, ...FACTS });
  return rows.map((row) => ({
    ...row,
    citations: citations.filter(({ tournamentId }) => tournamentId === row.id).map(citation),
  }));
}

async function loadFacts(tx: PrismaTransaction, gamesId: string): Promise<GamesFact[]> {
  const rows = await tx.gamesFact.findMany({ where: { gamesId }, orderBy: { position: "asc" } });
  return rows.map(({ field, value, confidence, asOf, sourceUrl }) => ({
    field,
    value,
    confidence: CONFIDENCE_OF[confidence],
    asOf,
    sourceUrl,
  }));
}

async function loadBoxers(tx: PrismaTransaction, gamesId: string): Promise<Boxer[]> {
  const rows = await tx.boxer.findMany({ where: { gamesId }, ...FACTS });
  const aliases = await tx.boxerAlias.findMany({ where: { gamesId } });
  const bySlug = grouped(
    orderBy(aliases, ({ name }) => [name]),
    ({ boxerSlug }) => boxerSlug,
  );
  return rows.map((row) => ({
    ...row,
    aliases: (bySlug.get(row.slug) ?? []).map(({ name }) => name),
  }));
}

async function loadReached(tx: PrismaTransaction, gamesId: string): Promise<ReachedRound[]> {
  const rows = await tx.reachedRound.findMany({ where: { gamesId }, ...FACTS });
  return rows.map((row) => ({ ...row, round: knockOutRound(row.round) }));
}

async function loadBouts(tx: PrismaTransaction, gamesId: string): Promise<Bout[]> {
  const rows = await tx.bout.findMany({ where: { gamesId }, ...FACTS });
  return rows.map((row) => ({
    ...row,
    round: row.round && ROUND_OF[row.round],
    winner: row.winner && WINNER_OF[row.winner],
    decision: row.decision && DECISION_OF[row.decision],
  }));
}

async function loadPlaces(tx: PrismaTransaction, gamesId: string): Promise<StoredPlace[]> {
  const rows = await tx.quotaPlace.findMany({
    where: { gamesId },
    omit: { gamesId: true, holderKey: true },
  });
  const ledgers = await loadLedgers(tx, gamesId);
  return rows.map((row) => ({
    ...row,
    routeKind: ROUTE_KIND_OF[row.routeKind],
    finish: row.finish && FINISH_OF[row.finish],
    ledger: ledgers.get(row.id) ?? [],
  }));
}

async function loadLedgers(
  tx: PrismaTransaction,
  gamesId: string,
): Promise<Map<string, LedgerEntry[]>> {
  const rows = await tx.ledgerEntry.findMany({ where: { gamesId }, ...FACTS });
  const byPlace = grouped(
    orderBy(rows, ({ position }) => [position]),
    ({ placeId }) => placeId,
  );
  const entries = ({ placeId, position, ...row }: (typeof rows)[number]) => ({
    ...row,
    kind: LEDGER_KIND_OF[row.kind],
  });
  return new Map([...byPlace].map(([place, group]) => [place, group.map(entries)]));
}
