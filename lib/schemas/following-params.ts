/** Whom the page of what is followed shows: `noc=KAZ,UZB&boxer=saken-bibossinov`. */
import { FOLLOWED_PARAMS, MOST_FOLLOWED } from "@/lib/record/followed";
import type { GamesRecord } from "@/lib/record/games-record";
import { canonical, type RawParams, rawList, splitList } from "@/lib/record/table-query";
import type { ClosedParam } from "./asked-values";
import { nationParam } from "./nation-params";

const [NOC, BOXER] = FOLLOWED_PARAMS;

export interface Followed {
  /** NOCs and slugs that there are, each once, in the order asked for. */
  nocs: readonly string[];
  boxers: readonly string[];
}

/** Of what is asked for that which there is; the rest is passed over. */
export function parseFollowed(record: GamesRecord, params: RawParams): Followed {
  const known = (name: string, allowed: readonly string[]) => {
    const found = splitList(rawList(params, name)).flatMap(
      (value) => canonical(value, allowed) ?? [],
    );
    return [...new Set(found)].slice(0, MOST_FOLLOWED);
  };
  return {
    nocs: known(
      NOC,
      record.nations.map(({ noc }) => noc),
    ),
    boxers: known(BOXER, slugsOf(record)),
  };
}

/** The closed parameters of the page. */
export function followingClosedParams(record: GamesRecord): ClosedParam[] {
  return [
    nationParam(record, NOC, { isSingle: false }),
    {
      name: BOXER,
      isSingle: false,
      allowed: slugsOf(record),
      meant: () => ({ values: [], near: () => [] }),
    },
  ];
}

function slugsOf(record: GamesRecord): string[] {
  return record.boxers.map(({ slug }) => slug);
}
