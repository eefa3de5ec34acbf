import { useLocale, useTranslations } from "next-intl";
import choice from "@/components/ui/choice-form.module.css";
import { useLinks } from "@/components/ui/use-links";
import { orderByName } from "@/lib/i18n/name-order";
import { useNames } from "@/lib/i18n/names";
import { allowedDays } from "@/lib/record/as-of";
import type { GamesRecord } from "@/lib/record/games-record";
import { type Moment, REVISION } from "@/lib/record/moment";
import { comparedMomentText, FROM, TO } from "@/lib/schemas/compared-moments";
import styles from "./changes-page.module.css";

interface CompareFormProps {
  record: GamesRecord;
  from: Moment;
  to: Moment;
  noc: string | null;
}

/** Chooses the two states: days, or the revisions that the address names. Works without script. */
export function CompareForm({ record, from, to, noc }: CompareFormProps) {
  const t = useTranslations("changes");
  const locale = useLocale();
  const names = useNames();
  const links = useLinks({ games: record.games, asOf: null });
  const range = allowedDays(record.games);
  const nations = orderByName(
    locale,
    record.nations.filter((each) => record.placesByNoc.has(each.noc) || each.noc === noc),
    names.nation,
  );
  const field = (name: string, moment: Moment) => {
    const isRevision = moment.pinned != null || range === null;
    return (
      <label>
        {t(isRevision ? `${name as "from"}Revision` : (name as "from"))}
        <input
          name={name}
          {...(isRevision
            ? {
                defaultValue: moment.pinned ?? "",
                inputMode: "numeric" as const,
                max: record.revision,
                min: 1,
                type: "number",
              }
            : { defaultValue: moment.asOf ?? "", max: range.to, min: range.from, type: "date" })}
        />
      </label>
    );
  };
  return (
    <form
      action={links.changes()}
      aria-label={t("choose")}
      autoComplete="off"
      className={`${choice.form} ${styles.form}`}
    >
      {record.pinned === null ? null : (
        <input name={REVISION} type="hidden" value={record.pinned} />
      )}
      {field(FROM, from)}
      {field(TO, to)}
      <label>
        {t("nation")}
        <select defaultValue={noc ?? ""} name="noc">
          <option value="">{t("allNations")}</option>
          {nations.map((nation) => (
            <option key={nation.noc} value={nation.noc}>
              {names.nation(nation)}
            </option>
          ))}
        </select>
      </label>
      <button key={comparedMomentText(from)} type="submit">
        {t("show")}
      </button>
    </form>
  );
}
