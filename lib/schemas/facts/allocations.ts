import { z } from "zod";
import { ALLOCATION_RULES } from "@/lib/qualification/vocabulary";
import { categoryCode, count, oneOf, slug, url } from "./cells";

/** A row of allocations.csv. */
export const AllocationRow = z.object({
  /** A tournament's id, or universality, refugee, host. */
  route: slug,
  category: categoryCode,
  places: count,
  rule: oneOf(ALLOCATION_RULES),
  source_url: url,
});
export type AllocationRow = z.infer<typeof AllocationRow>;
