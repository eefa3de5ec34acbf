import { useLocale, useTranslations } from "next-intl";
import { Day } from "@/components/ui/day";
import { gamesLinks } from "@/components/ui/links";
import { SourceLink } from "@/components/ui/source-link";
import type { Day as IsoDay } from "@/lib/qualification/vocabulary";
import type { Boxer } from "@/lib/record/games-record";
import type { KnownBout, TournamentProfile } from "@/lib/record/profiles";
import { BoutResult } from "./bout-line";
import styles from "./known-bouts.module.css";

interface KnownBoutsProps {
  games: string;
  /** The day that links keep; `null`: none. */
  asOf: IsoDay | null;
  categories: TournamentProfile["categories"];
}

/** The bouts of a tournament that were found, category by category, last round first. */
export function KnownBouts({ games, asOf, categories }: KnownBoutsProps) {
  const t = useTranslations();
  return (
    <>
      {categories.map(({ category, bouts }) => (
        <details className={styles.category} key={category.code}>
          <summary>
            <b>{t("category.name", { gender: category.gender, weight: category.weightLabel })}</b>
            <span className={styles.count}>
              {t("tournament.boutsCount", { count: bouts.length })}
            </span>
          </summary>
          <ol className={styles.bouts}>
            {bouts.map((known) => (
              <BoutItem asOf={asOf} games={games} key={known.bout.id} known={known} />
            ))}
          </ol>
        </details>
      ))}
    </>
  );
}

function BoutItem({
  games,
  asOf,
  known,
}: {
  games: string;
  asOf: IsoDay | null;
  known: KnownBout;
}) {
  const t = useTranslations();
  const { bout, red, blue, decides } = known;
  const hasWinner = bout.winner === "red" || bout.winner === "blue";
  const isBlue = bout.winner === "blue";
  const [first, second] = isBlue ? [blue, red] : [red, blue];
  return (
    <li>
      <span className={styles.round}>
        {t(`values.round.${bout.round ?? "unknown"}`)}
        {bout.boxedOn ? (
          <>
            {", "}
            <Day day={bout.boxedOn} isShort />
          </>
        ) : null}
      </span>
      <span>
        <span className={hasWinner ? styles.winner : undefined}>
          <BoxerName boxer={first} asOf={asOf} games={games} />
        </span>{" "}
        {hasWinner ? t("tournament.beat") : t("tournament.against")}{" "}
        <BoxerName boxer={second} asOf={asOf} games={games} />{" "}
        <BoutResult decision={bout.decision} score={bout.score} />
        {bout.winner === "none" ? ` (${t("tournament.bothOut")})` : ""}
        {bout.winner === null ? ` (${t("tournament.winnerUnknown")})` : ""}{" "}
        {decides.length ? <span className={styles.decides}>{t("boxer.decidesPlace")}</span> : null}
      </span>
      <SourceLink url={bout.sourceUrl} />
    </li>
  );
}

function BoxerName({
  games,
  asOf,
  boxer,
}: {
  games: string;
  asOf: IsoDay | null;
  boxer: Boxer | null;
}) {
  const t = useTranslations("tournament");
  const links = gamesLinks(useLocale(), games, asOf);
  if (!boxer) return <>{t("unknownBoxer")}</>;
  return (
    <>
      <a href={links.boxer(boxer.slug)}>{boxer.name}</a> {boxer.noc}
    </>
  );
}
