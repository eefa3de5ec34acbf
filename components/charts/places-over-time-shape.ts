/**
 * The picture of places over time as numbers: the x axis counts days from the first day of the
 * period, the y axis places. What is held at the end of a day is drawn from that day's beginning.
 */
import type { Day } from "@/lib/qualification/vocabulary";
import { addDays, daysBetween } from "@/lib/record/calendar-days";
import type { Games, Tournament } from "@/lib/record/games-rows";
import type { HeldStep } from "@/lib/record/places-over-time";

/** From `from` days after the beginning on, a band fills the places between `low` and `high`. */
interface BandStep {
  from: number;
  low: number;
  high: number;
}

/** The places held by one tournament, or by all other routes together (`tournament: null`). */
export interface Band {
  tournament: Tournament | null;
  steps: readonly BandStep[];
  /** Days on which the route first and last gave places. */
  firstOn: Day;
  lastOn: Day;
  /** Places that the route gave, those given up since included. */
  gained: number;
  /** Places held over all routes at the end of `lastOn`. */
  heldThen: number;
}

export interface Course {
  bands: readonly Band[];
  /** The total as it went. */
  outline: readonly BandStep[];
  /** Where the drawing ends, in days from the beginning. */
  end: number;
}

/**
 * The bands from the lowest to the highest: tournaments in order of date, then whatever was not won
 * in one. `end`: the last day that is drawn.
 */
export function makeCourse(
  steps: readonly HeldStep[],
  tournaments: readonly Tournament[],
  { from, end }: { from: Day; end: Day },
): Course {
  const keys = [...tournaments.toSorted((a, b) => (a.startsOn < b.startsOn ? -1 : 1)), null];
  const held = steps.map(({ byRoute }) => {
    const counts = tournaments.map(({ id }) => [id, byRoute.get(id) ?? 0] as const);
    const won = counts.reduce((sum, [, count]) => sum + count, 0);
    const all = [...byRoute.values()].reduce((sum, count) => sum + count, 0);
    return new Map<string | null, number>([...counts, [null, all - won]]);
  });
  const low = steps.map(() => 0);
  const bands = keys.flatMap((tournament): Band[] => {
    const id = tournament?.id ?? null;
    const giving = steps.filter(({ gained }) => gained.some(isOf(id)));
    const first = giving[0];
    const last = giving.at(-1);
    if (!first || !last) return [];
    const bandSteps = steps.flatMap(({ day }, index): BandStep[] => {
      const bottom = low[index] ?? 0;
      const top = bottom + (held[index]?.get(id) ?? 0);
      low[index] = top;
      return day < first.day ? [] : [{ from: daysBetween(from, day), low: bottom, high: top }];
    });
    return [
      {
        tournament,
        steps: withoutRepeats(bandSteps),
        firstOn: first.day,
        lastOn: last.day,
        gained: giving.flatMap(({ gained }) => gained.filter(isOf(id))).length,
        heldThen: last.held.total,
      },
    ];
  });
  return {
    bands,
    outline: steps.map(({ day, held: { total } }) => ({
      from: daysBetween(from, day),
      low: 0,
      high: total,
    })),
    end: daysBetween(from, end) + 1,
  };
}

/** The places of the Games, which the picture has a line at; `null`: their number is not published. */
export function limitOf({
  placesMen,
  placesWomen,
}: Pick<Games, "placesMen" | "placesWomen">): number | null {
  return placesMen === null || placesWomen === null ? null : placesMen + placesWomen;
}

function isOf(tournamentId: string | null) {
  return ({ place }: HeldStep["gained"][number]) => place.tournamentId === tournamentId;
}

function withoutRepeats(steps: readonly BandStep[]): BandStep[] {
  return steps.filter(({ low, high }, index) => {
    const before = steps[index - 1];
    return !before || before.low !== low || before.high !== high;
  });
}

/** The upper edge as an SVG path, in days and in places below `top`. */
export function edgePath(steps: readonly BandStep[], end: number, top: number): string {
  const [first] = steps;
  if (!first) return "";
  const turns = steps.map(({ from, high }) => `H${from}V${top - high}`);
  return `M${first.from} ${top - first.low}${turns.join("")}H${end}`;
}

/** The whole area of a band as an SVG path: its upper edge there, its lower edge back. */
export function areaPath(steps: readonly BandStep[], end: number, top: number): string {
  const back = steps.toReversed().map(({ from, low }) => `V${top - low}H${from}`);
  return `${edgePath(steps, end, top)}${back.join("")}Z`;
}

/** Labels that are closer than this part of the height would cover each other. */
const LABEL_PART = 0.045;

/** In a picture as low as a phone's these would, too. */
const LABEL_PART_LOW = 0.07;

