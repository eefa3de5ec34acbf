/** The nations, categories, tournaments and boxers of Paris 2024 as shipped, with nothing else. */
import { aBoxer, aCategory, aNation, aRecord, aTournament } from "./record-factory";
import { shippedRows } from "./shipped-games";

const PARIS = "paris-2024";

export const shippedNames = aRecord({
  nations: shippedRows(PARIS, "nations").map(({ noc = "", name = "", iso_alpha2 }) =>
    aNation({ noc, name, isoAlpha2: iso_alpha2 || null }),
  ),
  categories: shippedRows(PARIS, "categories").map(({ category = "", weight_label = "" }) =>
    aCategory(category, { weightLabel: weight_label }),
  ),
  tournaments: shippedRows(PARIS, "tournaments").map((row) =>
    aTournament({
      id: row.id ?? "",
      name: row.name ?? "",
      shortName: row.short_name ?? "",
      city: row.city ?? "",
      countryNoc: row.country_noc ?? "",
    }),
  ),
  boxers: shippedRows(PARIS, "boxers").map(({ slug = "", name = "", noc = "", ...row }) =>
    aBoxer({
      slug,
      name,
      noc,
      categoryCode: row.category ?? "",
      aliases: row.aliases ? row.aliases.split("|") : [],
    }),
  ),
  places: [],
  allocations: [],
  bouts: [],
});
