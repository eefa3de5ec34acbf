import { useLocale, useTranslations } from "next-intl";
import { formatDay } from "@/lib/i18n/day";
import { useNames } from "@/lib/i18n/names";
import { useWords } from "@/lib/i18n/use-words";
import type { Day } from "@/lib/qualification/vocabulary";
import { daysBetween } from "@/lib/record/calendar-days";
import { isUnderWay } from "@/lib/record/counts";
import type { GamesRecord } from "@/lib/record/games-record";
import type { HeldStep } from "@/lib/record/places-over-time";
import styles from "./places-over-time.module.css";
import {
  areaPath,
  type Band,
  edgePath,
  isTouched,
  limitOf,
  losses,
  makeCourse,
  monthTicks,
  percent,
  placeLabels,
  roundStep,
} from "./places-over-time-shape";
import { placesOverTimeText } from "./places-over-time-text";

/** The plot within the picture, in percent of its height: above are labels, below the months. */
const PLOT_TOP = 13;
const PLOT_HEIGHT = 79;

/** The numbers of the axis stand in this part of the width of a phone. */
const AXIS_WIDTH = 0.12;

/** How wide a letter of a month is, as part of the width of a phone's picture. */
const MONTH_LETTER = 0.018;

/** Of more nations that lost a place at a step the number says enough. */
const MOST_NAMED = 2;

/** What is within this part of the width cannot be told apart on a phone. */
const CLOSE_PART = 0.04;

interface PlacesOverTimeDrawingProps {
  record: GamesRecord;
  steps: readonly HeldStep[];
  /** A nation's own course among the steps of all. */
  own: { noc: string; steps: readonly HeldStep[] } | null;
  /** Whether the steps are of one nation: the places of the Games are no measure of them. */
  isOwn: boolean;
  from: Day;
  to: Day;
  chosen?: string;
}

