import type { Day } from "@/lib/qualification/vocabulary";
import { AS_OF } from "@/lib/record/moment";

/** The other parameters of a page's address, which a change of the day keeps. */
export type PageParams = Readonly<Record<string, string | readonly string[]>>;

/** A page's own address. */
export interface PageAddress {
  /** Without parameters. */
  path: string;
  params: PageParams;
  /** What the address asks that the page does not read and another does. */
  others?: PageParams;
}

/** A day on which something happened, such as the end of a tournament. */
export interface DayStop {
  day: Day;
  label: string;
}

/** Names and values as a form or an address carries them, without one of them: the day, if no other. */
export function keptParams(params: PageParams, without = AS_OF): [name: string, value: string][] {
  return Object.entries(params).flatMap(([name, value]) => {
    if (name === without) return [];
    return [value].flat().map((each): [string, string] => [name, each]);
  });
}

/** The address of a page as of a day; `null`: the record without a date. */
export function dayHref(path: string, params: PageParams, day: Day | null): string {
  const query = new URLSearchParams(keptParams(params));
  if (day) query.set(AS_OF, day);
  return query.size ? `${path}?${query}` : path;
}

/** The address with all its parameters but one. */
export function withoutParam(path: string, params: PageParams, name: string): string {
  const query = new URLSearchParams(keptParams(params, name));
  return query.size ? `${path}?${query}` : path;
}
