import { z } from "zod";
import { DECISIONS, ROUNDS, WINNERS } from "@/lib/qualification/vocabulary";
import { categoryCode, count, day, oneOf, optional, slug, text, url, yesNo } from "./cells";

/** A row of bouts.csv. */
export const BoutRow = z.object({
  id: slug,
  tournament: slug,
  category: categoryCode,
  round: optional(oneOf(ROUNDS)),
  number: optional(count),
  boxed_on: optional(day),
  red: optional(slug),
  blue: optional(slug),
  winner: optional(oneOf(WINNERS)),
  decision: optional(oneOf(DECISIONS)),
  score: optional(text),
  corner_known: yesNo,
  source_url: url,
});
export type BoutRow = z.infer<typeof BoutRow>;
