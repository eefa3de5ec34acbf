/** Beside which other nation a nation is shown: `with=UZB`. */
import { meantValue } from "@/lib/record/filters";
import type { GamesRecord } from "@/lib/record/games-record";
import { WITH } from "@/lib/record/nation-choices";
import type { ClosedParam } from "./asked-values";

/** The closed parameter of a nation's page. */
export function nationClosedParams(record: GamesRecord): ClosedParam[] {
  return [
    {
      name: WITH,
      isSingle: true,
      allowed: record.nations.map(({ noc }) => noc),
      meant: (text) => meantValue(record, "noc", text),
    },
  ];
}
