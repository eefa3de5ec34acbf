import { useTranslations } from "next-intl";
import { LicenceStory } from "@/components/record/licence-story";
import { CellItem, CellList } from "@/components/ui/cell-list";
import { type LinkedRecord, useLinks } from "@/components/ui/use-links";
import { useNames } from "@/lib/i18n/names";
import { isHolding } from "@/lib/qualification/ledger";
import type { Nation } from "@/lib/record/games-rows";
import type { Board, Licence } from "@/lib/record/spotlight";
import type { PlaceRow } from "@/lib/record/tables/quota-places-table";
import styles from "./board.module.css";

interface TournamentBoardsProps {
  record: LinkedRecord;
  tournamentId: string;
  boards: readonly Board[];
  /** Whose places are lit; none on a tournament's own page. */
  nation: Nation | null;
  /** How that nation won its places; the board opens to it. */
  licences?: readonly Licence[];
}

/**
 * Men's and women's places of a tournament by weight, each a chip with its NOC code; an empty chip is
 * a place that nobody has won. Each weight leads to its draw.
 */
export function TournamentBoards({
  record,
  tournamentId,
  boards,
  nation,
  licences = [],
}: TournamentBoardsProps) {
  const t = useTranslations();
  const names = useNames();
  const links = useLinks(record);
  const chipName = (place: PlaceRow) =>
    `${place.noc}, ${names.holder(place)}, ${names.nation({ noc: place.noc, name: place.nation })}${
      isHolding(place.status) ? "" : `, ${t(`values.status.${place.status}`)}`
    }`;
  return (
    <div className={styles.boards}>
      {boards.map((board) => (
        <figure className={styles.board} key={board.gender}>
          <figcaption className={styles.head}>
            <b>{board.total}</b>{" "}
            {t("spotlight.places", { gender: board.gender, count: board.total })}
            <Open board={board} />
            {nation ? (
              <a className={styles.nation} href={links.nation(nation.noc)}>
                {names.nation(nation)} {board.won}
              </a>
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
                {nation ? <th scope="col">{names.nation(nation)}</th> : null}
              </tr>
            </thead>
            <tbody>
              {board.rows.map(({ category, places, open, hasDraw }) => (
                <tr key={category.code}>
                  <th scope="row">
                    {hasDraw ? (
                      <a href={links.draw(tournamentId, category.slug)}>{names.weight(category)}</a>
                    ) : (
                      names.weight(category)
                    )}
                  </th>
                  <td>
                    <CellList className={styles.chips}>
                      {places.map((place) => (
                        <CellItem className={chipClass(place, nation)} key={place.id}>
                          <a
                            aria-label={chipName(place)}
                            href={links.boxer(place.boxerSlug)}
                            title={chipName(place)}
                          >
                            {place.noc}
                          </a>
                        </CellItem>
                      ))}
                      <OpenChips open={open} />
                    </CellList>
                  </td>
                  {nation ? (
                    <td className={styles.who}>
                      <Own
                        licence={licences.find((each) => each.category === category)}
                        place={places.find(({ noc }) => noc === nation.noc)}
                        record={record}
                      />
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

/** How many of a board's places nobody has won, where there are such. */
function Open({ board }: { board: Board }) {
  const t = useTranslations("spotlight");
  const open = board.rows.reduce((sum, row) => sum + (row.open ?? 0), 0);
  return open > 0 ? <span className={styles.open}>{t("open", { count: open })}</span> : null;
}

/** An empty chip for each place that nobody has won; `null`: how many is not published. */
function OpenChips({ open }: { open: number | null }) {
  const t = useTranslations();
  if (open === 0) return null;
  if (open === null) return <CellItem className={styles.none}>{t("words.notPublished")}</CellItem>;
  return (
    <>
      {Array.from({ length: open }, (_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: chips that are all alike
        <span aria-hidden="true" className={styles.empty} key={index} />
      ))}
      <CellItem className={styles.said}>{t("spotlight.openOf", { count: open })}</CellItem>
    </>
  );
}

interface OwnProps {
  record: LinkedRecord;
  place: PlaceRow | undefined;
  licence: Licence | undefined;
}

/** The nation's own place of a weight: its boxer, and what was won how, to unfold. */
function Own({ record, place, licence }: OwnProps) {
  const links = useLinks(record);
  const names = useNames();
  if (!place) return <span className={styles.none}>–</span>;
  if (!licence) return <a href={links.boxer(place.boxerSlug)}>{names.holder(place)}</a>;
  return (
    <details className={styles.own}>
      <summary>{names.holder(place)}</summary> <LicenceStory licence={licence} record={record} />
    </details>
  );
}

function chipClass(place: PlaceRow, nation: Nation | null): string {
  return [
    place.noc === nation?.noc ? styles.won : "",
    isHolding(place.status) ? "" : styles.gone,
  ].join(" ");
}
