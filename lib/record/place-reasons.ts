/** Why a boxer has a place, step by step. */
import { drawKey } from "@/lib/qualification/compute-draws";
import { decidingRound, type Rule } from "@/lib/qualification/rule";
import type { Finish, Round } from "@/lib/qualification/vocabulary";
import { attempts } from "./attempts";
import { type GamesRecord, required, routeOf } from "./games-record";
import type { Allocation, Citation, QuotaPlace, Tournament } from "./games-rows";
import {
  type BoutSeenBy,
  boutSeenBy,
  decidingBout,
  type HistoryStep,
  placeHistory,
} from "./place-history";
import { isWonWithoutBout } from "./won-without-bout";

/** One step of the chain from the rule to the Games. */
export type ReasonStep =
  /** What the route gives in the category, by which rule; pages about it, the closest first. */
  | { kind: "rule"; allocation: Allocation; citations: readonly Citation[] }
  | { kind: "tournament"; tournament: Tournament }
  /** The award of the holder before, of a place that moved. */
  | { kind: "earlier-award"; place: QuotaPlace; step: HistoryStep }
  /** How the holder before came to lose it. */
  | { kind: "earlier-event"; place: QuotaPlace; step: HistoryStep }
  /** How far the holder of a place that moved had come where it was won, and the bout lost there. */
  | { kind: "result"; tournament: Tournament; finish: Finish; bout: BoutSeenBy | null }
  /** The bout that gave the place. */
  | { kind: "bout"; bout: BoutSeenBy }
  /**
   * That bout is not known; it was one of these rounds. `proof`: a later bout, which could be boxed
   * only after it was won.
   */
  | { kind: "bout-unknown"; rounds: readonly Round[]; proof: BoutSeenBy | null }
  /** The draw let the boxer through without a bout. */
  | { kind: "no-bout" }
  | { kind: "award"; step: HistoryStep }
  /** What happened to the place afterwards. */
  | { kind: "event"; step: HistoryStep };

export interface PlaceReasons {
  place: QuotaPlace;
  /** The place that was given up and passed to this holder. */
  from: QuotaPlace | null;
  /** The place of the holder who followed. */
  to: QuotaPlace | null;
  /** From the rule to what happened last. */
  steps: readonly ReasonStep[];
}

/** Why the holder of a place has, or had, it. */
export function placeReasons(record: GamesRecord, place: QuotaPlace): PlaceReasons {
  const earlier = earlierPlaces(record, place);
  const origin = earlier[0] ?? place;
  const [award, ...events] = placeHistory(record, place);
  return {
    place,
    from: earlier.at(-1) ?? null,
    to: record.successorOf.get(place.id) ?? null,
    steps: [
      ...ruleSteps(record, origin),
      ...(earlier.length > 0
        ? movedSteps(record, place, origin, earlier)
        : boutSteps(record, place)),
      ...(award ? [{ kind: "award" as const, step: award }] : []),
      ...events.map((step) => ({ kind: "event" as const, step })),
    ],
  };
}

/** The awards that a place had before it came to its holder, the first of them first. */
function earlierPlaces(record: GamesRecord, place: QuotaPlace): QuotaPlace[] {
  const found: QuotaPlace[] = [];
  for (let id = place.reallocatedFromId; id !== null; ) {
    const before = record.placeById.get(id);
    if (!before || found.includes(before)) break;
    found.unshift(before);
    id = before.reallocatedFromId;
  }
  return found;
}

function ruleSteps(record: GamesRecord, place: QuotaPlace): ReasonStep[] {
  const { tournamentId, categoryCode } = place;
  const allocation = record.allocationsByRoute
    .get(routeOf(place))
    ?.find((each) => each.categoryCode === categoryCode);
  const citations = record.rules.find(({ id }) => id === allocation?.ruleId)?.citations ?? [];
  const tournament = record.tournamentById.get(tournamentId ?? "") ?? null;
  return [
    ...(allocation
      ? [
          {
            kind: "rule" as const,
            allocation,
            citations: nearestFirst(citations, allocation, tournament),
          },
        ]
      : []),
    ...(tournament === null ? [] : [{ kind: "tournament" as const, tournament }]),
  ];
}

/**
 * What pages say of a rule that several tournaments share: first the page that gives the places, then
 * what speaks of the place's tournament, which is what has most words of its name.
 */
function nearestFirst(
  citations: readonly Citation[],
  { sourceUrl }: Allocation,
  tournament: Tournament | null,
): Citation[] {
  const wordsOf = (text: string) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const name = new Set(wordsOf(tournament?.name ?? ""));
  const nearness = (each: Citation) =>
    (each.sourceUrl === sourceUrl ? name.size + 1 : 0) +
    new Set(wordsOf(each.says).filter((word) => name.has(word))).size;
  return citations.toSorted((a, b) => nearness(b) - nearness(a));
}

const ENDINGS: ReadonlySet<HistoryStep["kind"]> = new Set([
  "declined",
  "lost",
  "replaced",
  "withdrawn",
  "suspended",
]);

/** How a place came from its first holder to this one, in the order in which it happened. */
function movedSteps(
  record: GamesRecord,
  place: QuotaPlace,
  origin: QuotaPlace,
  earlier: readonly QuotaPlace[],
): ReasonStep[] {
  return earlier.flatMap((each): ReasonStep[] => {
    const [award, ...events] = placeHistory(record, each);
    return [
      ...(award ? [{ kind: "earlier-award" as const, place: each, step: award }] : []),
      ...(each === origin ? resultSteps(record, place, origin) : []),
      ...events
        .filter(({ kind }) => ENDINGS.has(kind))
        .map((step) => ({ kind: "earlier-event" as const, place: each, step })),
    ];
  });
}

/** What the holder of a place that moved had reached where it was first won. */
function resultSteps(record: GamesRecord, place: QuotaPlace, origin: QuotaPlace): ReasonStep[] {
  const { tournamentId, categoryCode } = origin;
  if (tournamentId === null || place.finish === null) return [];
  const attempt = attempts(record, place.boxerSlug).find(
    ({ tournament, category }) => tournament.id === tournamentId && category.code === categoryCode,
  );
  const tournament = required(record.tournamentById, tournamentId);
  return [{ kind: "result", tournament, finish: place.finish, bout: attempt?.endedBy ?? null }];
}

function boutSteps(record: GamesRecord, place: QuotaPlace): ReasonStep[] {
  const { tournamentId, categoryCode, boxerSlug } = place;
  if (tournamentId === null) return [];
  const bout = decidingBout(record, place);
  if (bout) return [{ kind: "bout", bout }];
  if (isWonWithoutBout(record, place)) return [{ kind: "no-bout" }];
  const draw = record.draws.get(drawKey(tournamentId, categoryCode));
  if (!draw || decidingRound(draw.rule) === null) return [];
  const award = draw.awards.places.find(({ boxer }) => boxer === boxerSlug);
  const proof = award?.provenBy ? record.boutById.get(award.provenBy) : undefined;
  return [
    {
      kind: "bout-unknown",
      rounds: decidingRounds(draw.rule, place.finish),
      proof: proof ? boutSeenBy(record, proof, boxerSlug) : null,
    },
  ];
}

/** The rounds in which the place can have been won by a boxer who finished so. */
function decidingRounds(rule: Rule, finish: Finish | null): Round[] {
  const round = decidingRound(rule);
  if (round === null) return [];
  if (rule.kind !== "reach-round-and-box-off") return [round];
  if (finish === null) return [round, "BOX-OFF"];
  return [finish === "box-off-winner" ? "BOX-OFF" : round];
}
