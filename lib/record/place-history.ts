import { awardedOn, happenedOn } from "@/lib/qualification/ledger";
import type { Day, Decision, LedgerKind, Round } from "@/lib/qualification/vocabulary";
import { gamesDays } from "./games-days";
import type { Bout, QuotaPlace } from "./games-record";
import { awardOf, type GamesRecord, required } from "./make-games-record";

/** A bout as one of its boxers saw it; what the sources do not say is `null`. */
export interface BoutSeenBy {
  id: string;
  tournamentId: string;
  categoryCode: string;
  round: Round | null;
  boxedOn: Day | null;
  /** `null`: not known. */
  opponent: { slug: string; name: string; noc: string } | null;
  won: boolean | null;
  decision: Decision | null;
  score: string | null;
  sourceUrl: string;
}

/** The bout from the side of one boxer. */
export function boutSeenBy(record: GamesRecord, bout: Bout, boxerSlug: string): BoutSeenBy {
  const corner = bout.redSlug === boxerSlug ? "red" : "blue";
  const opponentSlug = corner === "red" ? bout.blueSlug : bout.redSlug;
  const opponent = opponentSlug ? required(record.boxerBySlug, opponentSlug) : null;
  return {
    id: bout.id,
    tournamentId: bout.tournamentId,
    categoryCode: bout.categoryCode,
    round: bout.round,
    boxedOn: bout.boxedOn,
    opponent: opponent && { slug: opponent.slug, name: opponent.name, noc: opponent.noc },
    won: bout.winner === null ? null : bout.winner === corner,
    decision: bout.decision,
    score: bout.score,
    sourceUrl: bout.sourceUrl,
  };
}

/** The bout that gave the place, from its holder's side; `null`: not found. */
export function decidingBout(record: GamesRecord, place: QuotaPlace): BoutSeenBy | null {
  if (!place.decidingBoutId) return null;
  return boutSeenBy(record, required(record.boutById, place.decidingBoutId), place.boxerSlug);
}

/** How a place began: won at a tournament, given by invitation, or taken over. */
export type AwardKind = "won" | "invited" | "received";

export interface HistoryStep {
  kind: AwardKind | LedgerKind;
  day: Day;
  /** `false`: by that day, not on it. */
  isExact: boolean;
  note: string | null;
  sourceUrl: string;
}

const AWARD_KINDS: Record<QuotaPlace["routeKind"], AwardKind> = {
  tournament: "won",
  universality: "invited",
  refugee: "invited",
  host: "invited",
  reallocation: "received",
};

/** All that happened to a place, its award first, in the ledger's order. */
export function placeHistory(record: GamesRecord, place: QuotaPlace): HistoryStep[] {
  const days = gamesDays(record);
  const award = awardedOn(awardOf(record, place), days);
  return [
    { kind: AWARD_KINDS[place.routeKind], ...award, note: place.note, sourceUrl: place.sourceUrl },
    ...place.ledger.map((entry) => ({
      kind: entry.kind,
      ...happenedOn(entry, days),
      note: entry.note,
      sourceUrl: entry.sourceUrl,
    })),
  ];
}
