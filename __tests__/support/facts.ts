import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { stringify } from "csv-stringify/sync";

export type Row = Record<string, string>;

/** The content of rules.json, for a test to spoil. */
export interface RulesText {
  rules: Record<string, unknown>[];
  tournaments: Record<string, unknown>[];
  restrictions: Record<string, unknown>[];
}

/** The facts of a small Games as text, for a test to change before it writes them. */
export interface FactsText {
  games: Record<string, unknown>;
  rules: RulesText;
  nations: Row[];
  categories: Row[];
  tournaments: Row[];
  allocations: Row[];
  boxers: Row[];
  entries: Row[];
  reached: Row[];
  bouts: Row[];
  quota_places: Row[];
  ledger: Row[];
  published_counts: Row[];
  facts: Row[];
  known_breaks: Row[];
}

const source_url = "https://example.org/facts";

const citations = [{ url: "https://example.org/rules", says: "Both finalists qualify." }];

const nation = (noc: string, name: string): Row => ({
  noc,
  name,
  iso_alpha2: noc.slice(0, 2),
  continent: "ASI",
  source_url,
});

const boxer = (slug: string, noc: string, category = "M51"): Row => ({
  slug,
  name: slug,
  family_name: "",
  given_name: "",
  gender: category.slice(0, 1),
  noc,
  category,
  birth_date: "1999-12-31",
  birth_place: "",
  games_bouts_won: "0",
  honours: "",
  aliases: "",
  source_url,
});

const bout = (id: string, round: string, red: string, blue: string): Row => ({
  id,
  tournament: "cup-2023",
  category: "M51",
  round,
  number: "",
  boxed_on: "2023-10-03",
  red,
  blue,
  winner: "red",
  decision: "RSC-I",
  score: "",
  corner_known: "no",
  source_url,
});

/** A line of the cup's draw in M51. */
export const entry = (boxer: string, position = "", seed = ""): Row => ({
  tournament: "cup-2023",
  category: "M51",
  boxer,
  position,
  seed,
  source_url,
});

/** A boxer who reached a round of the cup's draw in M51. */
export const reached = (boxer: string, noc: string, round = "SF"): Row => ({
  tournament: "cup-2023",
  category: "M51",
  boxer,
  noc,
  round,
  source_url,
});

const place = (noc: string, holder: string, route: string, category = "M51"): Row => ({
  id: `${category === "M51" ? "mens-51kg" : "womens-50kg"}-${noc.toLowerCase()}-${route}`,
  category,
  noc,
  boxer: holder,
  route,
  finish: "",
  won_on: "",
  won_on_is_exact: "no",
  deciding_bout: "",
  reallocated_from: "",
  note: "",
  source_url,
});

const event = (placeId: string, kind: string, date = ""): Row => ({
  place: placeId,
  kind,
  date,
  date_is_exact: date ? "yes" : "no",
  note: "",
  source_url,
});

/**
 * Two categories; at one cup KAZ and UZB win places of M51; UZB loses its place, which passes to
 * MGL; KAZ is invited in W50.
 */
