import { z } from "zod";
import { CONFIDENCES } from "@/lib/record/confidence";
import { says } from "../says";
import { day, oneOf, optional, text, url } from "./cells";

/** A row of facts.csv: what is known of the Games as a whole, and how sure it is. */
export const GamesFactRow = z.object({
  field: text
    .max(60, says("too-long", { most: 60 }))
    .regex(/^[a-z0-9]+(_[a-z0-9]+)*$/, says("not-a-field-name")),
  /** Empty: not published yet. */
  value: optional(text),
  confidence: oneOf(CONFIDENCES),
  as_of: optional(day),
  source_url: optional(url),
});
export type GamesFactRow = z.infer<typeof GamesFactRow>;
