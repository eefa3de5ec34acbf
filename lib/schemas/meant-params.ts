/**
 * What a page was asked and does not have: values that say in other words what it has (the address
 * leads on to its own words), and values that are left out, with what was probably meant.
 */
import { filterValues } from "@/lib/record/filter-values";
import type { GamesRecord } from "@/lib/record/make-games-record";
import { type Meant, meantTournament, meantValue, nearCodes } from "@/lib/record/meant-value";
import { FILTER_KEYS } from "@/lib/record/table";
import { SPOTLIGHT_PARAMS } from "./spotlight-choice";
import {
  canonical,
  MAX_SEARCH_LENGTH,
  type RawParams,
  rawList,
  splitList,
  type TableShape,
} from "./table-query";

/** A parameter that takes closed values: which it has, and what others mean. */
interface ClosedParam {
  name: string;
  /** Its values are parted by commas. */
  isList: boolean;
  allowed: readonly string[];
  meant: (value: string) => Meant;
}

/** A value that was left out of what a page shows. */
export interface LeftOut {
  /** The parameter's name. */
  field: string;
  given: string;
  near: readonly string[];
}

/** The closed parameters of a table's page. */
export function tableParams(record: GamesRecord, shape: TableShape): ClosedParam[] {
  const values = filterValues(record);
  const ids = shape.columns.map(({ id }) => id);
  const column = {
    isList: true,
    meant: (value: string) => ({ values: [], near: () => nearSortKeys(ids, value) }),
  };
  return [
    ...FILTER_KEYS.filter((key) => shape.filters.includes(key)).map((key) => ({
      name: key,
      isList: true,
      allowed: values[key],
      meant: (value: string) => meantValue(record, key, value),
    })),
    { name: "sort", allowed: ids.flatMap((id) => [id, `-${id}`]), ...column },
    { name: "columns", allowed: ids, ...column },
  ];
}

/** "-won": "-wonOn". */
function nearSortKeys(ids: readonly string[], value: string): string[] {
  const sign = value.startsWith("-") ? "-" : "";
  return nearCodes(ids, value).map((id) => sign + id);
}

/** The closed parameters of a home page. */
export function homeParams(record: GamesRecord): ClosedParam[] {
  return SPOTLIGHT_PARAMS.map((name) => ({
    name,
    isList: false,
    allowed: filterValues(record)[name === "noc" ? "noc" : "route"].filter(
      (value) => name === "noc" || record.tournamentById.has(value),
    ),
    meant: (value) =>
      name === "noc" ? meantValue(record, "noc", value) : meantTournament(record, value),
  }));
}

function valuesOf({ name, isList }: ClosedParam, params: RawParams): readonly string[] {
  const given = rawList(params, name);
  return isList ? splitList(given) : given.slice(0, 1).filter((value) => value.trim() !== "");
}

/**
 * The parameters with each value that says in other words what the page has, in the page's own words;
 * `null`: there is none such. What is not understood stays.
 */
export function meantParams(
  closed: readonly ClosedParam[],
  params: URLSearchParams,
): URLSearchParams | null {
  const next = new URLSearchParams(params);
  let isOther = false;
  for (const each of closed) {
    const given = valuesOf(each, params);
    const values = given.flatMap((value) => {
      if (canonical(value, each.allowed) !== undefined) return [value];
      const own = each.meant(value).values;
      return own.length > 0 ? own : [value];
    });
    if (values.every((value, at) => value === given[at])) continue;
    isOther = true;
    next.delete(each.name);
    for (const value of new Set(values)) next.append(each.name, value);
  }
  return isOther ? next : null;
}

/** So many values are told of; nobody reads more. */
const MOST_LEFT_OUT = 5;
const MOST_QUOTED = 40;

/** The values that a page leaves out, in the order of its parameters, each once, the first few. */
export function leftOut(closed: readonly ClosedParam[], params: RawParams): LeftOut[] {
  const values = closed
    .flatMap((each) =>
      [...new Set(valuesOf(each, params))]
        .filter((value) => canonical(value, each.allowed) === undefined)
        .map((given) => ({ each, given })),
    )
    .slice(0, MOST_LEFT_OUT)
    .map(({ each, given }) => ({
      field: each.name,
      given: given.slice(0, MOST_QUOTED),
      near: each.meant(given).near(),
    }));
  const [q = ""] = rawList(params, "q");
  return q.length > MAX_SEARCH_LENGTH
    ? [
        ...values,
        {
          field: "q",
          given: q.slice(MAX_SEARCH_LENGTH, MAX_SEARCH_LENGTH + MOST_QUOTED),
          near: [],
        },
      ]
    : values;
}
