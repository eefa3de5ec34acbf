import { useLocale, useTranslations } from "next-intl";
import { gamesLinks } from "@/components/ui/links";
import { isHolding } from "@/lib/qualification/ledger";
import type { Day } from "@/lib/qualification/vocabulary";
import type { Nation } from "@/lib/record/games-record";
import type { Board } from "@/lib/record/spotlight";
import type { PlaceRow } from "@/lib/record/tables/quota-places-table";
import styles from "./board.module.css";

interface TournamentBoardsProps {
  games: string;
  /** The day that links keep; `null`: none. */
  asOf: Day | null;
  boards: readonly Board[];
  /** Whose places are lit; none on a tournament's own page. */
  nation: Nation | null;
}

/** Men's and women's places of a tournament by weight, each a chip with its NOC code. */
export function TournamentBoards({ games, asOf, boards, nation }: TournamentBoardsProps) {
  const t = useTranslations();
  const links = gamesLinks(useLocale(), games, asOf);
  return (
    <div className={styles.boards}>
      {boards.map((board) => (
        <figure className={styles.board} key={board.gender}>
          <figcaption className={styles.head}>
            <b>{board.total}</b> {t("spotlight.places", { gender: board.gender })}
            {nation ? (
              <em>
                {nation.name} {board.won}
              </em>
            ) : null}
          </figcaption>
          <table>
            <caption className="visually-hidden">
              {t("spotlight.boardOf", { gender: board.gender })}
            </caption>
            <thead className="visually-hidden">
              <tr>
                <th scope="col">{t("spotlight.weight")}</th>
                <th scope="col">{t("spotlight.wonBy")}</th>
                {nation ? <th scope="col">{nation.name}</th> : null}
              </tr>
            </thead>
            <tbody>
              {board.rows.map(({ category, places }) => (
                <tr key={category.code}>
                  <th scope="row">{category.weightLabel}</th>
                  <td>
                    <ul className={styles.chips}>
                      {places.map((place) => (
                        <li className={chipClass(place, nation)} key={place.id}>
                          <a
                            href={links.boxer(place.boxerSlug)}
                            title={`${place.boxer}, ${place.nation}${
                              isHolding(place.status)
                                ? ""
                                : ` (${t(`values.status.${place.status}`)})`
                            }`}
                          >
                            {place.noc}
                          </a>
                        </li>
                      ))}
                    </ul>
                  </td>
                  {nation ? (
                    <td className={styles.who}>
                      {places.find(({ noc }) => noc === nation.noc)?.boxer ?? (
                        <span className={styles.none}>–</span>
                      )}
                    </td>
                  ) : null}
                </tr>
              ))}
            </tbody>
          </table>
        </figure>
      ))}
    </div>
  );
}

function chipClass(place: PlaceRow, nation: Nation | null): string {
  return [
    place.noc === nation?.noc ? styles.won : "",
    isHolding(place.status) ? "" : styles.gone,
  ].join(" ");
}
