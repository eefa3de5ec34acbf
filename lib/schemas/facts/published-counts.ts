import { z } from "zod";
import { count, day, optional, slug, text, url } from "./cells";

/** A row of published_counts.csv. */
export const PublishedCountRow = z.object({
  id: slug,
  query: optional(text).transform((query) => query ?? ""),
  as_of: optional(day),
  value: count,
  note: optional(text),
  source_url: url,
});
export type PublishedCountRow = z.infer<typeof PublishedCountRow>;
