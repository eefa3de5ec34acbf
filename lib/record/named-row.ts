import { GENDERS, type Gender, ROUTE_KINDS, type RouteKind } from "@/lib/qualification/vocabulary";
import { type GamesRecord, required, routeOf } from "./games-record";
import type { Bout, Boxer, Category, Nation, QuotaPlace, Tournament } from "./games-rows";
import type { Facets } from "./table";

/** What an id, a code or a word of the record names. */
export type NamedRow =
  | { is: "gender"; gender: Gender }
  | { is: "category"; category: Category }
  | { is: "tournament"; tournament: Tournament }
  | { is: "route"; route: RouteKind }
  | { is: "nation"; nation: Nation }
  | { is: "place"; place: QuotaPlace; boxer: Boxer; category: Category }
  | { is: "boxer"; boxer: Boxer }
  | { is: "bout"; bout: Bout; red: Boxer | null; blue: Boxer | null }
  /** Nothing that this record knows. */
  | { is: "text"; text: string };

/** Finds what an id, a code or a word means in a record: "M51", "KAZ", the id of a place, "W". */
export function findNamedRow(record: GamesRecord, id: string): NamedRow {
  const gender = GENDERS.find((each) => each === id);
  if (gender) return { is: "gender", gender };
  const category = record.categoryByCode.get(id);
  if (category) return { is: "category", category };
  const tournament = record.tournamentById.get(id);
  if (tournament) return { is: "tournament", tournament };
  const route = ROUTE_KINDS.find((each) => each === id && each !== "tournament");
  if (route) return { is: "route", route };
  const nation = record.nationByNoc.get(id);
  if (nation) return { is: "nation", nation };
  const place = record.placeById.get(id);
  if (place) {
    return {
      is: "place",
      place,
      boxer: required(record.boxerBySlug, place.boxerSlug),
      category: required(record.categoryByCode, place.categoryCode),
    };
  }
  const bout = record.boutById.get(id);
  if (bout) {
    const boxer = (slug: string | null) => (slug ? required(record.boxerBySlug, slug) : null);
    return { is: "bout", bout, red: boxer(bout.redSlug), blue: boxer(bout.blueSlug) };
  }
  const boxer = record.boxerBySlug.get(id);
  return boxer ? { is: "boxer", boxer } : { is: "text", text: id };
}

/** The filters of the tables under which what is named is found. */
export function namedRowFacets(record: GamesRecord, row: NamedRow): Facets {
  const inCategory = (code: string): Facets => ({
    category: code,
    gender: required(record.categoryByCode, code).gender,
  });
  switch (row.is) {
    case "gender":
      return { gender: row.gender };
    case "category":
      return inCategory(row.category.code);
    case "tournament":
      return { route: row.tournament.id };
    case "route":
      return { route: row.route };
    case "nation":
      return { noc: row.nation.noc };
    case "place":
      return {
        ...inCategory(row.place.categoryCode),
        noc: row.place.noc,
        route: routeOf(row.place),
      };
    case "boxer":
      return { ...inCategory(row.boxer.categoryCode), noc: row.boxer.noc };
    case "bout":
      return { ...inCategory(row.bout.categoryCode), route: row.bout.tournamentId };
    case "text":
      return {};
  }
}
