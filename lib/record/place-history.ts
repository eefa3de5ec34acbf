import { awardedOn, happenedOn } from "@/lib/qualification/ledger";
import type { Day, Decision, LedgerKind, Round } from "@/lib/qualification/vocabulary";
import { type DeducedResult, deducedDecider } from "./deduced-results";
import { gamesDays } from "./games-days";
import { awardOf, type GamesRecord, required } from "./games-record";
import type { Bout, QuotaPlace } from "./games-rows";

/** A bout as one of its boxers saw it; what neither the sources say nor follows is `null`. */
export interface BoutSeenBy {
  id: string;
  tournamentId: string;
  categoryCode: string;
  round: Round | null;
  boxedOn: Day | null;
  /** `null`: not known. */
  opponent: { slug: string; name: string; noc: string } | null;
  won: boolean | null;
  isBothOut: boolean;
  decision: Decision | null;
  score: string | null;
  /** `null`: no page prints the bout. */
  sourceUrl: string | null;
  /** What of it follows and is printed nowhere; `null`: nothing. */
  deduced: DeducedResult | null;
}

/** The bout from the side of one boxer, with what follows of it. */
export function boutSeenBy(record: GamesRecord, bout: Bout, boxerSlug: string): BoutSeenBy {
  const deduced = record.deducedByBoxer.get(boxerSlug)?.find(({ boutId }) => boutId === bout.id);
  return seenBy(record, bout, deduced ?? null, boxerSlug);
}

/** A deduced bout from the side of one boxer, with what is printed of it. */
function deducedSeenBy(record: GamesRecord, deduced: DeducedResult, boxerSlug: string): BoutSeenBy {
  return seenBy(record, record.boutById.get(deduced.boutId ?? "") ?? null, deduced, boxerSlug);
}

function seenBy(
  record: GamesRecord,
  bout: Bout | null,
  deduced: DeducedResult | null,
  boxerSlug: string,
): BoutSeenBy {
  const { id, tournamentId, categoryCode, round, boxedOn } = (bout ?? deduced) as BoutPlaced;
  const boxers = [bout?.redSlug, bout?.blueSlug, deduced?.red, deduced?.blue];
  const slug = boxers.find((each) => each != null && each !== boxerSlug);
  const opponent = slug ? required(record.boxerBySlug, slug) : null;
  return {
    id,
    tournamentId,
    categoryCode,
    round,
    boxedOn,
    deduced,
    opponent: opponent && { slug: opponent.slug, name: opponent.name, noc: opponent.noc },
    won: hasWon(bout, deduced, boxerSlug),
    isBothOut: bout?.winner === "none",
    decision: bout?.decision ?? null,
    score: bout?.score ?? null,
    sourceUrl: bout?.sourceUrl ?? null,
  };
}

type BoutPlaced = Pick<Bout, "id" | "tournamentId" | "categoryCode" | "round" | "boxedOn">;

function hasWon(
  bout: Bout | null,
  deduced: DeducedResult | null,
  boxerSlug: string,
): boolean | null {
  if (deduced?.winner) return deduced.winner === boxerSlug;
  if (!bout || bout.winner === null) return null;
  return bout.winner !== "none" && bout[`${bout.winner}Slug`] === boxerSlug;
}

/** The known bouts of a boxer, and those that follow to have been theirs. */
export function boutsOf(record: GamesRecord, boxerSlug: string): BoutSeenBy[] {
  const known = record.boutsByBoxer.get(boxerSlug) ?? [];
  const ids = new Set(known.map(({ id }) => id));
  const deduced = record.deducedByBoxer.get(boxerSlug) ?? [];
  return [
    ...known.map((bout) => boutSeenBy(record, bout, boxerSlug)),
    ...deduced
      .filter(({ boutId }) => boutId === null || !ids.has(boutId))
      .map((each) => deducedSeenBy(record, each, boxerSlug)),
  ];
}

/** The bout that gave the place, from its holder's side; `null`: not found, and it does not follow. */
export function decidingBout(record: GamesRecord, place: QuotaPlace): BoutSeenBy | null {
  const bout = place.decidingBoutId ? required(record.boutById, place.decidingBoutId) : null;
  if (bout) return boutSeenBy(record, bout, place.boxerSlug);
  const deduced = deducedDecider(place, record.draws, record.deduced);
  return deduced && deducedSeenBy(record, deduced, place.boxerSlug);
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
