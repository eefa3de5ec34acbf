import { z } from "zod";
import { says } from "../says";
import { day, noc, slug, type Total, text, total, url } from "./cells";

const NOT_PLACES = says("not-places");

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
export const GamesFile = z.strictObject(
  {
    id: slug.regex(/-\d{4}$/, says("games-without-year")),
    name: text,
    city: text,
    /** A day that is not published yet is null. */
    qualification_starts_on: day.nullable(),
    qualification_ends_on: day.nullable(),
    starts_on: day.nullable(),
    ends_on: day.nullable(),
    places_men: places,
    places_women: places,
    is_featured: z.boolean(says("not-true-or-false")),
    spotlight: z.strictObject({ noc, tournament: slug }, says("not-a-spotlight")).nullable(),
    source_url: url.nullable(),
  },
  {
    error: ({ code, keys }) =>
      code === "unrecognized_keys" && Array.isArray(keys)
        ? says("keys-unknown", {
            count: keys.length,
            keys: keys.map((key) => JSON.stringify(key)).join(", "),
          })
        : says("not-an-object", { braces: "{ }" }),
  },
);
export type GamesFile = z.infer<typeof GamesFile>;
