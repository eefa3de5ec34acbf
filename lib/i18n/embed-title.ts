import { filterValues } from "@/lib/record/filters";
import type { GamesRecord } from "@/lib/record/games-record";
import { isTablePage, type TablePageId } from "@/lib/record/pages";
import { defaultSpotlight } from "@/lib/record/spotlight";
import type { FilterKey } from "@/lib/record/table";
import { parseTableQuery, type TableShape } from "@/lib/record/table-query";
import { TABLES } from "@/lib/record/tables";
import type { Embedded } from "@/lib/schemas/embedded";
import { parseSpotlightChoice } from "@/lib/schemas/spotlight-choice";
import { filterLabel } from "./filter-label";
import type { Words } from "./words";

/** What an embed is called, with its Games: "Kazakhstan in Busto Arsizio, Paris 2024". */
export function embedTitle(
  words: Pick<Words, "t" | "names">,
  record: GamesRecord,
  embedded: Embedded,
): string {
  const games = words.names.games(record.games);
  const own = titleOf(words, record, embedded);
  return own === null ? games : `${own}, ${games}`;
}

function titleOf(
  words: Pick<Words, "t" | "names">,
  record: GamesRecord,
  { page, segments, view, params }: Embedded,
): string | null {
  const { t, names } = words;
  const [, id = "", slug = ""] = segments;
  const tournament = record.tournamentById.get(id);
  if (isTablePage(page)) {
    return [t(`pages.${page}.title`), ...chosenWords(words, record, page, params)].join(", ");
  }
  switch (page) {
    case "home": {
      if (view === "chart") return t("placesOverTime.title");
      const spotlight = defaultSpotlight(record, parseSpotlightChoice(record, params));
      return spotlight
        ? t("spotlight.title", {
            nation: names.nation(spotlight.nation),
            tournament: names.tournamentShort(spotlight.tournament),
          })
        : null;
    }
    case "nation": {
      const nation = record.nationByNoc.get(id);
      return nation ? names.nation(nation) : null;
    }
    case "tournament":
      return tournament ? names.tournament(tournament) : null;
    case "draw": {
      const category = record.categoryBySlug.get(slug);
      return category && tournament
        ? t("draw.title", {
            category: names.category(category),
            tournament: names.tournamentShort(tournament),
          })
        : null;
    }
  }
}

/** What is searched in a table and the filters that are set, in words. */
function chosenWords(
  words: Pick<Words, "t" | "names">,
  record: GamesRecord,
  page: TablePageId,
  params: URLSearchParams,
): string[] {
  const definition: TableShape & { parts?: FilterKey } = TABLES[page].definition;
  const { q, filters } = parseTableQuery(definition, filterValues(record), params);
  const chosen = definition.filters
    .filter((key) => key !== definition.parts)
    .flatMap((key) => (filters[key] ?? []).map((value) => filterLabel(words, record, key, value)));
  return [...(q === "" ? [] : [words.t("meta.searched", { q })]), ...chosen];
}
