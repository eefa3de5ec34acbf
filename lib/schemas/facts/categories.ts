import { z } from "zod";
import { GENDERS } from "@/lib/qualification/vocabulary";
import { categoryCode, count, kilograms, oneOf, optional, text, url } from "./cells";

/** A row of categories.csv. */
export const CategoryRow = z.object({
  category: categoryCode,
  gender: oneOf(GENDERS),
  weight_label: text,
  min_kg: optional(kilograms),
  max_kg: optional(kilograms),
  places: optional(count),
  source_url: url,
});
export type CategoryRow = z.infer<typeof CategoryRow>;
