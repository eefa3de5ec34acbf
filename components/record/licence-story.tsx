import { useTranslations } from "next-intl";
import { Day } from "@/components/ui/day";
import { SourceLink } from "@/components/ui/source-link";
import { type LinkedRecord, useLinks } from "@/components/ui/use-links";
import { useNames } from "@/lib/i18n/names";
import { isHolding } from "@/lib/qualification/ledger";
import type { Licence } from "@/lib/record/spotlight";
import { BoutLine, NoDecider } from "./bout-line";
import styles from "./licence-story.module.css";

/** How and when a nation won a place at a tournament, who says so, and the way to the whole story. */
export function LicenceStory({ record, licence }: { record: LinkedRecord; licence: Licence }) {
  const t = useTranslations();
  const links = useLinks(record);
  const names = useNames();
  const { place, bout, isWithoutBout } = licence;
  return (
    <>
      {bout ? (
        <>
          <span className={`${styles.line} ${styles.bout}`}>
            <BoutLine bout={bout} />
          </span>{" "}
        </>
      ) : null}
      <span className={styles.line}>
        {bout ? (
          <>
            {t(`values.round.${bout.round ?? "unknown"}`)}
            {", "}
            <Day
              day={bout.boxedOn ?? place.awardedOn}
              isExact={bout.boxedOn !== null || place.awardedOnIsExact}
              style="short"
            />
          </>
        ) : (
          <>
            <NoDecider finish={place.finish} isWithoutBout={isWithoutBout} />
            {", "}
            <Day day={place.awardedOn} isExact={place.awardedOnIsExact} style="short" />
          </>
        )}
        {" · "}
        <SourceLink url={bout?.sourceUrl ?? place.sourceUrl} />
        {" · "}
        <a
          aria-label={t("place.whyOf", {
            boxer: names.holder(place),
            isIn: isHolding(place.status) ? "yes" : "no",
          })}
          className={styles.why}
          href={links.place(place.id)}
        >
          {t("place.why")}
        </a>
      </span>
    </>
  );
}
