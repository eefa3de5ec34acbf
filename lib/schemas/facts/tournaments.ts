import { z } from "zod";
import { CONTINENTS } from "@/lib/qualification/vocabulary";
import {
  count,
  day,
  name,
  noc,
  oneOf,
  optional,
  optionalColumn,
  slug,
  text,
  timeZone,
  total,
  url,
} from "./cells";

/** A row of tournaments.csv. */
export const TournamentRow = z.object({
  id: slug,
  name,
  short_name: name,
  city: text,
  country_noc: noc,
  venue: optional(text),
  starts_on: day,
  ends_on: day,
  /** Empty: its days are counted in UTC. */
  time_zone: optionalColumn(timeZone),
  continent: optional(oneOf(CONTINENTS)),
  places_men: optional(total),
  places_women: optional(total),
  entries: optional(count),
  nocs_entered: optional(count),
  bouts_boxed: optional(count),
  source_url: url,
});
export type TournamentRow = z.infer<typeof TournamentRow>;
