import type { PageKind } from "@/lib/record/pages";
import { FILTER_KEYS, type FilterKey } from "@/lib/record/table";
import { type RawParams, rawList } from "@/lib/record/table-query";
import type { LeftOut, LeftOutWhy } from "./meant-params";
import { otherParams } from "./page-params";

const WHY: Readonly<Record<string, LeftOutWhy>> = {
  sort: "no-table",
  columns: "no-table",
  fields: "api",
  since: "api",
  format: "api",
  limit: "api",
  offset: "api",
};

const MOST_QUOTED = 40;

/**
 * What an address asks that a page of this kind does not read, though another page or the API does.
 * `filters`: those of the page's table, where it has one.
 */
export function passedOver(
  kind: PageKind,
  given: RawParams,
  filters: readonly FilterKey[] = FILTER_KEYS,
): LeftOut[] {
  const ofOthers = Object.keys(otherParams(kind, given));
  const missing = kind === "table" ? FILTER_KEYS.filter((key) => !filters.includes(key)) : [];
  return [...missing, ...ofOthers].flatMap((field) => {
    const value = rawList(given, field).find((each) => each.trim() !== "");
    if (value === undefined) return [];
    const quoted = value.slice(0, MOST_QUOTED);
    return [{ field, given: quoted, near: [], why: WHY[field] ?? "no-filter" }];
  });
}
