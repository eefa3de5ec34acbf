/** The totals that somebody printed, as questions to the table of places. */

import { grouped } from "@/lib/qualification/grouped";
import type { GamesDays } from "@/lib/qualification/ledger";
import { isHeldOn } from "@/lib/qualification/ledger";
import { awardOf, type GamesRecord } from "./games-record";
import type { PublishedCount, StoredPlace } from "./games-rows";
import { type Facets, type Filters, matches } from "./table";
import { givenFilters } from "./table-query";

/** A total that somebody printed, and the question to the table of places that it answers. */
export interface PublishedQuestion {
  count: PublishedCount;
  filters: Filters;
}

/** The question that a printed total answers. */
export function publishedQuestion(count: PublishedCount): PublishedQuestion {
  return { count, filters: givenFilters(new URLSearchParams(count.query)) };
}

/** Filters that tell questions apart, the most telling first. */
const TELLING = ["category", "route", "noc", "continent", "status", "gender"] as const;

/** Questions by the value that a place must have to be counted; "": any place may be. */
export type QuestionIndex = ReadonlyMap<string, readonly PublishedQuestion[]>;

export function indexQuestions(questions: readonly PublishedQuestion[]): QuestionIndex {
  return grouped(questions, ({ filters }) => {
    const key = TELLING.find((each) => filters[each]);
    return key ? [...new Set(filters[key])].map((value) => `${key} ${value}`) : [""];
  });
}

/** The questions that can count a place of these facets: few, however many are asked. */
export function questionsNear(index: QuestionIndex, facets: Facets): PublishedQuestion[] {
  const values = TELLING.map((key) => `${key} ${facets[key]}`);
  return ["", ...values].flatMap((value) => index.get(value) ?? []);
}

/** Whether a place of these facets is one of those that a printed total counts. */
export function isCounted(
  record: Pick<GamesRecord, "tournamentById">,
  days: GamesDays,
  { count, filters }: PublishedQuestion,
  place: StoredPlace,
  facets: Facets,
): boolean {
  if (!matches(facets, filters)) return false;
  return count.asOf === null || isHeldOn(awardOf(record, place), days, count.asOf);
}
