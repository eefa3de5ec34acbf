import { z } from "zod";
import { CONTINENTS } from "@/lib/qualification/vocabulary";
import { says } from "../says";
import { noc, oneOf, optional, text, url } from "./cells";

/** A row of nations.csv. */
export const NationRow = z.object({
  noc,
  name: text,
  iso_alpha2: optional(z.string().regex(/^[A-Z]{2}$/, says("not-an-iso-code"))),
  continent: optional(oneOf(CONTINENTS)),
  source_url: url,
});
export type NationRow = z.infer<typeof NationRow>;
