import { z } from "zod";
import { GENDERS } from "@/lib/qualification/vocabulary";
import { CONFIDENCES } from "@/lib/record/confidence";
import {
  categoryCode,
  kilograms,
  oneOf,
  optional,
  optionalColumn,
  text,
  total,
  url,
} from "./cells";

/** A row of categories.csv. */
export const CategoryRow = z.object({
  category: categoryCode,
  gender: oneOf(GENDERS),
  weight_label: text,
  min_kg: optional(kilograms),
  max_kg: optional(kilograms),
  places: optional(total),
  /** How sure it is that the category is on the programme; empty: a fact like any other. */
  confidence: optionalColumn(oneOf(CONFIDENCES)),
  source_url: url,
});
export type CategoryRow = z.infer<typeof CategoryRow>;
