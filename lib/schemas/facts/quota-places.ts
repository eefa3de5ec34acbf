import { z } from "zod";
import { FINISHES } from "@/lib/qualification/vocabulary";
import { categoryCode, day, noc, oneOf, optional, slug, text, url, yesNo } from "./cells";

/** A row of quota_places.csv. */
export const QuotaPlaceRow = z.object({
  id: slug,
  category: categoryCode,
  noc,
  boxer: slug,
  /** A tournament's id, or universality, reallocation, refugee, host. */
  route: slug,
  finish: optional(oneOf(FINISHES)),
  won_on: optional(day),
  /** no: the place was its holder's by `won_on`, not from that day. */
  won_on_is_exact: yesNo,
  deciding_bout: optional(slug),
  /** The place that was given up, where the route is reallocation. */
  reallocated_from: optional(slug),
  note: optional(text),
  source_url: url,
});
export type QuotaPlaceRow = z.infer<typeof QuotaPlaceRow>;
