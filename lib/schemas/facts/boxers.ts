import { z } from "zod";
import { GENDERS } from "@/lib/qualification/vocabulary";
import {
  categoryCode,
  count,
  day,
  list,
  name,
  noc,
  oneOf,
  optional,
  slug,
  text,
  url,
} from "./cells";

/** A row of boxers.csv. */
export const BoxerRow = z.object({
  slug,
  name,
  family_name: optional(name),
  given_name: optional(name),
  gender: oneOf(GENDERS),
  noc,
  category: categoryCode,
  birth_date: optional(day),
  birth_place: optional(text),
  games_bouts_won: optional(count),
  honours: optional(text),
  aliases: list,
  source_url: url,
});
export type BoxerRow = z.infer<typeof BoxerRow>;
