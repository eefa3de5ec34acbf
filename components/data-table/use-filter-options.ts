import { useLocale } from "next-intl";
import { orderByName } from "@/lib/i18n/name-order";
import { useNames } from "@/lib/i18n/names";
import { categoryNames } from "@/lib/record/category-names";
import type { FilterValues } from "@/lib/record/filters";
import { searchText } from "@/lib/record/fold";
import type { GamesRecord } from "@/lib/record/games-record";
import { nationSearchText } from "@/lib/record/nation-names";
import { FILTER_KEYS, type FilterKey, type Filters, type TableRow } from "@/lib/record/table";
import { tournamentNames } from "@/lib/record/tournament-names";
import type { FilterOption, FilterOptions } from "./column-view";
import { useFilterLabel } from "./use-filter-label";

/** What a value is found by in the menu where it has more names than its label; undefined: it has none. */
function optionSearchText(record: GamesRecord, key: FilterKey, value: string, label: string) {
  const nation = key === "noc" ? record.nationByNoc.get(value) : undefined;
  if (nation) return nationSearchText(nation);
  const category = key === "category" ? record.categoryByCode.get(value) : undefined;
  if (category) return searchText([value, label, ...categoryNames(record.games.id, category)]);
  const tournament = key === "route" ? record.tournamentById.get(value) : undefined;
  if (!tournament) return undefined;
  const { name, city } = tournament;
  return searchText([value, label, name, city, ...tournamentNames(tournament)]);
}

/**
 * The values that each filter of a table can find, and those that are chosen, in words; nations by
 * name.
 */
export function useFilterOptions(
  record: GamesRecord,
  values: FilterValues,
  rows: readonly TableRow[],
  chosen: Filters = {},
): FilterOptions {
  const names = useNames();
  const locale = useLocale();
  const labelOf = useFilterLabel(record);
  const inHead = (value: string) => {
    const category = record.categoryByCode.get(value);
    if (!category) return {};
    return { inHead: names.categoryInSentence(category) };
  };
  const entries = FILTER_KEYS.map((key) => {
    const found = new Set([
      ...rows.flatMap(({ facets }) => facets.map((facet) => facet[key])),
      ...(chosen[key] ?? []),
    ]);
    const options = values[key]
      .filter((value) => found.has(value))
      .map((value): FilterOption => {
        const label = labelOf(key, value);
        const search = optionSearchText(record, key, value, label);
        return {
          value,
          label,
          ...(search ? { search } : {}),
          ...(key === "category" ? inHead(value) : {}),
        };
      });
    const isNations = key === "noc";
    return [key, isNations ? orderByName(locale, options, ({ label }) => label) : options] as const;
  });
  return Object.fromEntries(entries) as Record<FilterKey, (typeof entries)[number][1]>;
}
