import { useTranslations } from "next-intl";
import type { FilterValues } from "@/lib/record/filter-values";
import type { GamesRecord } from "@/lib/record/make-games-record";
import { nationSearchText } from "@/lib/record/nation-names";
import { FILTER_KEYS, type FilterKey, type Filters, type TableRow } from "@/lib/record/table";
import type { FilterOption } from "./column-view";
import type { FilterOptions } from "./data-table";
import { useFilterLabel } from "./use-filter-label";

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
  const t = useTranslations();
  const labelOf = useFilterLabel(record);
  const inHead = (value: string) => {
    const category = record.categoryByCode.get(value);
    if (!category) return {};
    const { gender, weightLabel } = category;
    return { inHead: `${t(`values.genderPossessive.${gender}`)} ${weightLabel}` };
  };
  const entries = FILTER_KEYS.map((key) => {
    const found = new Set([
      ...rows.flatMap(({ facets }) => facets.map((facet) => facet[key])),
      ...(chosen[key] ?? []),
    ]);
    const options = values[key]
      .filter((value) => found.has(value))
      .map((value): FilterOption => {
        const nation = key === "noc" ? record.nationByNoc.get(value) : undefined;
        const search = nation && { search: nationSearchText(nation) };
        return {
          value,
          label: labelOf(key, value),
          ...search,
          ...(key === "category" ? inHead(value) : {}),
        };
      });
    if (key === "noc") options.sort((a, b) => a.label.localeCompare(b.label, "en"));
    return [key, options] as const;
  });
  return Object.fromEntries(entries) as Record<FilterKey, (typeof entries)[number][1]>;
}
