import { z } from "zod";
import { day, noc, slug, type Total, text, total, url } from "./cells";

const NOT_PLACES =
  'is not a whole number; write one, a range as "16-18", or null while it is not published';

const places = z
  .union(
    [
      z
        .int()
        .min(0)
        .max(999_999)
        .transform((exact): Total => ({ places: exact, most: null })),
      total.refine(({ most }) => most !== null, NOT_PLACES),
    ],
    NOT_PLACES,
  )
  .nullable();

/** The content of games.json. */
export const GamesFile = z.strictObject({
  id: slug.regex(/-\d{4}$/, "does not end with the year; write it as paris-2024"),
  name: text,
  city: text,
  /** A day that is not published yet is null. */
  qualification_starts_on: day.nullable(),
  qualification_ends_on: day.nullable(),
  starts_on: day.nullable(),
  ends_on: day.nullable(),
  places_men: places,
  places_women: places,
  is_featured: z.boolean("must be true or false"),
  spotlight: z
    .strictObject({ noc, tournament: slug }, "must be null or have a noc and a tournament")
    .nullable(),
  source_url: url.nullable(),
});
export type GamesFile = z.infer<typeof GamesFile>;
