/** A day of a tournament as its sheet: the bouts in order, and what results of them would decide. */
import { type BracketBout, boxerOn } from "@/lib/qualification/bracket";
import { type ComputedDraw, computeDraws } from "@/lib/qualification/compute-draws";
import type { Day, Round } from "@/lib/qualification/vocabulary";
import { coreInput } from "@/lib/record/computed-places";
import type { Bout, GamesRows } from "@/lib/record/games-rows";
import { roundPosition } from "@/lib/record/rounds";
import type { Change } from "./change";

/** A bout of the sheet: as it is stored, or as it would be stored without a result. */
export interface SheetBout {
  bout: Bout;
  isStored: boolean;
}

/** A change that a sheet makes. */
export type SheetChange = Extract<Change, { kind: "enter-bout" | "remove-bout" }>;

/** The bout that a change of the sheet is of. */
export function boutIdOf(change: SheetChange): string {
  return change.kind === "enter-bout" ? change.bout.id : change.boutId;
}

/**
 * The bouts of a day in order: those stored of the day, then those that can be boxed, because both
 * boxers are known and there is no result. `null`: bouts with a result whose day is not known.
 */
export function sheetBouts(rows: GamesRows, tournamentId: string, day: Day | null): SheetBout[] {
  const isOfTournament = (row: { tournamentId: string | null }) =>
    row.tournamentId === tournamentId;
  const stored = rows.bouts
    .filter((bout) => isOfTournament(bout) && isOfDay(bout, day))
    .map((bout): SheetBout => ({ bout, isStored: true }));
  const allocations = rows.allocations.filter(isOfTournament);
  const ofTournament = [...computeDraws({ ...coreInput(rows), allocations }).values()];
  const open = day === null ? [] : ofTournament.flatMap((draw) => openBouts(rows, draw));
  const positions = new Map(
    ofTournament.flatMap(({ bracket }) =>
      [...bracket.bouts, ...bracket.boxOffs].map((bout, index) => [bout.id ?? "", index] as const),
    ),
  );
  const categories = new Map(rows.categories.map(({ code }, index) => [code, index]));
  const order = ({ bout }: SheetBout, index: number) => [
    bout.number ?? Number.POSITIVE_INFINITY,
    categories.get(bout.categoryCode) ?? 0,
    roundPosition(bout.round),
    positions.get(bout.id) ?? index,
  ];
  return [...stored, ...open]
    .map((row, index) => ({ row, order: order(row, index) }))
    .sort((a, b) => compareOrder(a.order, b.order))
    .map(({ row }) => row);
}

function isOfDay({ boxedOn, winner }: Bout, day: Day | null): boolean {
  if (boxedOn !== null) return boxedOn === day;
  return day === null ? winner !== null : winner === null;
}

function compareOrder(a: readonly number[], b: readonly number[]): number {
  for (const [index, left] of a.entries()) {
    const right = b[index] ?? 0;
    if (left !== right) return left < right ? -1 : 1;
  }
  return 0;
}

/** The bouts of a draw whose boxers are known and that are not stored. */
function openBouts(rows: GamesRows, draw: ComputedDraw): SheetBout[] {
  return draw.bracket.bouts.flatMap((bout): SheetBout[] => {
    const [red, blue] = [boxerOn(bout.red), boxerOn(bout.blue)];
    if (bout.id !== null || bout.winner !== null || red === null || blue === null) return [];
    return [{ bout: newBout(rows, draw, bout, red, blue), isStored: false }];
  });
}

function newBout(
  rows: GamesRows,
  { tournamentId, categoryCode }: ComputedDraw,
  { round, position }: BracketBout,
  redSlug: string,
  blueSlug: string,
): Bout {
  const nth = position === null ? null : position + 1;
  return {
    ...emptyBout(rows, { tournamentId, categoryCode, round }, nth),
    redSlug,
    blueSlug,
  };
}

/**
 * A bout of which nothing is known but its draw and round. Its id says them: the same for everybody
 * who enters the nth bout of a round (`null`: the first number that is free).
 */
export function emptyBout(
  rows: GamesRows,
  draw: { tournamentId: string; categoryCode: string; round: Round | null },
  nth: number | null = null,
): Bout {
  const { tournamentId, categoryCode, round } = draw;
  const slug = rows.categories.find(({ code }) => code === categoryCode)?.slug ?? "";
  const known = new Set(rows.bouts.map(({ id }) => id));
  const name = `${tournamentId}-${slug}-${(round ?? "bout").toLowerCase()}`;
  let number = nth ?? 1;
  while (known.has(`${name}-${number}`)) number += 1;
  return {
    id: `${name}-${number}`,
    tournamentId,
    categoryCode,
    round,
    number: null,
    boxedOn: null,
    redSlug: null,
    blueSlug: null,
    winner: null,
    decision: null,
    score: null,
    cornerKnown: true,
    sourceUrl: "",
  };
}

/** The days of a tournament that have a sheet, with the number of bouts known of each. */
export function sheetDays(
  rows: Pick<GamesRows, "bouts">,
  tournament: { id: string; startsOn: Day; endsOn: Day },
  days: readonly Day[],
): { day: Day | null; bouts: number; withResult: number }[] {
  const bouts = rows.bouts.filter(({ tournamentId }) => tournamentId === tournament.id);
  const of = (day: Day | null, isOf: (bout: Bout) => boolean) => {
    const own = bouts.filter(isOf);
    return { day, bouts: own.length, withResult: own.filter(({ winner }) => winner).length };
  };
  const undated = of(null, (bout) => bout.boxedOn === null && bout.winner !== null);
  return [
    ...days.map((day) => of(day, ({ boxedOn }) => boxedOn === day)),
    ...(undated.bouts > 0 ? [undated] : []),
  ];
}

/** In the place of a day in an address: the bouts whose day is not known. */
export const UNDATED = "undated";

/** Whether a sheet makes such changes. */
export function isSheetChange(change: Change): change is SheetChange {
  return change.kind === "enter-bout" || change.kind === "remove-bout";
}
