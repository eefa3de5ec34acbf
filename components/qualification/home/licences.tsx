import { useTranslations } from "next-intl";
import { BoutLine, NoDecider } from "@/components/record/bout-line";
import { Day } from "@/components/ui/day";
import { SourceLink } from "@/components/ui/source-link";
import { type LinkedRecord, useLinks } from "@/components/ui/use-links";
import { useNames } from "@/lib/i18n/names";
import { isHolding } from "@/lib/qualification/ledger";
import type { Licence } from "@/lib/record/spotlight";
import styles from "./licences.module.css";

/** A nation's places from one tournament as cards: weight, boxer, how and when, source. */
export function Licences({
  record,
  licences,
}: {
  record: LinkedRecord;
  licences: readonly Licence[];
}) {
  const t = useTranslations();
  const links = useLinks(record);
  const names = useNames();
  return (
    <ul className={styles.licences}>
      {licences.map(({ place, category, bout, isWithoutBout }) => (
        <li className={styles.licence} key={place.id}>
          <span className={styles.kg}>
            {names.kilograms(category)}
            <small>{t("words.kilograms")}</small>
          </span>
          <a className={styles.boxer} href={links.boxer(place.boxerSlug)}>
            {place.boxer}
          </a>
          {bout ? (
            <span className={styles.how}>
              <BoutLine bout={bout} />
            </span>
          ) : null}
          <span className={styles.how}>
            {bout ? (
              <>
                {t(`values.round.${bout.round ?? "unknown"}`)}
                {", "}
                <Day
                  day={bout.boxedOn ?? place.awardedOn}
                  isExact={bout.boxedOn !== null || place.awardedOnIsExact}
                  isShort
                />
              </>
            ) : (
              <>
                <NoDecider finish={place.finish} isWithoutBout={isWithoutBout} />
                {", "}
                <Day day={place.awardedOn} isExact={place.awardedOnIsExact} isShort />
              </>
            )}
          </span>
          <span className={styles.links}>
            <SourceLink url={bout?.sourceUrl ?? place.sourceUrl} />
            {" · "}
            <a
              aria-label={t("place.whyOf", {
                boxer: place.boxer,
                isIn: isHolding(place.status) ? "yes" : "no",
              })}
              className={styles.why}
              href={links.place(place.id)}
            >
              {t("place.why")}
            </a>
          </span>
        </li>
      ))}
    </ul>
  );
}
