import { useLocale, useTranslations } from "next-intl";
import { MetaLine } from "@/components/record/meta-line";
import type { PageParams } from "@/components/ui/day-href";
import { formatDay } from "@/lib/i18n/day";
import { useNames } from "@/lib/i18n/names";
import { useWords } from "@/lib/i18n/use-words";
import type { Day } from "@/lib/qualification/vocabulary";
import { daysBetween } from "@/lib/record/calendar-days";
import type { GamesRecord } from "@/lib/record/games-record";
import { type HeldStep, type PlaceChange, placesOverTime } from "@/lib/record/places-over-time";
import styles from "./places-over-time.module.css";
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
} from "./places-over-time-shape";
import { PlacesOverTimeTable } from "./places-over-time-table";
import { placesOverTimeText } from "./places-over-time-text";

/** The plot within the picture, in percent of its height: above are labels, below the months. */
const PLOT_TOP = 13;
const PLOT_HEIGHT = 79;

/** What is within this part of the width cannot be told apart on a phone. */
const CLOSE_PART = 0.04;

interface PlacesOverTimeProps {
  /** Of a record turned back to a day, nothing after that day is drawn. */
  record: GamesRecord;
  /** Id of the tournament that the page is about. */
  chosen?: string;
  /** The address of the page, for its form as of another day. */
  path: string;
  params: PageParams;
  /** Where the heading is said already. */
  isHeaded?: boolean;
  /** Where the source is said already: in other sites. */
  isCited?: boolean;
}

/**
 * Places held on every day from the beginning of the qualification to the end of the Games: a
 * picture with a band for each tournament, and the same as a table. Nothing where the calendar is not
 * published or no place was awarded.
 */
export function PlacesOverTime({
  record,
  chosen,
  path,
  params,
  isHeaded = false,
  isCited = false,
}: PlacesOverTimeProps) {
  const t = useTranslations("placesOverTime");
  const locale = useLocale();
  const { qualificationStartsOn: from, endsOn: to } = record.games;
  const { asOf } = record;
  if (!from || !to || (record.places.length === 0 && asOf === null)) return null;
  const steps = placesOverTime(record, asOf ?? to);
  return (
    <section>
      {isHeaded ? null : <h2>{t("title")}</h2>}
      <figure className={styles.figure}>
        <Picture
          from={from}
          record={record}
          steps={steps}
          to={to}
          {...(chosen ? { chosen } : {})}
        />
        <figcaption className={styles.caption}>
          {t("caption")}
          {steps.some(({ gained }) => gained.some(isOutsideTournaments)) ? (
            <>
              {" "}
              <span aria-hidden="true" className={styles.swatch} /> {t("hatched")}
            </>
          ) : null}
        </figcaption>
        <PlacesOverTimeTable params={params} path={path} record={record} steps={steps} />
        {isCited ? null : (
          <MetaLine
            picture={{ id: "places-over-time", params: chosen ? { tournament: chosen } : {} }}
            record={record}
            rows={{ resource: "quota-places" }}
            sentence={t("text", {
              from: formatDay(locale, from),
              to: formatDay(locale, asOf ?? to),
              held: steps.at(-1)?.held.total ?? 0,
              limit: limitOf(record.games) ?? 0,
            })}
            title={t("title")}
            to={(own) => own.home(chosen ? { tournament: chosen } : {})}
            view="chart"
          />
        )}
      </figure>
    </section>
  );
}

const isOutsideTournaments = ({ place }: PlaceChange) => place.tournamentId === null;

interface PictureProps {
  record: GamesRecord;
  steps: readonly HeldStep[];
  from: Day;
  to: Day;
  chosen?: string;
}

function Picture({ record, steps, from, to, chosen }: PictureProps) {
  const t = useTranslations("placesOverTime");
  const names = useNames();
  const locale = useLocale();
  const limit = limitOf(record.games);
  const { asOf } = record;
  const end = asOf ?? to;
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
  const endAnchor = course.end > days / 2 ? "end" : "start";

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
            <text dy="-3" x="0" y={height(places)}>
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
      </svg>
      {limit === null ? null : (
        <g className={styles.limit}>
          <line x1="0" x2="100%" y1={height(limit)} y2={height(limit)} />
          <text dy="-5" x="0" y={height(limit)}>
            {t.rich("limit", { b: (text) => <tspan>{text}</tspan>, places: limit })}
          </text>
        </g>
      )}
      {labels.map(({ band, isInside }) => (
        <text
          className={labelClass(band, chosen, isInside)}
          dx={isInside ? 6 : -6}
          dy={isInside ? "1.3em" : "0.3em"}
          key={band.tournament?.id}
          textAnchor={isInside ? "start" : "end"}
          x={dayLeft(isInside ? band.lastOn : band.firstOn)}
          y={height(band.heldThen)}
        >
          {band.tournament ? names.tournamentShort(band.tournament) : null}{" "}
          <tspan className={styles.gain}>{`+${band.gained} `}</tspan>
          <tspan className={styles.held}>{band.heldThen}</tspan>
        </text>
      ))}
      {losses(steps, days * CLOSE_PART).map(({ day, before, places, isBeforeRise }) => {
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
      {ticks.map((day) => (
        <g className={styles.month} key={day}>
          <line x1={dayLeft(day)} x2={dayLeft(day)} y1={height(0)} y2="95%" />
          <text dx="4" x={dayLeft(day)} y="98%">
            {formatDay(
              locale,
              day,
              day === ticks[0] || day.slice(5, 7) === "01" ? "shortMonthOfYear" : "shortMonth",
            )}
          </text>
        </g>
      ))}
    </svg>
  );
}

function percent(value: number): number {
  return Math.round(value * 1000) / 1000;
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
