import { useTranslations } from "next-intl";
import { MetaLine } from "@/components/record/meta-line";
import article from "@/components/ui/article.module.css";
import { useLinks } from "@/components/ui/use-links";
import { useInCases } from "@/lib/i18n/cases";
import { useNames } from "@/lib/i18n/names";
import type { GamesRecord } from "@/lib/record/games-record";
import { nearMisses } from "@/lib/record/near-misses";
import { NearMissTable } from "./near-miss-table";

/** Every boxer who lost a bout whose winner qualified, by whom, and what came next. */
export function NearMissesPage({ record }: { record: GamesRecord }) {
  const t = useTranslations("nearMisses");
  const names = useNames();
  const links = useLinks(record);
  const inCases = useInCases();
  const parts = nearMisses(record);
  const misses = parts.flatMap((part) => part.misses);
  const boxers = new Set(misses.map(({ boxer }) => boxer.slug));
  const later = new Set(
    misses.flatMap(({ boxer, afterwards }) => (afterwards.kind === "place" ? [boxer.slug] : [])),
  );
  const sentence = t("lead", {
    boxers: boxers.size,
    later: later.size,
    ...inCases("games", (each) => names.games(record.games, each)),
  });
  return (
    <>
      <p className={article.kicker}>{names.games(record.games)}</p>
      <h1>{t("title")}</h1>
      <p className={article.lead}>{misses.length > 0 ? sentence : t("none")}</p>
      {misses.length > 0 ? (
        <MetaLine
          record={record}
          sentence={sentence}
          title={t("title")}
          to={(own) => own.page("one-win-short")}
        />
      ) : null}
      <p className={article.note}>{t("note")}</p>
      {parts.map(({ tournament, misses: ofTournament }) => (
        <section key={tournament.id}>
          <h2>
            <a href={links.tournament(tournament.id)}>{names.tournament(tournament)}</a>{" "}
            <span className={article.quiet}>{ofTournament.length}</span>
          </h2>
          <NearMissTable misses={ofTournament} record={record} />
        </section>
      ))}
    </>
  );
}
