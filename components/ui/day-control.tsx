import { useLocale, useTranslations } from "next-intl";
import { formatDay } from "@/lib/i18n/day";
import type { Day } from "@/lib/qualification/vocabulary";
import { addDays } from "@/lib/record/calendar-days";
import styles from "./day-control.module.css";
import { DayControlBar } from "./day-control-bar";
import { type DayStop, dayHref, keptParams, type PageParams } from "./day-href";
import { Menu } from "./menu";

interface DayControlProps {
  path: string;
  /** The other query parameters of the page, which are kept. */
  params: PageParams;
  /** First and last day that may be chosen. */
  from: Day;
  to: Day;
  /** `null`: the record without a date. */
  day: Day | null;
  /** In order of date. */
  stops: readonly DayStop[];
}

/**
 * Turns a page back to the end of a day. A form and links, which work alone; with JavaScript also a
 * slider over the days. Folded away while no day is chosen.
 */
export function DayControl({ path, params, from, to, day, stops }: DayControlProps) {
  const t = useTranslations("dayControl");
  const locale = useLocale();
  const words = (each: Day) => formatDay(locale, each);
  const href = (each: Day | null) => dayHref(path, params, each);
  const neighbour = (each: Day | null, key: "previous" | "next") =>
    each && each >= from && each <= to
      ? { day: each, href: href(each), label: t(key, { date: words(each) }) }
      : null;
  const bar = (
    <DayControlBar
      day={day}
      formLabel={t("turnBack")}
      from={from}
      kept={keptParams(params)}
      label={t("label")}
      locale={locale}
      next={neighbour(day && addDays(day, 1), "next")}
      path={path}
      previous={neighbour(day && addDays(day, -1), "previous")}
      showLabel={t("show")}
      sliderLabel={t("slider")}
      stops={stops}
      to={to}
    >
      {stops.length ? (
        <Menu buttonClass={styles.choice} id="day-stops" label={t("stops")} title={t("stopsTitle")}>
          <ul className={styles.stops}>
            {stops.map((stop) => (
              <li key={`${stop.day} ${stop.label}`}>
                <a
                  aria-current={stop.day === day ? "true" : undefined}
                  className={styles.stop}
                  data-day={stop.day}
                  href={href(stop.day)}
                >
                  {stop.label}
                  <span className={styles.date}>{words(stop.day)}</span>
                </a>
              </li>
            ))}
          </ul>
        </Menu>
      ) : null}
      {day ? (
        <a className={styles.whole} data-day="" href={href(null)}>
          {t("whole")}
        </a>
      ) : null}
    </DayControlBar>
  );
  if (day) return <div className={styles.control}>{bar}</div>;
  return (
    <details className={styles.control}>
      <summary className={styles.summary}>{t("turnBack")}</summary>
      {bar}
    </details>
  );
}
