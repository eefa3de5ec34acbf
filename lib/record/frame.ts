/** What of a record stands while results come in: who gives places, by which rules, and what is compared. */
import { byFirstDay, drawKey } from "@/lib/qualification/compute-draws";
import { grouped } from "@/lib/qualification/grouped";
import type { GamesDays } from "@/lib/qualification/ledger";
import type { Rule } from "@/lib/qualification/rule";
import type { Gender } from "@/lib/qualification/vocabulary";
import { gamesDays } from "./games-days";
import type { Allocation, Category, GamesRows, Nation, Tournament } from "./games-rows";
import { keyed } from "./indexes";
import {
  indexQuestions,
  type PublishedQuestion,
  publishedQuestion,
  type QuestionIndex,
} from "./published-questions";
import { type PositionOf, positionsOf } from "./record-order";

/** The lists that come in with results, draws and ledgers; all others are the frame's. */
export const MOVING_LISTS = [
  "boxers",
  "entries",
  "reached",
  "bouts",
  "places",
  "knownBreaks",
] as const;
export type MovingList = (typeof MOVING_LISTS)[number];

export type FrameRows = Omit<GamesRows, MovingList | "revision" | "publishedAt">;

export interface Frame extends FrameRows {
  readonly days: GamesDays;
  readonly nationByNoc: ReadonlyMap<string, Nation>;
  readonly categoryByCode: ReadonlyMap<string, Category>;
  readonly categoryBySlug: ReadonlyMap<string, Category>;
  readonly tournamentById: ReadonlyMap<string, Tournament>;
  readonly allocationsByRoute: ReadonlyMap<string, readonly Allocation[]>;
  readonly allocationsByCategory: ReadonlyMap<string, readonly Allocation[]>;
  /** The tournaments that give places in a category, by their first days. */
  readonly givenIn: ReadonlyMap<string, readonly { tournament: Tournament; rule: Rule }[]>;
  /** Where a draw stands among all, by `drawKey`. */
  readonly drawOrder: ReadonlyMap<string, number>;
  readonly position: PositionOf;
  readonly questions: readonly PublishedQuestion[];
  readonly questionIndex: QuestionIndex;
}

/** The frame of the rows, with what is looked up in it; linear in its lists. */
export function makeFrame(rows: GamesRows): Frame {
  const { games, nations, categories, rules, restrictions, tournaments, allocations } = rows;
  const { publishedCounts, facts } = rows;
  const questions = publishedCounts.map(publishedQuestion);
  const tournamentById = keyed(tournaments, ({ id }) => id);
  const given = byFirstDay(
    allocations.flatMap(({ tournamentId, categoryCode, rule }) => {
      const tournament = tournamentId === null ? undefined : tournamentById.get(tournamentId);
      return tournament ? [{ tournament, categoryCode, rule }] : [];
    }),
  );
  return {
    games,
    nations,
    categories,
    rules,
    restrictions,
    tournaments,
    allocations,
    publishedCounts,
    facts,
    tournamentById,
    days: gamesDays(rows),
    nationByNoc: keyed(nations, ({ noc }) => noc),
    categoryByCode: keyed(categories, ({ code }) => code),
    categoryBySlug: keyed(categories, ({ slug }) => slug),
    allocationsByRoute: grouped(allocations, ({ route }) => [route]),
    allocationsByCategory: grouped(allocations, ({ categoryCode }) => [categoryCode]),
    givenIn: grouped(given, ({ categoryCode }) => [categoryCode]),
    drawOrder: new Map(
      given.map(({ tournament, categoryCode }, at) => [drawKey(tournament.id, categoryCode), at]),
    ),
    position: positionsOf(categories),
    questions,
    questionIndex: indexQuestions(questions),
  };
}

/** The gender of a category; "": it is not on the programme. */
export function genderOf({ categoryByCode }: Frame, categoryCode: string): Gender | "" {
  return categoryByCode.get(categoryCode)?.gender ?? "";
}
