import { useTranslations } from "next-intl";
import { filterLabel } from "@/lib/i18n/filter-label";
import { useNames } from "@/lib/i18n/names";
import type { GamesRecord } from "@/lib/record/games-record";
import type { FilterKey } from "@/lib/record/table";

/** The words of any value that a filter takes, whether or not a row has it. */
export function useFilterLabel(record: GamesRecord): (key: FilterKey, value: string) => string {
  const t = useTranslations();
  const names = useNames();
  return (key, value) => filterLabel({ t, names }, record, key, value);
}
