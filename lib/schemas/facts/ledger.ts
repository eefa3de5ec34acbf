import { z } from "zod";
import { LEDGER_KINDS } from "@/lib/qualification/vocabulary";
import { day, oneOf, optional, slug, text, url, yesNo } from "./cells";

/** A row of ledger.csv. */
export const LedgerRow = z.object({
  place: slug,
  kind: oneOf(LEDGER_KINDS),
  date: optional(day),
  date_is_exact: yesNo,
  note: optional(text),
  source_url: url,
});
export type LedgerRow = z.infer<typeof LedgerRow>;
