import { z } from "zod";
import { categoryCode, optional, slug, total, url } from "./cells";

/** A row of allocations.csv. */
export const AllocationRow = z.object({
  /** A tournament's id, or universality, refugee, host. */
  route: slug,
  category: categoryCode,
  places: optional(total),
  /** The id of a rule in rules.json. */
  rule: slug,
  source_url: url,
});
export type AllocationRow = z.infer<typeof AllocationRow>;
