import type { GamesRecord } from "@/lib/record/games-record";
import type { FilterKey } from "@/lib/record/table";
import type { Words } from "./words";

/** The words of any value that a filter takes, whether or not a row has it. */
export function filterLabel(
  { t, names }: Pick<Words, "t" | "names">,
  record: GamesRecord,
  key: FilterKey,
  value: string,
): string {
  switch (key) {
    case "noc":
      return `${names.nation(record.nationByNoc.get(value) ?? { noc: value, name: value })} (${value})`;
    case "category": {
      const category = record.categoryByCode.get(value);
      return category ? names.categoryShort(category) : value;
    }
    case "route": {
      const tournament = record.tournamentById.get(value);
      return tournament
        ? names.tournamentShort(tournament)
        : t(`values.routeShort.${value}` as "values.routeShort.host");
    }
    default:
      return t(`values.${key}.${value}` as "values.gender.M");
  }
}
