import { groupBy } from "@/lib/data/group-by";
import { readFacts } from "@/lib/operations/facts/read-facts";
import type { ReconcileInput } from "@/lib/qualification/reconcile";
import { ROUTE_KINDS, type RouteKind } from "@/lib/qualification/vocabulary";
import type { Total } from "@/lib/schemas/facts/cells";
import { ruleOf } from "@/lib/schemas/facts/rules";

/** What the core computes a Games from, read from a folder of facts. */
export async function readShippedGames(folder: string): Promise<ReconcileInput> {
  const { facts, problems } = await readFacts(folder);
  if (!facts || problems.length > 0) throw new Error(`The facts in ${folder} cannot be read`);
  const rows = <Row>(located: readonly { row: Row }[]) => located.map(({ row }) => row);
  const rules = new Map(rows(facts.rules.rules).map((item) => [item.id, ruleOf(item)]));
  const ledgers = groupBy(rows(facts.ledger), ({ place }) => place);
  return {
    games: {
      qualificationEndsOn: facts.games.qualification_ends_on ?? "",
      endsOn: facts.games.ends_on ?? "",
      ...totalsOf(facts.games),
    },
    categories: rows(facts.categories).map(({ category: code, gender, places }) => ({
      ...{ code, gender },
      ...totalOf(places),
    })),
    tournaments: rows(facts.tournaments).map((row) => ({
      ...{ id: row.id, startsOn: row.starts_on, endsOn: row.ends_on, ...totalsOf(row) },
    })),
    allocations: rows(facts.allocations).map(({ route, category, places, rule }) => ({
      ...{ route, tournamentId: routeOf(route).tournamentId, categoryCode: category },
      ...totalOf(places),
      rule: rules.get(rule) ?? { kind: "invitation" },
    })),
    boxers: rows(facts.boxers).map(({ slug, noc }) => ({ slug, noc })),
    reached: rows(facts.reached).map((row) => ({
      tournamentId: row.tournament,
      categoryCode: row.category,
      boxerSlug: row.boxer,
      round: row.round,
    })),
    bouts: rows(facts.bouts).map((row) => ({
      id: row.id,
      tournamentId: row.tournament,
      categoryCode: row.category,
      round: row.round,
      boxedOn: row.boxed_on,
      redSlug: row.red,
      blueSlug: row.blue,
      winner: row.winner,
    })),
    places: rows(facts.places).map((row) => ({
      id: row.id,
      categoryCode: row.category,
      noc: row.noc,
      boxerSlug: row.boxer,
      ...routeOf(row.route),
      wonOn: row.won_on,
      wonOnIsExact: row.won_on_is_exact,
      decidingBoutId: row.deciding_bout,
      finish: row.finish,
      reallocatedFromId: row.reallocated_from,
      sourceUrl: row.source_url,
      ledger: (ledgers.get(row.id) ?? []).map(({ kind, date, date_is_exact: dateIsExact }) => ({
        ...{ kind, date, dateIsExact },
      })),
    })),
  };
}

function totalOf(total: Total | null) {
  return { places: total?.places ?? null, placesMost: total?.most ?? null };
}

function totalsOf(row: { places_men: Total | null; places_women: Total | null }) {
  const men = totalOf(row.places_men);
  const women = totalOf(row.places_women);
  return {
    ...{ placesMen: men.places, placesMenMost: men.placesMost },
    ...{ placesWomen: women.places, placesWomenMost: women.placesMost },
  };
}

function routeOf(route: string): { routeKind: RouteKind; tournamentId: string | null } {
  const kind = ROUTE_KINDS.find((word) => word === route);
  return kind
    ? { routeKind: kind, tournamentId: null }
    : { routeKind: "tournament", tournamentId: route };
}
