import { useLocale, useTranslations } from "next-intl";
import article from "@/components/ui/article.module.css";
import { gamesLinks } from "@/components/ui/links";
import { useLinks } from "@/components/ui/use-links";
import { formatDays } from "@/lib/i18n/day";
import { useNames } from "@/lib/i18n/names";
import { isInForce } from "@/lib/qualification/ledger";
import { recordDay } from "@/lib/record/as-of";
import { boxerMarks } from "@/lib/record/boxer-labels";
import { placesHeldOn } from "@/lib/record/counts";
import { alphabetical } from "@/lib/record/fold";
import { type GamesRecord, required } from "@/lib/record/games-record";
import type { Boxer, Games } from "@/lib/record/games-rows";
import type { GamesAnswer, SiteAnswer } from "@/lib/record/search-games";
import type { FoundPage } from "@/lib/record/search-index";
import styles from "./search-page.module.css";

interface SearchPageProps {
  typed: string;
  answer: SiteAnswer;
}

/** What a search found, each page with what it is; or what was searched and what is near. */
export function SearchPage({ typed, answer: { games: called, here, elsewhere } }: SearchPageProps) {
  const t = useTranslations("search");
  const names = useNames();
  const { record } = here;
  const games = names.games(record.games);
  if (typed === "") {
    return (
      <>
        <h1 className={styles.title}>{t("title")}</h1>
        <p className={article.lead}>{t("what", whatIsSearched(record, games))}</p>
        <p className={article.note}>{t("how")}</p>
      </>
    );
  }
  return (
    <>
      <h1 className={styles.title}>{t("titleOf", { typed })}</h1>
      {called.length > 0 ? <GamesList called={called} record={record} /> : null}
      {here.total > 0 ? (
        <>
          <p className={article.note} role="status">
            {here.total > here.hits.length
              ? t("foundMore", { games, count: here.total, shown: here.hits.length })
              : t("found", { games, count: here.total })}
          </p>
          <FoundList pages={here.hits} record={record} />
        </>
      ) : called.length > 0 ? null : (
        <>
          <p className={article.lead} role="status">
            {t("nothing", { typed })}
          </p>
          <p className={article.note}>{t("searched", whatIsSearched(record, games))}</p>
        </>
      )}
      {elsewhere.map((other) => (
        <section key={other.record.games.id}>
          <h2>{t("elsewhere", { games: names.games(other.record.games) })}</h2>
          <FoundList pages={other.hits} record={other.record} />
        </section>
      ))}
      {here.near.length > 0 && called.length === 0 ? <Near {...here} /> : null}
    </>
  );
}

function whatIsSearched({ boxers, nations, tournaments, categories }: GamesRecord, games: string) {
  return {
    games,
    boxers: boxers.length,
    nations: nations.length,
    tournaments: tournaments.length,
    categories: categories.length,
  };
}

function Near({ near, record }: GamesAnswer) {
  const t = useTranslations("search");
  return (
    <section>
      <h2>{t("near")}</h2>
      <FoundList pages={near} record={record} />
    </section>
  );
}

/** The Games that are called so, each with the way to its home page. */
function GamesList({ called, record }: { called: readonly Games[]; record: GamesRecord }) {
  const t = useTranslations("search");
  const names = useNames();
  const locale = useLocale();
  return (
    <>
      <p className={article.note} role="status">
        {t("foundGames", { count: called.length })}
      </p>
      <ul className={styles.list}>
        {called.map((games) => {
          const moment = games.id === record.games.id ? record : undefined;
          return (
            <li key={games.id}>
              <a href={gamesLinks(locale, games, moment).home()}>{names.games(games)}</a>
              <span className={styles.about}>{t("is.games", { city: names.city(games) })}</span>
            </li>
          );
        })}
      </ul>
    </>
  );
}

function FoundList({ pages, record }: { pages: readonly FoundPage[]; record: GamesRecord }) {
  const links = useLinks(record);
  const describe = useDescription(record, pages);
  return (
    <ul className={styles.list}>
      {pages.map((page) => {
        const { name, about } = describe(page);
        return (
          <li key={`${page.kind} ${page.id}`}>
            <a href={links[page.kind](page.id)}>{name}</a>
            <span className={styles.about}>{about}</span>
          </li>
        );
      })}
    </ul>
  );
}

/** Says what a page is of: its name, and in a few words what that is. */
function useDescription(record: GamesRecord, pages: readonly FoundPage[]) {
  const t = useTranslations("search.is");
  const names = useNames();
  const locale = useLocale();
  const marks = marksOfDoubles(record, pages);
  return ({ kind, id }: FoundPage): { name: string; about: string } => {
    switch (kind) {
      case "nation": {
        const name = names.nation(required(record.nationByNoc, id));
        const awards = record.placesByNoc.get(id) ?? [];
        const places = placesHeldOn(record, recordDay(record), awards).length;
        return { name, about: t("nation", { noc: id, places }) };
      }
      case "category": {
        const category = required(record.categoryBySlug, id);
        const name = names.categoryShort(category);
        return { name, about: t("category") };
      }
      case "tournament": {
        const tournament = required(record.tournamentById, id);
        const days = formatDays(locale, tournament.startsOn, tournament.endsOn);
        const about = t("tournament", { city: names.city(tournament), days });
        return { name: names.tournament(tournament), about };
      }
      case "boxer": {
        const boxer = required(record.boxerBySlug, id);
        const { noc, categoryCode } = boxer;
        const name = names.boxer(boxer);
        const category = names.categoryInSentence(required(record.categoryByCode, categoryCode));
        const about = t(boxerState(record, id), { noc, category });
        return { name, about: [about, marks.get(id)].filter(Boolean).join(", ") };
      }
    }
  };
}

/** What tells boxers of a list apart whose name, nation and category are the same. */
function marksOfDoubles(record: GamesRecord, pages: readonly FoundPage[]) {
  const boxers = pages.flatMap(({ kind, id }) =>
    kind === "boxer" ? [required(record.boxerBySlug, id)] : [],
  );
  const saidAlike = ({ name, noc, categoryCode }: Boxer) =>
    `${alphabetical(name)} ${noc} ${categoryCode}`;
  const doubles = boxers.filter((boxer) =>
    boxers.some((other) => other !== boxer && saidAlike(other) === saidAlike(boxer)),
  );
  return boxerMarks(doubles.map(({ categoryCode: _, ...boxer }) => boxer));
}

/** What became of a boxer by the record's day. */
function boxerState(record: GamesRecord, slug: string) {
  const places = record.placesByBoxer.get(slug) ?? [];
  if (places.some(({ ledger }) => isInForce(ledger))) return "boxerWithPlace";
  if (places.length > 0) return "boxerWhoLostPlace";
  return record.boutsByBoxer.has(slug) ? "boxerWhoBoxed" : "boxer";
}
