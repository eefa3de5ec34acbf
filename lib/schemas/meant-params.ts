/**
 * What a page was asked and does not have: values that say in other words what it has (the address
 * leads on to its own words), and values that are left out, with what was probably meant.
 */
import { filterValues, meantValue } from "@/lib/record/filters";
import type { GamesRecord } from "@/lib/record/games-record";
import { meantTournament, nearCodes } from "@/lib/record/meant-value";
import { FILTER_KEYS } from "@/lib/record/table";
import {
  canonical,
  MAX_SEARCH_LENGTH,
  type RawParams,
  rawList,
  splitList,
  type TableShape,
} from "@/lib/record/table-query";
import { type AskedValue, askedValues, type ClosedParam, probablyMeant } from "./asked-values";
import { SPOTLIGHT_PARAMS } from "./spotlight-choice";

/** A value that was left out of what a page shows. */
export interface LeftOut {
  /** The parameter's name. */
  field: string;
  given: string;
  /** What was probably meant, the likeliest first. */
  near: readonly string[];
  why: LeftOutWhy;
}

/**
 * Not understood; may mean each of those that are near; a further one where the page shows one at a
 * time; the other reasons are those of a parameter that the page does not read.
 */
export type LeftOutWhy = "unknown" | "shared" | "second" | "no-filter" | "no-table" | "api";

/** The closed parameters of a table's page. */
export function tableParams(record: GamesRecord, shape: TableShape): ClosedParam[] {
  const values = filterValues(record);
  const ids = shape.columns.map(({ id }) => id);
  const column = {
    isSingle: false,
    meant: (value: string) => ({
      values: meantSortKeys(ids, value),
      near: () => nearSortKeys(ids, value),
    }),
  };
  return [
    ...FILTER_KEYS.filter((key) => shape.filters.includes(key)).map((key) => ({
      name: key,
      isSingle: false,
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

/** "wonOn:desc": "-wonOn". */
function meantSortKeys(ids: readonly string[], value: string): string[] {
  const [, name = "", direction = ""] = /^(\w+)[\s:.]+(asc|desc)(?:ending)?$/i.exec(value) ?? [];
  const id = canonical(name, ids);
  return id === undefined ? [] : [direction.toLowerCase() === "desc" ? `-${id}` : id];
}

/** The closed parameters of a home page. */
export function homeParams(record: GamesRecord): ClosedParam[] {
  return SPOTLIGHT_PARAMS.map((name) => ({
    name,
    isSingle: true,
    allowed: filterValues(record)[name === "noc" ? "noc" : "route"].filter(
      (value) => name === "noc" || record.tournamentById.has(value),
    ),
    meant: (value) =>
      name === "noc" ? meantValue(record, "noc", value) : meantTournament(record, value),
  }));
}

/** The closed parameters of the page of what changed. */
export function changesParams(record: GamesRecord): ClosedParam[] {
  return homeParams(record).filter(({ name }) => name === "noc");
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
    const given = splitList(rawList(params, each.name));
    const values = askedValues(each, params).flatMap(({ given, codes }) =>
      codes === null || canonical(given, each.allowed) !== undefined ? [given] : codes,
    );
    if (values.length === given.length && values.every((value, at) => value === given[at])) {
      continue;
    }
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
    .flatMap((each) => leftOutOf(each, askedValues(each, params)))
    .slice(0, MOST_LEFT_OUT)
    .map(({ each, given, codes, isSecond }): LeftOut => {
      const field = each.name;
      const quoted = given.slice(0, MOST_QUOTED);
      if (isSecond) return { field, given: quoted, near: codes, why: "second" };
      const { near, isShared } = probablyMeant(each, given);
      return { field, given: quoted, near, why: isShared ? "shared" : "unknown" };
    });
  const [q = "", ...more] = rawList(params, "q");
  const others = more.find((other) => other.trim() !== "" && other !== q);
  const end = q.slice(MAX_SEARCH_LENGTH, MAX_SEARCH_LENGTH + MOST_QUOTED);
  return [
    ...values,
    ...(end === "" ? [] : [{ field: "q", given: end, near: [], why: "unknown" as const }]),
    ...(others === undefined
      ? []
      : [{ field: "q", given: others.slice(0, MOST_QUOTED), near: [], why: "second" as const }]),
  ];
}

interface ValueLeftOut {
  each: ClosedParam;
  given: string;
  /** What it means, where it is only not the first. */
  codes: readonly string[];
  isSecond: boolean;
}

/** Of a parameter: the values that mean nothing certain, and those after the one that is shown. */
function leftOutOf(each: ClosedParam, asked: readonly AskedValue[]): ValueLeftOut[] {
  const given = new Map(asked.map((value) => [value.given, value]));
  const shown = asked.find(({ codes }) => codes !== null)?.codes?.[0];
  return [...given.values()].flatMap(({ given, codes }): ValueLeftOut[] => {
    if (codes === null) return [{ each, given, codes: [], isSecond: false }];
    const isSecond = each.isSingle && codes[0] !== shown;
    return isSecond ? [{ each, given, codes, isSecond }] : [];
  });
}
