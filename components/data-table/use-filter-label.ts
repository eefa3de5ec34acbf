import { useTranslations } from "next-intl";
import type { GamesRecord } from "@/lib/record/games-record";
import type { FilterKey } from "@/lib/record/table";

/** The words of any value that a filter takes, whether or not a row has it. */
export function useFilterLabel(record: GamesRecord): (key: FilterKey, value: string) => string {
  const t = useTranslations();
  return (key, value) => {
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
}
