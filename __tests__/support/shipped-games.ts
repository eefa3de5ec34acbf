/** The shipped facts of a Games as the core takes them, read from its CSV files and rules.json. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import type { ReconcileInput } from "@/lib/qualification/reconcile";
import type { KnockOutRound, Rule } from "@/lib/qualification/rule";
import type {
  Finish,
  Gender,
  LedgerKind,
  Round,
  RouteKind,
  Winner,
} from "@/lib/qualification/vocabulary";
import { RulesFile, ruleOf } from "@/lib/schemas/facts/rules";

type Row = Record<string, string>;

const DATA = join(__dirname, "../../prisma/data");

/** An empty cell is unknown. */
function known<T extends string = string>(cell: string | undefined): T | null {
  return cell ? (cell as T) : null;
}

function number(cell: string | undefined): number | null {
  return cell ? Number(cell) : null;
}

/** The rows of a CSV file of `prisma/data/<id>`, as they are written. */
export function shippedRows(id: string, name: string): Row[] {
  return parse(readFileSync(join(DATA, id, `${name}.csv`), "utf8"), { columns: true });
}

/** The facts of `prisma/data/<id>`; bouts and places in the order of their files. */
export function shippedGames(id: string): ReconcileInput {
  const file = (name: string) => readFileSync(join(DATA, id, name), "utf8");
  const rows = (name: string) => shippedRows(id, name);
  const games = JSON.parse(file("games.json"));
  const rules = new Map<string | undefined, Rule>(
    RulesFile.parse(JSON.parse(file("rules.json"))).rules.map((item) => [item.id, ruleOf(item)]),
  );
  const tournaments = rows("tournaments").map((row) => ({
    id: row.id ?? "",
    startsOn: row.starts_on ?? "",
    endsOn: row.ends_on ?? "",
    placesMen: number(row.places_men),
    placesWomen: number(row.places_women),
  }));
  const isTournament = (route: string | undefined) => tournaments.some((each) => each.id === route);
  const ledger = rows("ledger");
  return {
    games: {
      qualificationEndsOn: games.qualification_ends_on,
      endsOn: games.ends_on,
      placesMen: games.places_men,
      placesWomen: games.places_women,
    },
    categories: rows("categories").map((row) => ({
      code: row.category ?? "",
      gender: row.gender as Gender,
      places: number(row.places),
    })),
    tournaments,
    allocations: rows("allocations").map((row) => {
      const rule = rules.get(row.rule);
      if (!rule) throw new Error(`No rule ${row.rule}`);
      return {
        route: row.route ?? "",
        tournamentId: isTournament(row.route) ? known(row.route) : null,
        categoryCode: row.category ?? "",
        places: number(row.places),
        rule,
      };
    }),
    boxers: rows("boxers").map((row) => ({ slug: row.slug ?? "", noc: row.noc ?? "" })),
    reached: rows("reached").map((row) => ({
      tournamentId: row.tournament ?? "",
      categoryCode: row.category ?? "",
      boxerSlug: row.boxer ?? "",
      round: row.round as KnockOutRound,
    })),
    bouts: rows("bouts").map((row) => ({
      id: row.id ?? "",
      tournamentId: row.tournament ?? "",
      categoryCode: row.category ?? "",
      round: known<Round>(row.round),
      boxedOn: known(row.boxed_on),
      redSlug: known(row.red),
      blueSlug: known(row.blue),
      winner: known<Winner>(row.winner),
    })),
    places: rows("quota_places").map((row) => ({
      id: row.id ?? "",
      categoryCode: row.category ?? "",
      noc: row.noc ?? "",
      boxerSlug: row.boxer ?? "",
      routeKind: isTournament(row.route) ? "tournament" : (row.route as RouteKind),
      tournamentId: isTournament(row.route) ? known(row.route) : null,
      wonOn: known(row.won_on),
      wonOnIsExact: row.won_on_is_exact === "yes",
      decidingBoutId: known(row.deciding_bout),
      finish: known<Finish>(row.finish),
      reallocatedFromId: known(row.reallocated_from),
      sourceUrl: row.source_url ?? "",
      ledger: ledger
        .filter(({ place }) => place === row.id)
        .map((entry) => ({
          kind: entry.kind as LedgerKind,
          date: known(entry.date),
          dateIsExact: entry.date_is_exact === "yes",
        })),
    })),
  };
}
