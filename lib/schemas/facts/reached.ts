import { z } from "zod";
import { KNOCK_OUT_ROUNDS } from "@/lib/qualification/rule";
import { categoryCode, noc, oneOf, slug, url } from "./cells";

/** A row of reached.csv: a boxer who came as far as a round. */
export const ReachedRow = z.object({
  tournament: slug,
  category: categoryCode,
  boxer: slug,
  noc,
  round: oneOf(KNOCK_OUT_ROUNDS),
  source_url: url,
});
export type ReachedRow = z.infer<typeof ReachedRow>;
