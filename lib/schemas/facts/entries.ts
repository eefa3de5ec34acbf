import { z } from "zod";
import { says } from "../says";
import { categoryCode, count, optional, slug, url } from "./cells";

const positive = count.refine((value) => value > 0, says("not-a-line-or-seed"));

/** A row of entries.csv: a boxer in a draw. */
export const EntryRow = z.object({
  tournament: slug,
  category: categoryCode,
  boxer: slug,
  /** The line of the draw, 1 at the top. */
  position: optional(positive),
  seed: optional(positive),
  source_url: url,
});
export type EntryRow = z.infer<typeof EntryRow>;
