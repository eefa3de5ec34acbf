import { useLocale, useTranslations } from "next-intl";
import choice from "@/components/ui/choice-form.module.css";
import { useLinks } from "@/components/ui/use-links";
import { orderByName } from "@/lib/i18n/name-order";
import { useNames } from "@/lib/i18n/names";
import type { GamesRecord } from "@/lib/record/games-record";
import type { Nation } from "@/lib/record/games-rows";
import { momentParams } from "@/lib/record/moment";
import { WITH } from "@/lib/record/nation-choices";
import styles from "./compare-chooser.module.css";

interface CompareChooserProps {
  record: GamesRecord;
  nation: Nation;
  /** The nation beside it. */
  other?: Nation;
}

/** Chooses another nation to show beside one; a plain form that keeps the day. Nothing where no place is known. */
export function CompareChooser({ record, nation, other }: CompareChooserProps) {
  const t = useTranslations("compare");
  const locale = useLocale();
  const names = useNames();
  const links = useLinks({ games: record.games, asOf: null });
  const others = orderByName(
    locale,
    record.nations.filter(
      ({ noc }) => noc !== nation.noc && (record.placesByNoc.has(noc) || noc === other?.noc),
    ),
    names.nation,
  );
  if (others.length === 0) return null;
  return (
    <form
      action={links.nation(nation.noc)}
      aria-label={t("chooser")}
      autoComplete="off"
      className={`${choice.form} ${styles.form}`}
    >
      {Object.entries(momentParams(record)).map(([name, value]) => (
        <input key={name} name={name} type="hidden" value={value} />
      ))}
      <label>
        {t("with")}{" "}
        <select defaultValue={other?.noc ?? others[0]?.noc} name={WITH}>
          {others.map((each) => (
            <option key={each.noc} value={each.noc}>
              {names.nation(each)}
            </option>
          ))}
        </select>
      </label>
      <button type="submit">{t("show")}</button>
    </form>
  );
}
