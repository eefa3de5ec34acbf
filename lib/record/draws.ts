/** The draws of a record as they are shown: brackets with names, results and what is at stake. */
import { type BracketBout, boxerOn, type Side, winnerOf } from "@/lib/qualification/bracket";
import { type ComputedDraw, drawBout, drawKey } from "@/lib/qualification/compute-draws";
import { type BoxerOutlook, type Outlook, outlook } from "@/lib/qualification/outlook";
import {
  boxersIn,
  decidingRound,
  isKnockOut,
  KNOCK_OUT_ROUNDS,
  type KnockOutRound,
  roundAfter,
} from "@/lib/qualification/rule";
import { unfilledOf } from "@/lib/qualification/unfilled";
import { isBoxedAfter, isWonAfter } from "./as-of";
import { deducedDecider } from "./deduced-results";
import type { BoutView, DrawView, SideView } from "./draw-view";
import { type GamesRecord, required } from "./games-record";
import type { Bout } from "./games-rows";
import { remember } from "./remember";
import { withDeduced } from "./with-deduced";

/** One category of a tournament; `null`: the tournament gives no place in it, or does not exist. */
export function findDraw(
  record: GamesRecord,
  tournamentId: string,
  categoryCode: string,
): ComputedDraw | null {
  return record.draws.get(drawKey(tournamentId, categoryCode)) ?? null;
}

/**
 * Whether all of a draw that will be boxed has been boxed by the record's day: its tournament's last
 * day has come or, in the live record, its places are all given.
 */
export function isDrawOver(record: GamesRecord, draw: ComputedDraw): boolean {
  if (record.asOf !== null) {
    return record.asOf >= required(record.tournamentById, draw.tournamentId).endsOn;
  }
  const allocation = record.allocationsByRoute
    .get(draw.tournamentId)
    ?.find(({ categoryCode }) => categoryCode === draw.categoryCode);
  const given = placesOfDraw(record, draw).length;
  if (!allocation || allocation.places === null) return false;
  return given + unfilledOf(draw).count >= allocation.places;
}

/** The recorded places that a draw gave. */
function placesOfDraw(record: GamesRecord, draw: ComputedDraw) {
  return (record.placesByTournament.get(draw.tournamentId) ?? []).filter(
    ({ categoryCode }) => categoryCode === draw.categoryCode,
  );
}

const outlooksOf = remember((record: GamesRecord) =>
  remember((draw: ComputedDraw): Outlook => findOutlook(record, draw)),
);

/**
 * What is still open in a draw at the end of the record's day. Of a draw pieced together a boxer is
 * said to be in it only where something later proves it: they may have lost a bout that nobody has
 * found. Whoever has a place recorded has won it, found or not.
 */
export function drawOutlook(record: GamesRecord, draw: ComputedDraw): Outlook {
  return outlooksOf(record)(draw);
}

function findOutlook(record: GamesRecord, draw: ComputedDraw): Outlook {
  const found = outlook(draw.bracket, draw.rule, {
    isOver: isDrawOver(record, draw),
    holders: draw.holders,
    nocOf: (boxer) => record.boxerBySlug.get(boxer)?.noc ?? null,
  });
  if (draw.bracket.isDrawn) return found;
  const field = drawField(record, draw);
  const boxers = new Map(
    [...found.boxers].map(([boxer, state]): [string, BoxerOutlook] => {
      if (state.state !== "wins-away" && state.state !== "box-off") return [boxer, state];
      if (field && !field.has(boxer)) return [boxer, { state: "out" }];
      return [boxer, boxesOn(record, draw, boxer) ? state : { state: "unknown" }];
    }),
  );
  for (const { boxerSlug } of placesOfDraw(record, draw)) {
    boxers.set(boxerSlug, { state: "qualified" });
  }
  return { ...found, boxers };
}

/**
 * The boxers who came as far as the round that decides, or as a round before it, where all of them
 * are known: nobody else can win a place any more. `null`: they are not all known.
 */
export function drawField(record: GamesRecord, draw: ComputedDraw): ReadonlySet<string> | null {
  const { bracket, rule } = draw;
  const deciding = decidingRound(rule);
  if (deciding === null) return null;
  if (bracket.isDrawn) {
    return new Set(bracket.bouts.flatMap(({ red, blue }) => boxersOf(red, blue)));
  }
  const position = (round: KnockOutRound) => KNOCK_OUT_ROUNDS.indexOf(round);
  const reached = new Set([
    ...placesOfDraw(record, draw).map(({ boxerSlug }) => boxerSlug),
    ...bracket.boxOffs.flatMap(({ red, blue }) => boxersOf(red, blue)),
  ]);
  for (const round of KNOCK_OUT_ROUNDS.slice().reverse()) {
    for (const bout of bracket.bouts) {
      if (bout.round === round)
        for (const boxer of boxersOf(bout.red, bout.blue)) reached.add(boxer);
    }
    if (position(round) > position(deciding)) continue;
    for (const bout of bracket.bouts) {
      const winner = winnerOf(bout);
      if (isKnockOut(bout.round) && roundAfter(bout.round) === round && winner) reached.add(winner);
    }
    if (reached.size === boxersIn(round)) return reached;
  }
  return null;
}

