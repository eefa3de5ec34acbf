import { useTranslations } from "next-intl";
import { LicenceStory } from "@/components/record/licence-story";
import { type LinkedRecord, useLinks } from "@/components/ui/use-links";
import { useNames } from "@/lib/i18n/names";
import type { Licence } from "@/lib/record/spotlight";
import styles from "./licences.module.css";

/** A nation's places from one tournament: weight, boxer, how and when, source. */
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
      {licences.map((licence) => (
        <li className={styles.licence} key={licence.place.id}>
          <span className={styles.kg}>
            {names.kilograms(licence.category)}
            <small>{t("words.kilograms")}</small>
          </span>{" "}
          <span>
            <a className={styles.boxer} href={links.boxer(licence.place.boxerSlug)}>
              {names.holder(licence.place)}
            </a>{" "}
            <LicenceStory licence={licence} record={record} />
          </span>
        </li>
      ))}
    </ul>
  );
}
