import { useLocale, useTranslations } from "next-intl";
import { MetaLine } from "@/components/record/meta-line";
import type { PageParams } from "@/components/ui/day-href";
import { formatDay } from "@/lib/i18n/day";
import { useNames } from "@/lib/i18n/names";
import { daysBetween } from "@/lib/record/calendar-days";
import type { GamesRecord } from "@/lib/record/games-record";
import type { Nation } from "@/lib/record/games-rows";
import { type PlaceChange, placesOverTime } from "@/lib/record/places-over-time";
import { DayReadout } from "./day-readout";
import styles from "./places-over-time.module.css";
import { PlacesOverTimeDrawing } from "./places-over-time-drawing";
import { limitOf, percent } from "./places-over-time-shape";
import { PlacesOverTimeTable } from "./places-over-time-table";

interface PlacesOverTimeProps {
  /** Of a record turned back to a day, nothing after that day is drawn. */
  record: GamesRecord;
  /** Id of the tournament that the page is about. */
  chosen?: string;
  /** A nation whose places are a line of their own, or with `isOwn` all that is drawn. */
  nation?: Nation;
  isOwn?: boolean;
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
  nation,
  isOwn = false,
  path,
  params,
  isHeaded = false,
  isCited = false,
}: PlacesOverTimeProps) {
  const t = useTranslations("placesOverTime");
  const locale = useLocale();
  const names = useNames();
  const { qualificationStartsOn: from, endsOn: to } = record.games;
  const { asOf } = record;
  if (!from || !to || (record.places.length === 0 && asOf === null)) return null;
  const all = isOwn ? null : placesOverTime(record, asOf ?? to);
  const ofNation = nation
    ? placesOverTime(record, asOf ?? to, record.placesByNoc.get(nation.noc) ?? [])
    : [];
  const steps = all ?? ofNation;
  const own = all && nation ? { noc: nation.noc, steps: ofNation } : null;
  const days = daysBetween(from, to) + 1;
  const choice = {
    ...(chosen ? { tournament: chosen } : {}),
    ...(nation ? { noc: nation.noc } : {}),
  };
  return (
    <section>
      {isHeaded ? null : <h2>{t("title")}</h2>}
      <figure className={styles.figure}>
        <DayReadout
          hint={t("hint")}
          label={t("readDays")}
          sentence={t("readout", {
            day: "{day}",
            happened: "{happened}",
            held: "{held}",
            own: own ? t("readoutOwn", { noc: own.noc, held: "{own}" }) : "",
          })}
        >
          <PlacesOverTimeDrawing
            from={from}
            isOwn={isOwn}
            own={own}
            record={record}
            steps={steps}
            to={to}
            {...(chosen ? { chosen } : {})}
          />
        </DayReadout>
        <figcaption className={styles.caption}>
          {t(isOwn ? "captionOwn" : "caption")}
          {own && nation ? (
            <>
              {" "}
              <span className={styles.key}>
                <span aria-hidden="true" className={styles.ownSwatch} />{" "}
                {t("ownLine", { nation: names.nation(nation) })}
              </span>
            </>
          ) : null}
          {steps.some(({ gained }) => gained.some(isOutsideTournaments)) ? (
            <>
              {" "}
              <span className={styles.key}>
                <span aria-hidden="true" className={styles.swatch} /> {t("hatched")}
              </span>
            </>
          ) : null}
        </figcaption>
        <PlacesOverTimeTable
          leftOf={(day) => percent((daysBetween(from, day) / days) * 100)}
          own={own}
          params={params}
          path={path}
          record={record}
          steps={steps}
        />
        {isCited ? null : (
          <MetaLine
            picture={{ id: "places-over-time", params: choice }}
            record={record}
            rows={{ resource: "quota-places" }}
            sentence={t("text", {
              from: formatDay(locale, from),
              to: formatDay(locale, asOf ?? to),
              held: steps.at(-1)?.held.total ?? 0,
              limit: limitOf(record.games) ?? 0,
            })}
            title={t("title")}
            to={(links) => links.home(choice)}
            view="chart"
          />
        )}
      </figure>
    </section>
  );
}

const isOutsideTournaments = ({ place }: PlaceChange) => place.tournamentId === null;
