import { useTranslations } from "next-intl";
import { useNames } from "@/lib/i18n/names";
import type { GamesRecord } from "@/lib/record/games-record";
import { isTablePage, PAGE_IDS, PAGES } from "@/lib/record/pages";
import type { PageSuggestion } from "@/lib/record/suggest-pages";
import article from "./article.module.css";
import { useLinks } from "./use-links";

interface NotFoundSuggestionsProps {
  record: GamesRecord;
  path: string;
  suggestions: readonly PageSuggestion[];
}

/** What is missing, what was probably meant, and where to go on. */
export function NotFoundSuggestions({ record, path, suggestions }: NotFoundSuggestionsProps) {
  const t = useTranslations();
  const links = useLinks(record);
  const names = useNames();
  const nameOf = ({ kind, id, name }: PageSuggestion) => {
    if (kind === "nation") return names.nation({ noc: id, name });
    if (kind === "boxer") return names.boxer({ slug: id, name });
    return kind === "tournament" ? names.tournament({ id, name }) : name;
  };
  return (
    <>
      <p className={article.kicker}>404</p>
      <h1>{t("errors.notFoundTitle")}</h1>
      <p>{t("errors.notFound", { path: path.slice(0, 200) })}</p>
      {suggestions.length ? (
        <>
          <h2>{t("errors.didYouMean")}</h2>
          <ul>
            {suggestions.map((page) => (
              <li key={`${page.kind} ${page.id}`}>
                <a href={links[page.kind](page.id)}>{nameOf(page)}</a>
              </li>
            ))}
          </ul>
        </>
      ) : null}
      <h2>{t("errors.elsewhere")}</h2>
      <ul>
        <li>
          <a href={links.home()}>{t("errors.home")}</a>
        </li>
        {PAGE_IDS.filter(isTablePage).map((table) => (
          <li key={table}>
            <a href={links.table(table)}>{t(PAGES[table].title)}</a>
          </li>
        ))}
        <li>
          <a href={links.page("about")}>{t("nav.about")}</a>
        </li>
      </ul>
    </>
  );
}
