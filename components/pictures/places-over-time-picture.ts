import {
  areaPath,
  type Band,
  edgePath,
  limitOf,
  losses,
  makeCourse,
  monthTicks,
  placeLabels,
  roundStep,
} from "@/components/charts/places-over-time-shape";
import { placesOverTimeText } from "@/components/charts/places-over-time-text";
import { formatDay } from "@/lib/i18n/day";
import { sentences } from "@/lib/i18n/sentences";
import type { Day } from "@/lib/qualification/vocabulary";
import { daysBetween } from "@/lib/record/calendar-days";
import type { Nation } from "@/lib/record/games-rows";
import { placesOverTime } from "@/lib/record/places-over-time";
import { framed, type PictureContext } from "./framed";
import { textWidth } from "./letters";
import { HATCH, type Mark, type Part, type Picture } from "./mark";
import { mixed } from "./palette";

const WIDTH = 1000;
const PLOT = { top: 46, height: 400 };

/** What is within this part of the width cannot be told apart. */
const CLOSE_PART = 0.025;

interface Choice {
  /** Id of the tournament that stands out. */
  chosen: string | null;
  /** A nation whose places are a line of their own. */
  nation: Nation | null;
}

/** The places held on every day as a picture; `null`: there is no calendar yet, or no place. */
export function placesOverTimePicture(
  context: PictureContext,
  { chosen, nation }: Choice,
): Picture | null {
  const { words, record } = context;
  const { t, names } = words;
  const chart = placesOverTimeChart(context, { chosen, nation, width: WIDTH, plot: PLOT });
  if (!chart) return null;
  return framed(context, {
    title: t("picture.of", { title: t("placesOverTime.title"), games: names.games(record.games) }),
    lead: sentences(
      t("placesOverTime.caption"),
      ...(chart.hasHatched ? [t("picture.hatched")] : []),
      ...chart.ownText,
    ),
    description: sentences(chart.text, ...chart.ownText),
    to: (links) =>
      links.home({
        ...(chosen ? { tournament: chosen } : {}),
        ...(nation ? { noc: nation.noc } : {}),
      }),
    width: WIDTH,
    body: chart,
  });
}

interface Chart extends Part {
  /** What it shows, in words. */
  text: string;
  /** Whether some of it was not won at a tournament. */
  hasHatched: boolean;
  /** What the line of the nation is, if it has one. */
  ownText: readonly string[];
}

interface ChartOptions extends Choice {
  width: number;
  plot: { top: number; height: number };
}

