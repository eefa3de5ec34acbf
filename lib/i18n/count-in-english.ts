import { createTranslator } from "next-intl";
import type { Count } from "@/lib/record/count-definition";
import type { CountDefinition } from "@/lib/record/count-terms";
import type { GamesRecord } from "@/lib/record/games-record";
import { type CountWords, countWords, type SayCount } from "./count-words";
import en from "./messages/en/public.json";

const t = createTranslator({
  locale: "en",
  messages: en,
  namespace: "count",
}) as unknown as SayCount;

/** A count in English words, for the API. */
export function countInEnglish(
  record: GamesRecord,
  definition: CountDefinition,
  count: Count,
): CountWords {
  const games = { games: record.games.name };
  return countWords({ t, locale: "en", games }, record, definition, count);
}
