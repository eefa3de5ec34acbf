import { useTranslations } from "next-intl";
import { type LinkedRecord, useLinks } from "@/components/ui/use-links";
import { useNames } from "@/lib/i18n/names";
import { isHolding } from "@/lib/qualification/ledger";
import { GENDERS } from "@/lib/qualification/vocabulary";
import type { NationProfile } from "@/lib/record/profiles";
import styles from "./category-strip.module.css";

interface CategoryStripProps {
  record: LinkedRecord;
  byCategory: NationProfile["byCategory"];
}

/** A nation's places as a row of categories each for men and women: filled, lost or empty. */
export function CategoryStrip({ record, byCategory }: CategoryStripProps) {
  const t = useTranslations();
  const names = useNames();
  const links = useLinks(record);
  return (
    <div className={styles.genders}>
      {GENDERS.map((gender) => (
        <ul aria-label={t(`values.gender.${gender}`)} className={styles.strip} key={gender}>
          {byCategory
            .filter(({ category }) => category.gender === gender)
            .map(({ category, places }) => {
              const held = places.find(({ status }) => isHolding(status));
              const shown = held ?? places[0];
              const look = held ? styles.held : shown ? styles.gone : "";
              return (
                <li className={`${styles.cell} ${look}`} key={category.code}>
                  <div>
                    <a className={styles.weight} href={links.category(category.slug)}>
                      <span className="visually-hidden">{t(`values.gender.${gender}`)} </span>
                      {names.weight(category)}
                    </a>
                    {shown ? (
                      <a className={styles.boxer} href={links.boxer(shown.boxerSlug)}>
                        {names.holder(shown)}
                      </a>
                    ) : (
                      <span>–</span>
                    )}
                    {shown && !held ? ` (${t(`values.status.${shown.status}`)})` : ""}
                  </div>
                </li>
              );
            })}
        </ul>
      ))}
    </div>
  );
}
