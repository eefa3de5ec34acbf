import { z } from "zod";
import { AppError } from "@/lib/errors";
import type { Day } from "@/lib/qualification/vocabulary";
import type { FilterValues } from "@/lib/record/filters";
import type { Games } from "@/lib/record/games-rows";
import { nearCodes } from "@/lib/record/meant-value";
import { AS_OF, REVISION } from "@/lib/record/moment";
import type { ResourceQuestion } from "@/lib/record/resource-reader";
import type { FilterKey } from "@/lib/record/table";
import {
  canonical,
  firstOfEachColumn,
  MAX_SEARCH_LENGTH,
  parseSortKey,
  splitList,
  type TableShape,
} from "@/lib/record/table-query";
import { parseAsOf } from "./as-of";
import { ownParamName } from "./param-names";
import { SINCE } from "./revision";

/** The greatest limit that may be asked for. */
export const MAX_LIMIT = 1000;
/** The greatest offset. */
export const MAX_OFFSET = 999_999_999;

/** A question to the API: a table's question, and how the answer is to look. */
export interface ResourceQuery extends ResourceQuestion {
  /** The day whose end is asked about; `null`: the live record. */
  asOf: Day | null;
  format: Format;
  /** `null`: all rows. */
  limit: number | null;
  offset: number;
}

/** What a resource accepts: the names of its filters, columns and members. */
export interface ResourceShape extends TableShape {
  members: readonly string[];
}

/** What every resource is asked beside its filters, in the order in which they are listed. */
export const RESOURCE_PARAMS = [
  AS_OF,
  REVISION,
  SINCE,
  "q",
  "sort",
  "columns",
  "fields",
  "format",
  "limit",
  "offset",
] as const;

/** How an answer can be written; lib/api/writers.ts writes each. */
export const FORMATS = [
  "json",
  "csv",
  "csv-spreadsheet",
  "csv-spreadsheet-semicolon",
  "xlsx",
  "tsv",
  "markdown",
  "html",
] as const;
export type Format = (typeof FORMATS)[number];

const WholeNumber = z
  .string()
  .regex(/^\d{1,9}$/)
  .transform(Number);

function wholeNumber(name: string, text: string, min: number, max: number): number {
  const parsed = WholeNumber.pipe(z.number().min(min).max(max)).safeParse(text);
  if (parsed.success) return parsed.data;
  throw invalid(name, `${name} takes a whole number from ${min} to ${max}`);
}

function invalid(field: string, message: string, allowed?: readonly string[]): AppError {
  return new AppError("invalid_parameter", message, { field, ...(allowed ? { allowed } : {}) });
}

/** Finds what was probably meant by a value that a filter does not have. */
export type FindMeant = (key: FilterKey, value: string) => readonly string[];

/** "; did you mean GER?", or nothing. */
function didYouMean(meant: readonly string[]): string {
  return meant.length > 0 ? `; did you mean ${meant.join(" or ")}?` : "";
}

function strictList(
  name: string,
  given: readonly string[],
  allowed: readonly string[],
  meantBy: (value: string) => readonly string[],
): string[] {
  return splitList(given).map((value) => {
    const found = canonical(value, allowed);
    if (found === undefined) {
      const quoted = JSON.stringify(value.slice(0, 40));
      throw invalid(name, `${name} has no value ${quoted}${didYouMean(meantBy(value))}`, allowed);
    }
    return found;
  });
}

/** Throws `invalid_parameter` where a parameter that has one value is given more than once. */
export function refuseRepeated(params: URLSearchParams, name: string): void {
  const { length } = params.getAll(name);
  if (length > 1) throw invalid(name, `${name} is given ${length} times; give it once`);
}

function single(params: URLSearchParams, name: string): string | undefined {
  refuseRepeated(params, name);
  return params.get(name) ?? undefined;
}

