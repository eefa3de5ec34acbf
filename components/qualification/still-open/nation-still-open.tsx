import { useLocale, useTranslations } from "next-intl";
import article from "@/components/ui/article.module.css";
import { useLinks } from "@/components/ui/use-links";
import { formatDay, formatDays } from "@/lib/i18n/day";
import { useNames } from "@/lib/i18n/names";
import { GENDERS } from "@/lib/qualification/vocabulary";
import type { GamesRecord } from "@/lib/record/games-record";
import type { NationCategory, NationChance } from "@/lib/record/open-nations";
import { isAllGiven, stillOpen } from "@/lib/record/still-open";
import { outlookArguments } from "./outlook-words";
import styles from "./still-open-page.module.css";

interface NationStillOpenProps {
  record: GamesRecord;
  noc: string;
}

/** A nation's categories: held, open through what, or closed; nothing where no day and no place is left. */
export function NationStillOpen({ record, noc }: NationStillOpenProps) {
  const t = useTranslations();
  const names = useNames();
  const locale = useLocale();
  const links = useLinks(record);
  const open = stillOpen(record);
  const { asOf } = record;
  const outlook = open.nations.find(({ nation }) => nation.noc === noc);
  if (!outlook || (asOf === null && open.routes.length === 0)) return null;
  const isOnDay = asOf === null ? "no" : "yes";
  return (
    <section>
      <h2>{t("stillOpen.nationTitle")}</h2>
      {isAllGiven(open) ? (
        <p>{t("stillOpen.nationAllGiven", { isOnDay })}</p>
      ) : (
        <>
          <p>
            {t("stillOpen.nationLead", {
              isOnDay,
              day: asOf === null ? "" : formatDay(locale, asOf),
              held: outlook.held,
              open: outlook.open,
              unknown: outlook.unknown,
              closed: outlook.closed - outlook.held,
            })}
          </p>
          <div className={styles.genders}>
            {GENDERS.map((gender) => (
              <div key={gender}>
                <h3>{t(`values.gender.${gender}`)}</h3>
                <ul className={styles.nationCategories}>
                  {outlook.categories
                    .filter(({ category }) => category.gender === gender)
                    .map((each) => (
                      <li key={each.category.code}>
                        <a href={links.category(each.category.slug)}>
                          {names.weight(each.category)}
                        </a>
                        <State category={each} record={record} />
                      </li>
                    ))}
                </ul>
              </div>
            ))}
          </div>
        </>
      )}
      <p className={article.more}>
        <a href={links.page("still-open")}>{t("stillOpen.all")}</a>
      </p>
    </section>
  );
}

function stateOf({ place, chances }: NationCategory) {
  if (place) return "held";
  if (chances.length === 0) return "closed";
  return chances.every(({ kind }) => kind === "not-known") ? "unknown" : "open";
}

function State({ record, category }: { record: GamesRecord; category: NationCategory }) {
  const t = useTranslations("stillOpen");
  const names = useNames();
  const links = useLinks(record);
  const state = stateOf(category);
  const { place, chances } = category;
  const holder = place ? record.boxerBySlug.get(place.boxerSlug) : undefined;
  return (
    <div>
      <span className={styles[state]}>{t(`cell.${state}`)}</span>
      {holder ? (
        <>
          {" "}
          <a href={links.boxer(holder.slug)}>{names.boxer(holder)}</a>
        </>
      ) : null}
      {chances.length ? (
        <ul className={styles.chances}>
          {chances.map((chance) => (
            <li key={chance.way.allocation.route}>
              <Chance chance={chance} record={record} />
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}

function Chance({ record, chance }: { record: GamesRecord; chance: NationChance }) {
  const t = useTranslations("stillOpen");
  const names = useNames();
  const locale = useLocale();
  const links = useLinks(record);
  const { tournament } = chance.way;
  if (!tournament) return null;
  switch (chance.kind) {
    case "in-draw":
      return t.rich("chanceInDraw", {
        tournament: names.tournamentShort(tournament),
        boxer: () => <a href={links.boxer(chance.boxer.slug)}>{names.boxer(chance.boxer)}</a>,
        ...outlookArguments(chance.outlook),
      });
    case "to-come":
      return t("chanceToCome", {
        tournament: names.tournamentShort(tournament),
        days: formatDays(locale, tournament.startsOn, tournament.endsOn),
      });
    case "not-known":
      return t("chanceNotKnown", { tournament: names.tournamentShort(tournament) });
  }
}
