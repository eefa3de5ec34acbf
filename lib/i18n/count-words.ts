import type { useTranslations } from "next-intl";
import type { Count } from "@/lib/record/count-definition";
import type { CountDefinition } from "@/lib/record/count-terms";
import { isUnderWay } from "@/lib/record/counts";
import type { GamesRecord } from "@/lib/record/games-record";
import { formatDay } from "./day";
import type { Language } from "./language";
import { sentences } from "./sentences";

export type SayCount = ReturnType<typeof useTranslations<"count">>;

export interface CountWords {
  /** One sentence that says the number. */
  sentence: string;
  /** "124 men’s + 124 women’s" */
  byGender: string;
  /** What is counted and what is left out. */
  definition: string;
}

interface Saying {
  t: SayCount;
  locale: Language;
  /** What the Games is called there. */
  games: Readonly<Record<string, string>>;
}

/** Says a count of the record, and by which definition it is. */
export function countWords(
  { t, locale, games }: Saying,
  record: GamesRecord,
  definition: CountDefinition,
  count: Count,
): CountWords {
  const { what, stage, refugees, neutrals } = definition;
  const { asOf } = record;
  return {
    sentence: t(`sentence.${what}.${stage}`, {
      ...(games as { games: string }),
      number: count.total,
      when: asOf !== null ? "day" : isUnderWay(record) ? "now" : "end",
      day: asOf === null ? "" : formatDay(locale, asOf),
    }),
    byGender: t(`byGender.${what}`, { men: count.M, women: count.W }),
    definition: sentences(
      t(`define.${what}`),
      t(`define.${stage}`, { refugees: refugees ? "in" : "out" }),
      t(`refugees.${refugees ? "in" : "out"}.${what}`, { number: count.ofRefugees }),
      t(`neutrals.${neutrals ? "in" : "out"}.${what}`, { number: count.ofNeutrals }),
    ),
  };
}
