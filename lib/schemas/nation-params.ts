/** Beside which other nation a nation is shown: `with=UZB`. */
import { meantValue } from "@/lib/record/filters";
import type { GamesRecord } from "@/lib/record/games-record";
import type { Nation } from "@/lib/record/games-rows";
import { WITH } from "@/lib/record/nation-choices";
import { canonical, type RawParams, rawList, splitList } from "@/lib/record/table-query";
import type { ClosedParam } from "./asked-values";

/** The other nation; `null`: none is asked for, or none that there is. */
export function parseWith(record: GamesRecord, params: RawParams): Nation | null {
  const nocs = record.nations.map(({ noc }) => noc);
  const found = splitList(rawList(params, WITH)).map((value) => canonical(value, nocs));
  return record.nationByNoc.get(found.find((noc) => noc !== undefined) ?? "") ?? null;
}

/** The closed parameter of a nation's page. */
export function nationClosedParams(record: GamesRecord): ClosedParam[] {
  return [nationParam(record, WITH, { isSingle: true })];
}

/** A parameter that names nations of the Games. */
export function nationParam(
  record: GamesRecord,
  name: string,
  { isSingle }: Pick<ClosedParam, "isSingle">,
): ClosedParam {
  return {
    name,
    isSingle,
    allowed: record.nations.map(({ noc }) => noc),
    meant: (text) => meantValue(record, "noc", text),
  };
}
