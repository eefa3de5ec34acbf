import { useTranslations } from "next-intl";
import type { Day as IsoDay } from "@/lib/qualification/vocabulary";
import { Day } from "./day";
import styles from "./day-banner.module.css";
import { dayHref, type PageAddress } from "./day-href";

interface DayBannerProps {
  day: IsoDay;
  address: PageAddress;
  /** What the page shows of the day: a list of places, its record, or nothing. */
  shows: "places" | "record" | "nothing";
}

const TEXT = { places: "bannerPlaces", record: "banner", nothing: "bannerWhole" } as const;

/** Says of which day a page is, and leads to the same page without a date. */
export function DayBanner({ day, address, shows }: DayBannerProps) {
  const t = useTranslations("asOf");
  return (
    <p className={styles.banner}>
      <span>
        {t.rich(TEXT[shows], { b: (text) => <b>{text}</b>, date: () => <Day day={day} /> })}
      </span>{" "}
      <a href={dayHref(address.path, address.params, null)}>
        {t(shows === "places" ? "leavePlaces" : "leave")}
      </a>
    </p>
  );
}
