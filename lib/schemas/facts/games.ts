import { z } from "zod";
import { day, noc, slug, text, url } from "./cells";

const places = z
  .int("is not a whole number; write one, or null while it is not published")
  .min(0, "is below 0")
  .max(999_999, "is too large")
  .nullable();

/** The content of games.json. */
export const GamesFile = z.strictObject({
  id: slug.regex(/-\d{4}$/, "does not end with the year; write it as paris-2024"),
  name: text,
  city: text,
  qualification_starts_on: day,
  qualification_ends_on: day,
  starts_on: day,
  ends_on: day,
  places_men: places,
  places_women: places,
  is_featured: z.boolean("must be true or false"),
  spotlight: z
    .strictObject({ noc, tournament: slug }, "must be null or have a noc and a tournament")
    .nullable(),
  source_url: url.nullable(),
});
export type GamesFile = z.infer<typeof GamesFile>;