function boxersOf(...sides: Side[]): string[] {
  return sides.flatMap((side) => boxerOn(side) ?? []);
}

/** Whether the boxer has a bout or wins a place in the draw after the record's day. */
function boxesOn({ live, asOf }: GamesRecord, draw: ComputedDraw, boxer: string): boolean {
  if (!live || asOf === null) return false;
  const isOfDraw = (row: { tournamentId: string | null; categoryCode: string }) =>
    row.tournamentId === draw.tournamentId && row.categoryCode === draw.categoryCode;
  return (
    (live.boutsByBoxer.get(boxer) ?? []).some(
      (bout) => isOfDraw(bout) && bout.round !== null && isBoxedAfter(live, bout, asOf),
    ) ||
    (live.placesByBoxer.get(boxer) ?? []).some(
      (place) => isOfDraw(place) && isWonAfter(place, asOf),
    )
  );
}

/** A draw with all that its page shows; `null`: the tournament gives no place in the category. */
export function drawView(
  record: GamesRecord,
  tournamentId: string,
  categoryCode: string,
): DrawView | null {
  const draw = findDraw(record, tournamentId, categoryCode);
  if (!draw) return null;
  const { bracket, rule, awards } = draw;
  const { stakes } = drawOutlook(record, draw);
  const places = placesOfDraw(record, draw);
  const qualified = new Set([
    ...places.map(({ boxerSlug }) => boxerSlug),
    ...awards.places.map(({ boxer }) => boxer),
  ]);
  const sideView = (side: Side): SideView => {
    if (side.kind !== "boxer") return side;
    const { slug, name, noc } = required(record.boxerBySlug, side.boxer);
    return { kind: "boxer", slug, name, noc, hasPlace: qualified.has(slug) };
  };
  const boutView = (bout: Omit<BracketBout, "round"> & Pick<BoutView, "round">): BoutView => {
    // A bout to come is in the draw and not yet among the record's bouts.
    const stored = bout.id === null ? null : record.boutById.get(bout.id);
    return {
      ...bout,
      id: stored?.id ?? null,
      red: sideView(bout.red),
      blue: sideView(bout.blue),
      decision: stored?.decision ?? null,
      score: stored?.score ?? null,
      boxedOn: stored?.boxedOn ?? null,
      sourceUrl: stored?.sourceUrl ?? null,
      cornerKnown: stored?.cornerKnown ?? false,
      deduced: null,
      decides: places
        .filter(({ decidingBoutId }) => decidingBoutId !== null && decidingBoutId === bout.id)
        .map(({ id }) => id),
      stake: stakes.get(bout.key) ?? null,
    };
  };
  const decidedBy = new Map(
    places.flatMap((place) => {
      const decider = deducedDecider(place, record.draws, record.deduced);
      return decider && place.decidingBoutId === null ? [[decider.id, place.id] as const] : [];
    }),
  );
  const { bouts, boxOffs } = withDeduced(
    bracket.bouts.map(boutView),
    bracket.boxOffs.map(boutView),
    record.deduced.get(drawKey(tournamentId, categoryCode)) ?? [],
    {
      sideOf: (boxer) => sideView(boxer === null ? { kind: "unknown" } : { kind: "boxer", boxer }),
      decides: (deduced) => decidedBy.get(deduced.id) ?? null,
    },
  );
  return {
    tournament: required(record.tournamentById, tournamentId),
    category: required(record.categoryByCode, categoryCode),
    rule,
    isOver: isDrawOver(record, draw),
    isDrawn: bracket.isDrawn,
    lineAfter: decidingRound(rule),
    rounds: KNOCK_OUT_ROUNDS.map((round) => ({
      round,
      bouts: bouts.filter((bout) => bout.round === round),
    })).filter((each) => each.bouts.length > 0),
    boxOffs,
    unplaced: bracket.unplaced.map((bout) =>
      boutView(looseBout(required(record.boutById, bout.id))),
    ),
  };
}

/** A bout that stands in no bracket, in the form of one that does. */
function looseBout(bout: Bout): Omit<BracketBout, "round"> & Pick<BoutView, "round"> {
  const { id, round, red, blue, winner } = drawBout(bout);
  const side = (boxer: string | null): Side =>
    boxer === null ? { kind: "unknown" } : { kind: "boxer", boxer };
  return {
    key: id,
    id,
    round,
    position: null,
    winner,
    redFrom: null,
    blueFrom: null,
    next: null,
    red: side(red),
    blue: side(blue),
  };
}