/** The chart alone, with its axes; `null`: there is none. */
function placesOverTimeChart(
  { words, record, palette }: PictureContext,
  { chosen, nation, width, plot }: ChartOptions,
): Chart | null {
  const { locale, t, names } = words;
  const { qualificationStartsOn: from, endsOn: to } = record.games;
  const { asOf } = record;
  if (!from || !to || (record.places.length === 0 && asOf === null)) return null;
  const steps = placesOverTime(record, asOf ?? to);
  const limit = limitOf(record.games);
  const end = asOf ?? to;
  const days = daysBetween(from, to) + 1;
  const top = Math.max(limit ?? 0, ...steps.map(({ held }) => held.total), 1);
  const course = makeCourse(steps, record.tournaments, { from, end });
  const total = steps.at(-1)?.held.total ?? 0;

  const perDay = width / days;
  const perPlace = plot.height / top;
  const left = (day: Day) => daysBetween(from, day) * perDay;
  const height = (places: number) => plot.top + (top - places) * perPlace;
  const round = (value: number) => Math.round(value * 100) / 100;
  const inPixels = (each: readonly Band["steps"][number][]) =>
    each.map((step) => ({
      from: round(step.from * perDay),
      low: round(step.low * perPlace),
      high: round(step.high * perPlace),
    }));
  const endX = round(course.end * perDay);
  const small = { size: 12, face: "regular", fill: palette.soft } as const;
  const marks: Mark[] = [];

  const lineStep = roundStep(top, 5);
  for (let places = 0; places <= top; places += lineStep) {
    const y = height(places);
    marks.push({ kind: "line", from: [0, y], to: [width, y], stroke: palette.line });
    if (places > 0) marks.push({ kind: "text", text: `${places}`, x: 0, y: y - 4, ...small });
  }
  for (const [index, band] of course.bands.entries()) {
    const isChosen = band.tournament !== null && band.tournament.id === chosen;
    const grey = mixed(palette.ink, index % 2 === 0 ? 0.09 : 0.16, palette.paper);
    marks.push({
      kind: "path",
      x: 0,
      y: plot.top,
      d: areaPath(inPixels(band.steps), endX, plot.height),
      fill: band.tournament === null ? HATCH : isChosen ? palette.won : grey,
      stroke: palette.paper,
    });
  }
  marks.push({
    kind: "path",
    x: 0,
    y: plot.top,
    d: edgePath(inPixels(course.outline), endX, plot.height),
    fill: "none",
    stroke: palette.ink,
    strokeWidth: 1.5,
  });
  const own = nation ? placesOverTime(record, end, record.placesByNoc.get(nation.noc) ?? []) : [];
  const ownHeld = own.at(-1)?.held.total ?? 0;
  if (own.length > 0) {
    const { outline } = makeCourse(own, [], { from, end });
    const line = {
      kind: "path",
      x: 0,
      y: plot.top,
      d: edgePath(inPixels(outline), endX, plot.height),
      fill: "none",
    } as const;
    marks.push(
      { ...line, stroke: palette.paper, strokeWidth: 5 },
      { ...line, stroke: palette.won, strokeWidth: 2.5 },
    );
  }
  if (limit !== null) {
    const y = height(limit);
    marks.push(
      { kind: "line", from: [0, y], to: [width, y], stroke: palette.soft, dash: "2 3" },
      { kind: "text", text: t("picture.limit", { places: limit }), x: 0, y: y - 6, ...small },
    );
  }
  for (const { band, isInside } of placeLabels(
    course.bands,
    top,
    (day) => daysBetween(from, day) / days,
    names.tournamentShort,
  )) {
    if (band.tournament === null) continue;
    const isChosen = band.tournament.id === chosen;
    const fill = isChosen ? (isInside ? palette.wonInk : palette.won) : palette.soft;
    const label = names.tournamentShort(band.tournament);
    marks.push({
      kind: "text",
      text: `${label} +${band.gained} `,
      size: 14,
      face: isChosen ? "bold" : "regular",
      fill,
      more: [
        { text: `${band.heldThen}`, size: 18, face: "serif", fill: isChosen ? fill : palette.ink },
      ],
      x: isInside ? left(band.lastOn) + 7 : left(band.firstOn) - 7,
      y: height(band.heldThen) + (isInside ? 20 : 5),
      anchor: isInside ? "start" : "end",
      ...(isInside ? {} : { halo: palette.paper }),
    });
  }
  for (const { day, before, places, isBeforeRise } of losses(steps, days * CLOSE_PART)) {
    const isLeft = isBeforeRise || daysBetween(day, to) < days * CLOSE_PART * 2;
    marks.push({
      kind: "text",
      text: `−${places}`,
      x: left(day) + (isLeft ? 0 : 3),
      y: height(before) - 5,
      size: 12,
      face: "bold",
      fill: palette.ink,
      anchor: isLeft ? "end" : "start",
    });
  }
  const isEndLeft = endX > width / 2;
  const gap = asOf ? 7 : 0;
  if (asOf) {
    const line = { from: [endX, 4], to: [endX, height(0)] } as const;
    marks.push({ kind: "line", ...line, stroke: palette.ink, strokeWidth: 1.5 });
  }
  marks.push({
    kind: "text",
    text: `${formatDay(locale, end)} `,
    size: 14,
    face: asOf ? "bold" : "regular",
    fill: palette.ink,
    more: [{ text: `${total}`, size: 20, face: "serif", fill: palette.ink }],
    x: isEndLeft ? endX - gap : endX + gap,
    y: 18,
    anchor: isEndLeft ? "end" : "start",
  });
  if (nation && own.length > 0) {
    marks.push({
      kind: "text",
      text: `${nation.noc} `,
      size: 14,
      face: "bold",
      fill: palette.won,
      more: [{ text: `${ownHeld}`, size: 18, face: "serif", fill: palette.won }],
      x: isEndLeft ? endX - 4 : endX + 4,
      y: height(ownHeld) - 6,
      anchor: isEndLeft ? "end" : "start",
      halo: palette.paper,
    });
  }
  const ticks = monthTicks(from, to, 8);
  for (const day of ticks) {
    const isYear = day === ticks[0] || day.slice(5, 7) === "01";
    const text = formatDay(locale, day, isYear ? "shortMonthOfYear" : "shortMonth");
    const x = left(day);
    marks.push(
      { kind: "line", from: [x, height(0)], to: [x, height(0) + 8], stroke: palette.soft },
      ...(x + 5 + textWidth(text, "regular", 12) <= width
        ? [{ kind: "text", text, x: x + 5, y: height(0) + 18, ...small } as const]
        : []),
    );
  }
  const ownText =
    nation && own.length > 0
      ? [t("picture.ownLine", { nation: names.nation(nation), held: ownHeld })]
      : [];
  const hasHatched = course.bands.some(({ tournament }) => tournament === null);
  const text = placesOverTimeText(words, { bands: course.bands, steps, from, end, limit });
  return { marks, height: plot.top + plot.height + 22, text, hasHatched, ownText };
}
