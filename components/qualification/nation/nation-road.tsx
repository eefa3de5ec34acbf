import { useTranslations } from "next-intl";
import type { CSSProperties } from "react";
import { BOUT_MARKS, BoutBead, BoutBeadDrawings } from "@/components/charts/bout-beads";
import { MetaLine } from "@/components/record/meta-line";
import article from "@/components/ui/article.module.css";
import { useLinks } from "@/components/ui/use-links";
import { useNames } from "@/lib/i18n/names";
import { useWords } from "@/lib/i18n/use-words";
import type { GamesRecord } from "@/lib/record/games-record";
import type { Nation } from "@/lib/record/games-rows";
import {
  type AttemptEnd,
  nationRoad,
  type RoadAttempt,
  type RoadRow,
} from "@/lib/record/nation-road";
import styles from "./nation-road.module.css";
import { beadText, roadText } from "./road-words";

interface NationRoadProps {
  record: GamesRecord;
  nation: Nation;
}

/**
 * A nation's attempts as a table that is its own picture: a row for each boxer, a column for each
 * tournament, and in a cell the bouts as beads on a string. Nothing where no attempt is known.
 */
export function NationRoadPicture({ record, nation }: NationRoadProps) {
  const t = useTranslations("nationRoad");
  const names = useNames();
  const words = useWords();
  const links = useLinks(record);
  const road = nationRoad(record, nation.noc);
  if (road.attempts === 0) return null;
  const hasGiven = road.rows.some(({ given }) => given.length > 0);
  const columns = road.tournaments.length + (hasGiven ? 1 : 0);
  const text = roadText(words, nation, road);
  return (
    <section id="road">
      <h2>{t("title")}</h2>
      <p className={article.note}>{text}</p>
      <BoutBeadDrawings />
      <ul aria-label={t("key")} className={styles.key}>
        {BOUT_MARKS.map((mark) => (
          <li key={mark}>
            <BoutBead mark={mark} /> {t(`mark.${mark}`)}
          </li>
        ))}
      </ul>
      <table className={styles.road} style={{ "--columns": columns } as CSSProperties}>
        <caption className="visually-hidden">{t("caption")}</caption>
        <thead>
          <tr>
            <th scope="col">
              <span className="visually-hidden">{t("category")}</span>
            </th>
            {road.tournaments.map((tournament) => (
              <th key={tournament.id} scope="col">
                <a href={links.tournament(tournament.id)}>{names.tournamentShort(tournament)}</a>
              </th>
            ))}
            {hasGiven ? <th scope="col">{t("given")}</th> : null}
          </tr>
        </thead>
        <tbody>
          {road.rows.map((row) => (
            <tr key={`${row.category.code} ${row.boxer.slug}`}>
              <th scope="row">
                <a className={styles.category} href={links.category(row.category.slug)}>
                  {names.categoryShort(row.category)}
                </a>{" "}
                <a href={links.boxer(row.boxer.slug)}>{names.boxer(row.boxer)}</a>
              </th>
              {row.attempts.map((attempt, index) => (
                <td key={road.tournaments[index]?.id}>
                  {attempt ? <AttemptBeads attempt={attempt} record={record} /> : null}
                </td>
              ))}
              {hasGiven ? (
                <td>
                  <GivenPlaces given={row.given} record={record} />
                </td>
              ) : null}
            </tr>
          ))}
        </tbody>
      </table>
      <p className={article.note}>{t("caption")}</p>
      <MetaLine
        picture={{ id: "nation-road", params: { noc: nation.noc } }}
        record={record}
        rows={{ resource: "bouts", params: { noc: nation.noc } }}
        sentence={text}
        title={`${names.nation(nation)}: ${t("title")}`}
        to={(own) => `${own.nation(nation.noc)}#road`}
      />
    </section>
  );
}

/** `unsure`: what no bead says. */
const LOOKS = {
  place: styles.won,
  placeLost: `${styles.end} ${styles.unsure}`,
  oneWinShort: styles.short,
  out: styles.end,
  open: `${styles.end} ${styles.unsure}`,
  unknown: `${styles.end} ${styles.unsure}`,
} as const satisfies Record<AttemptEnd, string | undefined>;

function AttemptBeads({ record, attempt }: { record: GamesRecord; attempt: RoadAttempt }) {
  const t = useTranslations("nationRoad.end");
  const words = useWords();
  const links = useLinks(record);
  const { bouts, end } = attempt;
  const { tournament, category, place } = attempt.attempt;
  const draw = links.draw(tournament.id, category.slug);
  const look = LOOKS[end];
  return (
    <>
      {bouts.length > 0 ? (
        // Within a line, so that a copied row is one line.
        // biome-ignore lint/a11y/useSemanticElements: a list's own element begins a line
        <span className={styles.beads} role="list">
          {bouts.map((each) => {
            const said = beadText(words, each);
            return (
              // biome-ignore lint/a11y/useSemanticElements: as above
              <span key={each.bout.id} role="listitem">
                <a aria-label={said} href={`${draw}#${each.bout.id}`} title={said}>
                  <BoutBead mark={each.mark} />
                </a>
              </span>
            );
          })}
        </span>
      ) : null}
      {place ? (
        <a className={look} href={links.place(place.id)}>
          {t(end)}
        </a>
      ) : (
        <span className={look}>{t(end)}</span>
      )}
    </>
  );
}

function GivenPlaces({ record, given }: { record: GamesRecord; given: RoadRow["given"] }) {
  const t = useTranslations();
  const links = useLinks(record);
  return given.map((place) => (
    <a
      href={links.place(place.id)}
      key={place.id}
      title={t(`values.route.${place.routeKind as "host"}`)}
    >
      {t("nationRoad.end.given")}
    </a>
  ));
}
