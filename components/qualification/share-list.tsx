import { useLocale, useTranslations } from "next-intl";
import { gamesLinks } from "@/components/ui/links";
import type { Day } from "@/lib/qualification/vocabulary";
import { GENDERS } from "@/lib/qualification/vocabulary";
import type { Games } from "@/lib/record/games-record";
import type { NationProfile } from "@/lib/record/profiles";
import styles from "./share-list.module.css";

interface ShareListProps {
  games: Pick<Games, "id" | "isFeatured">;
  /** The day that links keep; `null`: none. */
  asOf: Day | null;
  noc: string;
  shares: NationProfile["byTournament"];
}

/** A nation's part of each tournament's men's and women's places, as counts and as marks. */
export function ShareList({ games, asOf, noc, shares }: ShareListProps) {
  const t = useTranslations();
  const links = gamesLinks(useLocale(), games, asOf);
  return (
    <table className={styles.share}>
      <caption className="visually-hidden">{t("nation.shareCaption")}</caption>
      <thead>
        <tr>
          <th scope="col">{t("columns.tournament")}</th>
          {GENDERS.map((gender) => (
            <th key={gender} scope="col">
              {t(`values.gender.${gender}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {shares.map(({ tournament, won, given }) => (
          <tr key={tournament.id}>
            <th scope="row">
              <a href={links.home({ noc, tournament: tournament.id })}>{tournament.shortName}</a>
            </th>
            {GENDERS.map((gender) => (
              <td key={gender}>
                <span className={styles.bar}>
                  <span className={styles.count}>
                    {t.rich("nation.share", {
                      won: won[gender],
                      given: given[gender],
                      b: (text) => <b>{text}</b>,
                    })}
                  </span>
                  {Array.from({ length: given[gender] }, (_, index) => (
                    <i
                      aria-hidden="true"
                      className={index < won[gender] ? styles.won : undefined}
                      // biome-ignore lint/suspicious/noArrayIndexKey: marks that are all alike
                      key={index}
                    />
                  ))}
                </span>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