export function makeFacts(id = "test-2024"): FactsText {
  return {
    games: {
      id,
      name: "Test 2024",
      city: "Testville",
      qualification_starts_on: "2023-05-01",
      qualification_ends_on: "2024-06-23",
      starts_on: "2024-07-27",
      ends_on: "2024-08-11",
      places_men: 2,
      places_women: null,
      is_featured: true,
      spotlight: { noc: "KAZ", tournament: "cup-2023" },
      source_url,
    },
    rules: {
      rules: [
        { id: "finalists", kind: "reach-round", round: "F", citations },
        {
          id: "with-box-off",
          kind: "reach-round-and-box-off",
          round: "SF",
          losers_of: "QF",
          box_off_places: 1,
          citations,
        },
        { id: "invitation", kind: "invitation", citations },
      ],
      tournaments: [{ id: "cup-2023", stops_when_filled: true, citations }],
      restrictions: [{ id: "one-place-per-noc-and-category", citations }],
    },
    nations: [nation("KAZ", "Kazakhstan"), nation("UZB", "Uzbekistan"), nation("MGL", "Mongolia")],
    categories: [
      {
        category: "M51",
        gender: "M",
        weight_label: "51 kg",
        min_kg: "",
        max_kg: "51",
        places: "2",
        source_url,
      },
      {
        category: "W50",
        gender: "W",
        weight_label: "50 kg",
        min_kg: "45",
        max_kg: "50",
        places: "",
        source_url,
      },
    ],
    tournaments: [
      {
        id: "cup-2023",
        name: "The Cup, 2023",
        short_name: "Cup",
        city: "Astana",
        country_noc: "KAZ",
        venue: "",
        starts_on: "2023-10-01",
        ends_on: "2023-10-05",
        continent: "ASI",
        places_men: "2",
        places_women: "",
        entries: "",
        nocs_entered: "",
        bouts_boxed: "",
        source_url,
      },
    ],
    allocations: [
      { route: "cup-2023", category: "M51", places: "2", rule: "finalists", source_url },
      { route: "universality", category: "W50", places: "1", rule: "invitation", source_url },
    ],
    boxers: [
      { ...boxer("saken-one", "KAZ"), aliases: "Сәкен|Saken" },
      boxer("ulugbek-two", "UZB"),
      boxer("munkh-three", "MGL"),
      boxer("aiym-four", "KAZ", "W50"),
    ],
    entries: [],
    reached: [],
    bouts: [
      bout("cup-2023-mens-51kg-sf-1", "SF", "saken-one", "munkh-three"),
      bout("cup-2023-mens-51kg-box-off-1", "BOX-OFF", "ulugbek-two", "munkh-three"),
    ],
    quota_places: [
      {
        ...place("KAZ", "saken-one", "cup-2023"),
        finish: "finalist",
        won_on: "2023-10-04",
        won_on_is_exact: "yes",
        deciding_bout: "cup-2023-mens-51kg-sf-1",
      },
      { ...place("UZB", "ulugbek-two", "cup-2023"), finish: "box-off-winner" },
      {
        ...place("MGL", "munkh-three", "reallocation"),
        reallocated_from: "mens-51kg-uzb-cup-2023",
      },
      place("KAZ", "aiym-four", "universality", "W50"),
    ],
    ledger: [
      event("mens-51kg-uzb-cup-2023", "confirmed", "2023-11-01"),
      event("mens-51kg-uzb-cup-2023", "lost", "2024-02-01"),
      event("mens-51kg-kaz-cup-2023", "competed"),
    ],
    published_counts: [
      { id: "kaz", query: "noc=KAZ", as_of: "2024-07-01", value: "3", note: "", source_url },
    ],
    facts: [
      {
        field: "federation",
        value: "World Boxing",
        confidence: "confirmed",
        as_of: "2024-01-01",
        source_url,
      },
      { field: "host_places", value: "", confidence: "unknown", as_of: "", source_url: "" },
    ],
    known_breaks: [
      { kind: "published-count", subject: "kaz", reason: "One was counted twice.", source_url: "" },
    ],
  };
}

/** The files of the facts by name; a list without rows has none. */
export function factsFiles({ games, rules, ...lists }: FactsText): Record<string, string> {
  const csv = Object.entries(lists)
    .filter(([, rows]) => rows.length > 0)
    .map(([name, rows]) => [`${name}.csv`, stringify(rows, { header: true })]);
  return {
    "games.json": JSON.stringify(games, null, 2),
    "rules.json": JSON.stringify(rules, null, 2),
    ...Object.fromEntries(csv),
  };
}

const folders: string[] = [];

/** Writes files into a new folder, which is removed after the test file. */
export function writeFiles(files: Record<string, string | Uint8Array>): string {
  const folder = mkdtempSync(join(tmpdir(), "qualified-facts-"));
  folders.push(folder);
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  return folder;
}

/** Writes the facts into a new folder. */
export function writeFacts(facts: FactsText): string {
  return writeFiles(factsFiles(facts));
}

afterAll(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});