/** The picture: a band for each tournament, and a nation's own line if one is asked for. */
export function PlacesOverTimeDrawing({
  record,
  steps,
  own,
  isOwn,
  from,
  to,
  chosen,
}: PlacesOverTimeDrawingProps) {
  const t = useTranslations("placesOverTime");
  const names = useNames();
  const locale = useLocale();
  const limit = isOwn ? null : limitOf(record.games);
  const { asOf } = record;
  const end = asOf ?? (isUnderWay(record) ? (steps.at(-1)?.day ?? to) : to);
  const days = daysBetween(from, to) + 1;
  const top = Math.max(limit ?? 0, ...steps.map(({ held }) => held.total), 1);
  const course = makeCourse(steps, record.tournaments, { from, end });
  const other = course.bands.find(({ tournament }) => tournament === null);
  const ticks = monthTicks(from, to, 6);
  const total = steps.at(-1)?.held.total ?? 0;

  const left = (each: number) => `${percent((each / days) * 100)}%`;
  const height = (places: number) => `${percent(PLOT_TOP + PLOT_HEIGHT * (1 - places / top))}%`;
  const dayLeft = (day: Day) => left(daysBetween(from, day));
  const line = roundStep(top, 5);
  const lines = Array.from({ length: Math.floor(top / line) + 1 }, (_, index) => index * line);
  const labels = placeLabels(
    course.bands,
    top,
    (day) => daysBetween(from, day) / days,
    names.tournamentShort,
  );
  const text = placesOverTimeText(useWords(), { bands: course.bands, steps, from, end, limit });
  const monthText = (day: Day) =>
    formatDay(
      locale,
      day,
      day === ticks[0] || day.slice(5, 7) === "01" ? "shortMonthOfYear" : "shortMonth",
    );
  // On a phone the month before may need the room.
  const isMonthTouched = (index: number) => {
    const [before, day] = ticks.slice(Math.max(0, index - 1));
    if (index === 0 || !before || !day) return false;
    return daysBetween(before, day) / days < (monthText(before).length + 1) * MONTH_LETTER;
  };
  const endAnchor = course.end > days / 2 ? "end" : "start";
  const ownHeld = own?.steps.at(-1)?.held.total ?? 0;
  const ownPath = own
    ? edgePath(makeCourse(own.steps, [], { from, end }).outline, course.end, top)
    : null;
  // The line of an early day would run through the numbers of the axis.
  const isAxisCut = asOf !== null && course.end < days * AXIS_WIDTH;
  const axis = isAxisCut ? { x: left(course.end), dx: 5 } : { x: "0" };

  return (
    <svg aria-label={text} className={styles.picture} role="img">
      <defs>
        <pattern
          height="6"
          id="places-over-time-hatch"
          patternTransform="rotate(45)"
          patternUnits="userSpaceOnUse"
          width="6"
        >
          <rect className={styles.paper} height="6" width="6" />
          <rect className={styles.stripe} height="6" width="2.5" />
        </pattern>
        {other ? (
          <clipPath clipPathUnits="objectBoundingBox" id="places-over-time-other">
            <path
              d={areaPath(other.steps, course.end, top)}
              transform={`scale(${1 / days} ${1 / top})`}
            />
          </clipPath>
        ) : null}
      </defs>
      {lines.map((places) => (
        <g className={styles.grid} key={places}>
          <line x1="0" x2="100%" y1={height(places)} y2={height(places)} />
          {places ? (
            <text
              className={isTouched(labels, places, top) ? styles.wideOnly : undefined}
              dy="-3"
              y={height(places)}
              {...axis}
            >
              {places}
            </text>
          ) : null}
        </g>
      ))}
      {other ? (
        <rect
          clipPath="url(#places-over-time-other)"
          fill="url(#places-over-time-hatch)"
          height={`${PLOT_HEIGHT}%`}
          width="100%"
          x="0"
          y={`${PLOT_TOP}%`}
        />
      ) : null}
      <svg
        aria-hidden="true"
        height={`${PLOT_HEIGHT}%`}
        preserveAspectRatio="none"
        viewBox={`0 0 ${days} ${top}`}
        width="100%"
        x="0"
        y={`${PLOT_TOP}%`}
      >
        {course.bands.map((band) => (
          <path
            className={bandClass(band, chosen)}
            d={areaPath(band.steps, course.end, top)}
            key={band.tournament?.id ?? "other"}
            vectorEffect="non-scaling-stroke"
          />
        ))}
        <path
          className={styles.outline}
          d={edgePath(course.outline, course.end, top)}
          vectorEffect="non-scaling-stroke"
        />
        {ownPath
          ? [styles.ownHalo, styles.own].map((look) => (
              <path className={look} d={ownPath} key={look} vectorEffect="non-scaling-stroke" />
            ))
          : null}
      </svg>
      {own && ownPath ? (
        <text
          className={`${styles.ownLabel} ${styles.clear}`}
          dx={endAnchor === "end" ? -4 : 4}
          dy="-5"
          textAnchor={endAnchor}
          x={left(course.end)}
          y={height(ownHeld)}
        >
          {own.noc} <tspan className={styles.held}>{ownHeld}</tspan>
        </text>
      ) : null}
      {limit === null ? null : (
        <g className={styles.limit}>
          <line x1="0" x2="100%" y1={height(limit)} y2={height(limit)} />
          <text dy="-5" y={height(limit)} {...axis}>
            {t.rich("limit", { b: (text) => <tspan>{text}</tspan>, places: limit })}
          </text>
        </g>
      )}
      {labels.map(({ band, isInside, isWideOnly }) => (
        <text
          className={`${labelClass(band, chosen, isInside) ?? ""} ${isWideOnly ? styles.wideOnly : ""}`}
          dx={isInside ? 6 : -6}
          dy={isInside ? "1.3em" : "0.3em"}
          key={band.tournament?.id}
          textAnchor={isInside ? "start" : "end"}
          x={dayLeft(isInside ? band.lastOn : band.firstOn)}
          y={height(band.heldThen)}
        >
          {band.tournament
            ? t.rich("stepLabel", {
                name: names.tournamentShort(band.tournament),
                gained: band.gained,
                held: band.heldThen,
                gain: (text) => <tspan className={styles.gain}>{text}</tspan>,
                b: (text) => <tspan className={styles.held}>{text}</tspan>,
              })
            : null}
        </text>
      ))}
      {losses(steps, days * CLOSE_PART).map(({ day, before, places, nocs, isBeforeRise }) => {
        const isLeft = isBeforeRise || daysBetween(day, to) < days * CLOSE_PART * 2;
        return (
          <text
            className={styles.loss}
            dx={isLeft ? 0 : 3}
            dy="-4"
            key={day}
            textAnchor={isLeft ? "end" : "start"}
            x={dayLeft(day)}
            y={height(before)}
          >
            {`−${places}`}
            {nocs.length <= MOST_NAMED && !isOwn ? (
              <tspan className={styles.gain}>{` ${nocs.join(", ")}`}</tspan>
            ) : null}
          </text>
        );
      })}
      <g className={asOf ? styles.asOf : styles.end}>
        {asOf ? <line x1={left(course.end)} x2={left(course.end)} y1="5%" y2={height(0)} /> : null}
        <text
          dx={asOf ? (endAnchor === "end" ? -6 : 6) : 0}
          textAnchor={endAnchor}
          x={left(course.end)}
          y="5%"
        >
          {formatDay(locale, end)} <tspan className={styles.held}>{total}</tspan>
        </text>
      </g>
      {ticks.map((day, index) => (
        <g className={styles.month} key={day}>
          <line x1={dayLeft(day)} x2={dayLeft(day)} y1={height(0)} y2="95%" />
          <text
            className={isMonthTouched(index) ? styles.wideOnly : undefined}
            dx="4"
            x={dayLeft(day)}
            y="98%"
          >
            {monthText(day)}
          </text>
        </g>
      ))}
    </svg>
  );
}

function bandClass(band: Band, chosen: string | undefined): string | undefined {
  if (!band.tournament) return styles.other;
  return band.tournament.id === chosen ? styles.chosen : styles.band;
}

function labelClass(band: Band, chosen: string | undefined, isInside: boolean) {
  if (band.tournament?.id === chosen) {
    return isInside ? styles.labelInChosen : `${styles.chosenLabel} ${styles.clear}`;
  }
  return isInside ? undefined : styles.clear;
}
