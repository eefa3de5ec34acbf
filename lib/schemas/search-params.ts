/** What an address of the search asks beside the words that it searches for. */

import { rawList } from "@/lib/record/table-query";
import { type LeftOut, leftOut } from "./meant-params";
import { otherParams } from "./page-params";
import { passedOver } from "./passed-over";

/** All that a search is asked and does not read: filters, further searches, the end of a long one. */
export function searchLeftOut(params: URLSearchParams): LeftOut[] {
  return [...passedOver("search", params), ...leftOut([], params)];
}

/** The address of a search with what else its asker wanted, for its page to say what it leaves out. */
export function withAllAsked(search: string, params: URLSearchParams): string {
  const [path = "", query] = search.split("?");
  const next = new URLSearchParams(query);
  for (const q of params.getAll("q").slice(1)) next.append("q", q);
  for (const [name, value] of Object.entries(otherParams("search", params))) {
    for (const each of rawList({ [name]: value }, name)) next.append(name, each);
  }
  return next.size > 0 ? `${path}?${next}` : path;
}