/** Throws `unknown_parameter` for the first parameter that has none of the names. */
export function refuseUnknown(params: URLSearchParams, names: readonly string[]): void {
  for (const name of params.keys()) {
    if (names.includes(name)) continue;
    const own = ownParamName(name);
    const meant = own !== null && names.includes(own) ? [own] : nearCodes(names, name);
    const what = `There is no parameter ${name.slice(0, 40)}${own === name ? " here" : ""}`;
    throw new AppError("unknown_parameter", what + didYouMean(meant), {
      field: name,
      allowed: names,
    });
  }
}

/** Reads those of the filters that are given. Throws `invalid_parameter`. */
export function parseFilters(
  keys: readonly FilterKey[],
  values: FilterValues,
  params: URLSearchParams,
  findMeant: FindMeant,
): Partial<Record<FilterKey, readonly string[]>> {
  const filters: Partial<Record<FilterKey, readonly string[]>> = {};
  for (const key of keys) {
    if (!params.has(key)) continue;
    const chosen = strictList(key, params.getAll(key), values[key], (value) =>
      findMeant(key, value),
    );
    if (!chosen.length)
      throw invalid(key, `${key} is empty; leave it out or give a value`, values[key]);
    filters[key] = [...new Set(chosen)];
  }
  return filters;
}

/** Reads one of closed values, the first where it is not given. Throws `invalid_parameter`. */
export function parseChoice<Value extends string>(
  name: string,
  params: URLSearchParams,
  allowed: readonly [Value, ...Value[]],
): Value {
  const given = single(params, name) ?? allowed[0];
  const found = allowed.find((each) => each === given);
  if (found === undefined) throw invalid(name, `${name} is not known`, allowed);
  return found;
}

/**
 * Reads the API's parameters. Throws `unknown_parameter` or `invalid_parameter`, naming the
 * parameter and what it allows.
 */
export function parseResourceQuery(
  games: Games,
  shape: ResourceShape,
  values: FilterValues,
  params: URLSearchParams,
  findMeant: FindMeant = () => [],
): ResourceQuery {
  refuseUnknown(params, [...shape.filters, ...RESOURCE_PARAMS]);
  const columnIds = shape.columns.map(({ id }) => id);
  const filters = parseFilters(shape.filters, values, params, findMeant);
  const q = single(params, "q") ?? "";
  // Characters as people count them, and as the description of the API does.
  if ([...q].length > MAX_SEARCH_LENGTH) {
    throw invalid("q", `q is longer than ${MAX_SEARCH_LENGTH} characters`);
  }
  for (const name of ["sort", "columns", "fields"] as const) {
    if (params.has(name) && splitList(params.getAll(name)).length === 0) {
      const [what, allowed] = name === "fields" ? ["field", shape.members] : ["column", columnIds];
      throw invalid(name, `${name} is empty; leave it out or name a ${what}`, allowed);
    }
  }
  const sort = splitList(params.getAll("sort")).map((text) => {
    const key = parseSortKey(text);
    if (!columnIds.includes(key.column)) {
      throw invalid(
        "sort",
        `sort has no column ${JSON.stringify(key.column.slice(0, 40))}${didYouMean(nearCodes(columnIds, key.column))}`,
        columnIds,
      );
    }
    return key;
  });
  const columns = strictList("columns", params.getAll("columns"), columnIds, (value) =>
    nearCodes(columnIds, value),
  );
  const fields = strictList("fields", params.getAll("fields"), shape.members, (value) =>
    nearCodes(shape.members, value),
  );
  const format = parseChoice("format", params, FORMATS);
  if (fields.length > 0 && columns.length > 0) {
    throw invalid("fields", "fields and columns choose the same; give one of them");
  }
  if (fields.length > 0 && format !== "json") {
    throw invalid("fields", "fields chooses members of JSON; for another format give columns");
  }
  const limit = single(params, "limit");
  const offset = single(params, "offset");
  return {
    q,
    filters,
    sort: firstOfEachColumn(sort),
    columns: columns.length ? [...new Set(columns)] : null,
    fields: fields.length ? [...new Set(fields)] : null,
    asOf: parseAsOf(games, params),
    format,
    limit: limit === undefined ? null : wholeNumber("limit", limit, 1, MAX_LIMIT),
    offset: offset === undefined ? 0 : wholeNumber("offset", offset, 0, MAX_OFFSET),
  };
}
