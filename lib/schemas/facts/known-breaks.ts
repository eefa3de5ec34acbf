import { z } from "zod";
import { RECORD_CHECK_KINDS } from "@/lib/record/checks";
import { oneOf, optional, text, url } from "./cells";

/** A row of known_breaks.csv: a check that is known not to hold. */
export const KnownBreakRow = z.object({
  kind: oneOf(RECORD_CHECK_KINDS),
  /** What the check compares, its parts separated by a space; of a published count its id. */
  subject: optional(text).transform((subject) => subject ?? ""),
  reason: text,
  source_url: optional(url),
});
export type KnownBreakRow = z.infer<typeof KnownBreakRow>;
