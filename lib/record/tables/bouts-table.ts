import {
  type Corner,
  type Day,
  type Decision,
  type Gender,
  ROUNDS,
  type Round,
  type Winner,
} from "@/lib/qualification/vocabulary";
import { joinSearchTexts, searchText } from "../fold";
import { type GamesRecord, required } from "../make-games-record";
import { nationSearchText } from "../nation-names";
import {
  type Facets,
  plainColumn,
  sourceColumn,
  type TableColumn,
  type TableDefinition,
  type TableRow,
} from "../table";

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

function cornerColumn(corner: Corner): TableColumn<BoutRow> {
  return {
    id: corner,
    csv: [
      [corner, (row: BoutRow) => row[corner]?.name ?? null],
      [`${corner}Slug`, (row: BoutRow) => row[corner]?.slug ?? null],
      [`${corner}Noc`, (row: BoutRow) => row[corner]?.noc ?? null],
    ] as const,
    json: (row: BoutRow) => ({ [corner]: row[corner] }),
    sortBy: (row: BoutRow) => row[corner]?.slug ?? null,
    isDefault: true,
  };
}

export const boutsTable: TableDefinition<BoutRow> = {
  resource: "bouts",
  filters: ["gender", "category", "noc", "continent", "route"],
  defaultSort: [
    { column: "tournament", descending: false },
    { column: "category", descending: false },
    { column: "round", descending: false },
    { column: "boxedOn", descending: false },
  ],
  columns: [
    plainColumn("id", (row) => row.id),
    plainColumn("tournament", (row) => row.tournament, {
      sortBy: (row) => row.tournamentPosition,
    }),
    plainColumn("gender", (row) => row.gender),
    plainColumn("category", (row) => row.category, { sortBy: (row) => row.categoryPosition }),
    plainColumn("round", (row) => row.round, {
      sortBy: (row) => (row.round ? ROUNDS.indexOf(row.round) : null),
    }),
    plainColumn("boxedOn", (row) => row.boxedOn),
    cornerColumn("red"),
    cornerColumn("blue"),
    plainColumn("winner", (row) => row.winner),
    plainColumn("decision", (row) => row.decision),
    plainColumn("score", (row) => row.score),
    {
      id: "cornerKnown",
      csv: [["cornerKnown", (row) => String(row.cornerKnown)]],
      json: (row) => ({ cornerKnown: row.cornerKnown }),
      sortBy: (row) => String(row.cornerKnown),
      isDefault: true,
    },
    {
      id: "decides",
      csv: [["decides", (row) => row.decides.join(" | ") || null]],
      json: (row) => ({ decides: row.decides }),
      sortBy: (row) => row.decides[0] ?? null,
      isDefault: true,
    },
    sourceColumn({ isDefault: true }),
  ],
};

/** Every known bout of the qualification. */
export function boutRows(record: GamesRecord): BoutRow[] {
  const decided = new Map<string, string[]>();
  for (const place of record.places) {
    if (!place.decidingBoutId) continue;
    const ids = decided.get(place.decidingBoutId) ?? [];
    decided.set(place.decidingBoutId, [...ids, place.id]);
  }
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
      decides: decided.get(bout.id) ?? [],
      sourceUrl: bout.sourceUrl,
    };
  });
}
