import { useLocale, useTranslations } from "next-intl";
import { formatDay } from "@/lib/i18n/day";
import { useNames } from "@/lib/i18n/names";
import { allowedDays } from "@/lib/record/as-of";
import type { GamesRecord } from "@/lib/record/games-record";
import { REVISION } from "@/lib/record/moment";
import { Day } from "./day";
import styles from "./day-banner.module.css";
import { DayControl } from "./day-control";
import type { DayStop } from "./day-href";
import { dayHref, type PageAddress, withoutParam } from "./day-href";

interface DayBannerProps {
  record: GamesRecord;
  address: PageAddress;
  /** What the page shows of the day: a list of places, its record, or nothing. */
  shows: "places" | "record" | "nothing";
}

const TEXT = { places: "bannerPlaces", record: "banner", nothing: "bannerWhole" } as const;

/** Says of which day a page is, if of one, and turns it to another day or back to all that is known. */
export function DayBanner({ record, address, shows }: DayBannerProps) {
  const t = useTranslations("asOf");
  const stops = useDayStops(record);
  const range = allowedDays(record.games);
  const { asOf } = record;
  return (
    <>
      <PinnedNote address={address} record={record} />
      {asOf === null ? null : (
        <p className={styles.banner}>
          <span>
            {t.rich(TEXT[shows], { b: (text) => <b>{text}</b>, date: () => <Day day={asOf} /> })}
          </span>
          {shows === "nothing" ? (
            <a href={dayHref(address.path, address.params, null)}>{t("leave")}</a>
          ) : null}
        </p>
      )}
      {range && shows !== "nothing" ? (
        <DayControl day={asOf} {...address} {...range} stops={stops} />
      ) : null}
    </>
  );
}

/** Says that a page is of a revision that was asked for, and leads to what is known today. */
function PinnedNote({ record, address }: Pick<DayBannerProps, "record" | "address">) {
  const t = useTranslations("pinned");
  const locale = useLocale();
  const { pinned, publishedAt } = record;
  if (pinned === null) return null;
  return (
    <p className={styles.banner}>
      <span>
        {t.rich("banner", {
          revision: pinned,
          day: formatDay(locale, new Date(publishedAt)),
          b: (text) => <b>{text}</b>,
        })}
      </span>
      <a href={withoutParam(address.path, address.params, REVISION)}>{t("newest")}</a>
    </p>
  );
}

/** The days on which something begins or ends, in order of date. */
function useDayStops({ games, tournaments }: GamesRecord): DayStop[] {
  const t = useTranslations("asOf");
  const names = useNames();
  const stop = (day: string | null, label: string) => (day === null ? [] : [{ day, label }]);
  return [
    ...stop(games.qualificationStartsOn, t("firstDay")),
    ...tournaments.flatMap((each) => stop(each.endsOn, names.tournamentShort(each))),
    ...stop(games.qualificationEndsOn, t("qualificationEnds")),
    ...stop(games.endsOn, t("gamesEnd")),
  ].toSorted((a, b) => (a.day < b.day ? -1 : 1));
}
