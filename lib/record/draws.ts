/** The draws of a record as they are shown: brackets with names, results and what is at stake. */
import type { BracketBout, Side } from "@/lib/qualification/bracket";
import { type ComputedDraw, drawBout, drawKey } from "@/lib/qualification/compute-draws";
import { type BoxerOutlook, type Outlook, outlook } from "@/lib/qualification/outlook";
import { decidingRound, KNOCK_OUT_ROUNDS } from "@/lib/qualification/rule";
import type { BoutView, DrawView, SideView } from "./draw-view";
import type { Bout } from "./games-record";
import { type GamesRecord, required } from "./make-games-record";

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
  return allocation?.places !== null && allocation !== undefined && given >= allocation.places;
}

/** The recorded places that a draw gave. */
export function placesOfDraw(record: GamesRecord, draw: ComputedDraw) {
  return (record.placesByTournament.get(draw.tournamentId) ?? []).filter(
    ({ categoryCode }) => categoryCode === draw.categoryCode,
  );
}

/**
 * What is still open in a draw at the end of the record's day. Of a draw pieced together a boxer is
 * said to be in it only where a later bout proves it: he may have lost one that nobody has found.
 */
export function drawOutlook(record: GamesRecord, draw: ComputedDraw): Outlook {
  const found = outlook(draw.bracket, draw.rule, {
    isOver: isDrawOver(record, draw),
    holders: draw.holders,
    nocOf: (boxer) => record.boxerBySlug.get(boxer)?.noc ?? null,
  });
  if (draw.bracket.isDrawn) return found;
  const boxers = new Map(
    [...found.boxers].map(([boxer, state]): [string, BoxerOutlook] => {
      const isOpen = state.state === "wins-away" || state.state === "box-off";
      return [boxer, isOpen && !boxesOn(record, draw, boxer) ? { state: "unknown" } : state];
    }),
  );
  return { ...found, boxers };
}

/** Whether a bout of the boxer after the record's day is known. */
function boxesOn({ live, boutById }: GamesRecord, draw: ComputedDraw, boxer: string): boolean {
  return (live?.boutsByBoxer.get(boxer) ?? []).some(
    ({ id, tournamentId, categoryCode, round }) =>
      tournamentId === draw.tournamentId &&
      categoryCode === draw.categoryCode &&
      round !== null &&
      !boutById.has(id),
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
      decides: places
        .filter(({ decidingBoutId }) => decidingBoutId !== null && decidingBoutId === bout.id)
        .map(({ id }) => id),
      stake: stakes.get(bout.key) ?? null,
    };
  };
  const bouts = bracket.bouts.map(boutView);
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
    boxOffs: bracket.boxOffs.map(boutView),
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
    ...{ key: id, id, round, position: null, winner, redFrom: null, blueFrom: null, next: null },
    red: side(red),
    blue: side(blue),
  };
}