/** The numbers of the axis stand in this part of the width of the narrowest picture. */
const AXIS_PART = 0.13;

/** How wide a letter is, as part of the width of the narrowest picture. */
const LETTER_PART = 0.02;

/** A band below this part of the height has no room for a label. */
const LABELLED_BAND_PART = 0.08;

export interface Label {
  band: Band;
  /** `false`: left of the step; `true`: in the band, where there is no room left of it. */
  isInside: boolean;
  /** Whether another label stands too near for a phone. */
  isWideOnly: boolean;
  /** Whether it begins, on a phone, beside the numbers of the axis. */
  isBesideAxis: boolean;
}

/**
 * The tournaments that get a label at the height of the total they led to, those that gave most
 * first where two would cover each other. `partOf`: where a day stands, 0 … 1 of the width;
 * `nameOf`: what the label says.
 */
export function placeLabels(
  bands: readonly Band[],
  top: number,
  partOf: (day: Day) => number,
  nameOf: (tournament: Tournament) => string,
): Label[] {
  const labels: Label[] = [];
  for (const band of bands.toSorted((a, b) => b.gained - a.gained)) {
    if (!band.tournament) continue;
    const letters = `${nameOf(band.tournament)} ${band.heldThen}`.length + 1;
    const begins = partOf(band.firstOn) - letters * LETTER_PART;
    const isInside = begins < 0;
    const isTooLow = isInside && band.gained < top * LABELLED_BAND_PART;
    const isNear = (part: number) =>
      labels.some((other) => Math.abs(other.band.heldThen - band.heldThen) < top * part);
    if (isTooLow || isNear(LABEL_PART)) continue;
    labels.push({
      band,
      isInside,
      isWideOnly: isNear(LABEL_PART_LOW),
      isBesideAxis: !isInside && begins < AXIS_PART,
    });
  }
  return labels.toSorted((a, b) => a.band.heldThen - b.band.heldThen);
}

/** Whether the number of a line of the axis would touch a label of a phone's picture. */
export function isTouched(labels: readonly Label[], line: number, top: number): boolean {
  const middle = line + top * (LABEL_PART_LOW / 2);
  return labels.some(
    ({ band, isBesideAxis }) =>
      isBesideAxis && Math.abs(band.heldThen - middle) < top * LABEL_PART_LOW,
  );
}

/** Fewer places held than the day before; days close together count as one. */
export interface Loss {
  day: Day;
  places: number;
  /** The nations that lost them. */
  nocs: readonly string[];
  /** Places held before. */
  before: number;
  /** Whether the total soon rises above what it was before: there is no room right of the step. */
  isBeforeRise: boolean;
}

/** The steps down of the total. `closeDays`: how far apart two must be to be told apart. */
export function losses(steps: readonly HeldStep[], closeDays: number): Loss[] {
  const found: Loss[] = [];
  for (const [index, { day, gained, givenUp }] of steps.entries()) {
    const places = givenUp.length - gained.length;
    if (places <= 0) continue;
    const isClose = (other: Day) => Math.abs(daysBetween(other, day)) <= closeDays;
    const last = found.at(-1);
    const nocs = givenUp.map(({ place }) => place.noc);
    if (last && isClose(last.day)) {
      last.places += places;
      last.nocs = [...last.nocs, ...nocs];
      continue;
    }
    const before = steps[index - 1]?.held.total ?? 0;
    const isBeforeRise = steps
      .slice(index)
      .some((later) => later.held.total > before && isClose(later.day));
    found.push({ day, places, nocs, before, isBeforeRise });
  }
  return found;
}

/** First days of months for the axis: as few as say enough, in steps of 1, 2, 3, 6, 12 … months. */
export function monthTicks(from: Day, to: Day, most: number): Day[] {
  const months: Day[] = [];
  let month = `${from.slice(0, 7)}-01`;
  while (month <= to) {
    months.push(month);
    month = `${addDays(month, 31).slice(0, 7)}-01`;
  }
  for (const every of [1, 2, 3, 6, 12, 24, 48]) {
    const ticks = months.filter((day) => day >= from && monthNumber(day) % every === 0);
    if (ticks.length <= most) return ticks;
  }
  return [];
}

/** Months since the year 0; January divides by 12. */
function monthNumber(day: Day): number {
  return Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
}

/** A round step between the lines of the y axis: about `lines` of them up to `top`. */
export function roundStep(top: number, lines: number): number {
  const magnitude = 10 ** Math.floor(Math.log10(Math.max(1, top / lines)));
  const step = [1, 2, 5, 10].find((each) => each * magnitude * lines >= top) ?? 10;
  return step * magnitude;
}

/** A part as it is written in a picture: to a thousandth. */
export function percent(value: number): number {
  return Math.round(value * 1000) / 1000;
}
