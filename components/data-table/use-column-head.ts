import { useTranslations } from "next-intl";
import { useCallback } from "react";
import { ROUTE_KINDS } from "@/lib/qualification/vocabulary";
import { FILTER_KEYS, type Filters } from "@/lib/record/table";
import type { FilterOptions } from "./column-view";
import { optionLabels } from "./option-labels";

/** More values of one filter than these are counted, not named. */
const MOST_NAMED = 2;

interface HeadedColumn {
  id: string;
  countedUnder?: (filters: Filters) => Filters;
}

interface ColumnHead {
  head: string;
  /** Says what is counted, in more words than a column's name. */
  isLong: boolean;
}

/**
 * Names the columns of a table: a number that is counted under filters says under which, as
 * "Places at Busto Arsizio, women".
 */
export function useColumnHead(
  options: FilterOptions,
  filters: Filters,
): (column: HeadedColumn) => ColumnHead {
  const t = useTranslations();
  return useCallback(
    ({ id, countedUnder }) => {
      const name = t(`columns.${id}` as "columns.id");
      const parts = namedOnce(countedUnder?.(filters) ?? {});
      const labelOf = optionLabels(options);
      const categories = new Map(options.category.map(({ value, inHead }) => [value, inHead]));
      const isKind = (route: string) => (ROUTE_KINDS as readonly string[]).includes(route);
      const at: string[] = [];
      const of: string[] = [];
      for (const key of FILTER_KEYS) {
        const values = parts[key] ?? [];
        if (values.length > MOST_NAMED) {
          of.push(t("table.under.many", { filter: key, count: values.length }));
        } else if (values.length > 0) {
          const labels = values.map((value) =>
            key === "gender"
              ? t("table.under.gender", { gender: value })
              : ((key === "category" ? categories.get(value) : undefined) ?? labelOf(key, value)),
          );
          const isAt = key === "route" && !values.some(isKind);
          (isAt ? at : of).push(labels.reduce((a, b) => t("table.under.or", { a, b })));
        }
      }
      const atTournaments = at.reduce((head, what) => t("table.under.at", { head, what }), name);
      const head = of.reduce(
        (before, what) => t("table.under.of", { head: before, what }),
        atTournaments,
      );
      return { head, isLong: head !== name };
    },
    [filters, options, t],
  );
}

/** A category says its gender: "women, women’s 75 kg" would say it twice, "women, men’s 51 kg" nothing. */
function namedOnce(parts: Filters): Filters {
  const { gender = [], category = [], ...others } = parts;
  const ofGender = category.filter(
    (code) => gender.length === 0 || gender.some((each) => code.startsWith(each)),
  );
  return ofGender.length > 0 ? { ...others, category: ofGender } : parts;
}
