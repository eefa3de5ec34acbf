import { useTranslations } from "next-intl";
import type { FilterValues } from "@/lib/record/filter-values";
import type { GamesRecord } from "@/lib/record/make-games-record";
import { nationSearchText } from "@/lib/record/nation-names";
import { FILTER_KEYS, type FilterKey, type TableRow } from "@/lib/record/table";
import type { FilterOption } from "./column-view";
import type { FilterOptions } from "./data-table";

/** The values that each filter of a table can find, in words; nations by name. */
export function useFilterOptions(
  record: GamesRecord,
  values: FilterValues,
  rows: readonly TableRow[],
): FilterOptions {
  const t = useTranslations();
  const labelOf = (key: FilterKey, value: string): string => {
    switch (key) {
      case "noc":
        return `${record.nationByNoc.get(value)?.name ?? value} (${value})`;
      case "category": {
        const category = record.categoryByCode.get(value);
        return category
          ? `${t(`values.gender.${category.gender}`)} ${category.weightLabel}`
          : value;
      }
      case "route":
        return (
          record.tournamentById.get(value)?.shortName ??
          t(`values.routeShort.${value}` as "values.routeShort.host")
        );
      default:
        return t(`values.${key}.${value}` as "values.gender.M");
    }
  };
  const entries = FILTER_KEYS.map((key) => {
    const found = new Set(rows.flatMap(({ facets }) => facets.map((facet) => facet[key])));
    const options = values[key]
      .filter((value) => found.has(value))
      .map((value): FilterOption => {
        const nation = key === "noc" ? record.nationByNoc.get(value) : undefined;
        const search = nation && { search: nationSearchText(nation) };
        return { value, label: labelOf(key, value), ...search };
      });
    if (key === "noc") options.sort((a, b) => a.label.localeCompare(b.label, "en"));
    return [key, options] as const;
  });
  return Object.fromEntries(entries) as Record<FilterKey, (typeof entries)[number][1]>;
}
