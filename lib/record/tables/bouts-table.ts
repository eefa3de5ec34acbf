import { grouped } from "@/lib/qualification/grouped";
import {
  type Corner,
  type Day,
  DECISIONS,
  type Decision,
  GENDERS,
  type Gender,
  ROUNDS,
  type Round,
  WINNERS,
  type Winner,
} from "@/lib/qualification/vocabulary";
import { categorySearchText } from "../category-search-text";
import { columnsOf, sourceColumn } from "../columns-of";
import { objectField } from "../field";
import { joinSearchTexts, searchText } from "../fold";
import { type GamesRecord, required } from "../games-record";
import { nationSearchText } from "../nation-names";
import type { Facets, TableDefinition, TableRow } from "../table";

interface BoutCorner {
  slug: string;
  name: string;
  noc: string;
}

/** A known bout of the qualification; what the sources do not say is `null`. */
export interface BoutRow extends TableRow {
  tournament: string;
  tournamentPosition: number;
  gender: Gender;
  category: string;
  categoryPosition: number;
  round: Round | null;
  boxedOn: Day | null;
  red: BoutCorner | null;
  blue: BoutCorner | null;
  winner: Winner | null;
  decision: Decision | null;
  score: string | null;
  cornerKnown: boolean;
  /** Ids of the places that the bout decided. */
  decides: readonly string[];
  sourceUrl: string;
}

const { plain } = columnsOf<BoutRow>();

/** In CSV three cells: "red", "redSlug", "redNoc". */
function cornerColumn<const Name extends Corner>(corner: Name) {
  const boxer = objectField({
    name: corner,
    isNullable: true,
    value: (row: BoutRow): BoutCorner | null => row[corner],
    members: [
      { name: "slug", type: "string", csv: `${corner}Slug`, value: ({ slug }) => slug },
      { name: "name", type: "string", csv: corner, leadsCsv: true, value: ({ name }) => name },
      { name: "noc", type: "string", csv: `${corner}Noc`, value: ({ noc }) => noc },
    ],
  });
  return plain(boxer, { sortBy: (row) => row[corner]?.slug ?? null });
}

export const boutsTable = {
  resource: "bouts",
  filters: ["gender", "category", "noc", "continent", "route"],
  defaultSort: [
    { column: "tournament", descending: false },
    { column: "category", descending: false },
    { column: "round", descending: false },
    { column: "boxedOn", descending: false },
  ],
  columns: [
    plain({ name: "id", type: "string", value: (row) => row.id }),
    plain(
      { name: "tournament", type: "string", value: (row) => row.tournament },
      { sortBy: (row) => row.tournamentPosition },
    ),
    plain({ name: "gender", type: "enum", values: GENDERS, value: (row) => row.gender }),
    plain(
      { name: "category", type: "string", value: (row) => row.category },
      { sortBy: (row) => row.categoryPosition },
    ),
    plain(
      { name: "round", type: "enum", values: ROUNDS, isNullable: true, value: (row) => row.round },
      { sortBy: (row) => (row.round ? ROUNDS.indexOf(row.round) : null) },
    ),
    plain({ name: "boxedOn", type: "date", isNullable: true, value: (row) => row.boxedOn }),
    cornerColumn("red"),
    cornerColumn("blue"),
    plain({
      name: "winner",
      type: "enum",
      values: WINNERS,
      isNullable: true,
      value: (row) => row.winner,
    }),
    plain({
      name: "decision",
      type: "enum",
      values: DECISIONS,
      isNullable: true,
      value: (row) => row.decision,
    }),
    plain({ name: "score", type: "string", isNullable: true, value: (row) => row.score }),
    plain({ name: "cornerKnown", type: "boolean", value: (row) => row.cornerKnown }),
    plain({ name: "decides", type: "list", value: (row) => row.decides }),
    sourceColumn<BoutRow>({ isDefault: true }),
  ],
} satisfies TableDefinition<BoutRow>;

/** Every known bout of the qualification. */
export function boutRows(record: GamesRecord): BoutRow[] {
  const decided = grouped(record.places, ({ decidingBoutId }) => decidingBoutId);
  return record.bouts.map((bout) => {
    const category = required(record.categoryByCode, bout.categoryCode);
    const tournament = required(record.tournamentById, bout.tournamentId);
    const boxers = [bout.redSlug, bout.blueSlug].map((slug) =>
      slug === null ? null : required(record.boxerBySlug, slug),
    );
    const [red, blue] = boxers.map(
      (boxer) => boxer && { slug: boxer.slug, name: boxer.name, noc: boxer.noc },
    );
    const own = { gender: category.gender, category: category.code, route: tournament.id };
    const facets = boxers.flatMap((boxer): Facets[] => {
      if (!boxer) return [];
      const { continent } = required(record.nationByNoc, boxer.noc);
      return [{ ...own, noc: boxer.noc, ...(continent ? { continent } : {}) }];
    });
    return {
      id: bout.id,
      facets: facets.length ? facets : [own],
      search: joinSearchTexts(
        searchText([
          ...boxers.flatMap((boxer) => (boxer ? [boxer.name, ...boxer.aliases] : [])),
          tournament.name,
          tournament.city,
        ]),
        ...boxers.flatMap((boxer) =>
          boxer ? [nationSearchText(required(record.nationByNoc, boxer.noc))] : [],
        ),
        categorySearchText(category, record.games.id),
      ),
      tournament: tournament.id,
      tournamentPosition: record.tournaments.indexOf(tournament),
      gender: category.gender,
      category: category.code,
      categoryPosition: record.categories.indexOf(category),
      round: bout.round,
      boxedOn: bout.boxedOn,
      red: red ?? null,
      blue: blue ?? null,
      winner: bout.winner,
      decision: bout.decision,
      score: bout.score,
      cornerKnown: bout.cornerKnown,
      decides: (decided.get(bout.id) ?? []).map(({ id }) => id),
      sourceUrl: bout.sourceUrl,
    };
  });
}
