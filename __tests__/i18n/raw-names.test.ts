import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";

const ROOT = join(__dirname, "../..");

/**
 * A name as the record has it, where its language is not asked for: `tournament.shortName`,
 * `nationByNoc.get(noc)?.name`, `({ weightLabel }) =>`. People and columns have names of one language; those of
 * boxers stand raw in the admin area only, which __tests__/operations/names-in-pages.test.ts holds.
 */
const RAW =
  /[.{,]\s*(?:shortName|weightLabel)\b(?!\()|\.city\b(?!\()|\b(?:nation|country|tournament|games)\)?\??\.name\b|(?:nationByNoc|tournamentById)\b[^;\n]*\)\??\.name\b/;

/** Where the record's own names are not printed, and what is done with them. */
const ALLOWED: ReadonlyMap<string, string> = new Map([
  ["lib/i18n/names.ts", "looks the names up"],
  [
    "components/admin/shell/admin-messages.tsx",
    "sends the record's names to the forms, which look them up",
  ],
  ["lib/i18n/count-in-english.ts", "writes English for the API, whatever the page"],
  ["components/admin/sheet/use-sheet-words.ts", "says a stored row as it was stored"],
]);

const textOf = (path: string) =>
  readFileSync(join(ROOT, path), "utf8").replace(/^import [^;]+;$/gm, "");

const files = ["app", "components", "lib/i18n"].flatMap((folder) =>
  readdirSync(join(ROOT, folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => relative(ROOT, join(entry.parentPath, entry.name))),
);

test("pages say the names of nations, Games, tournaments, cities and weights by lib/i18n/names.ts", () => {
  expect(files.length).toBeGreaterThan(200);
  const found = files.flatMap((path) => {
    const [raw] = RAW.exec(textOf(path)) ?? [];
    return raw ? [[path, raw]] : [];
  });
  expect(found.filter(([path = ""]) => !ALLOWED.has(path))).toEqual([]);
  expect(new Set(found.map(([path]) => path))).toEqual(new Set(ALLOWED.keys()));
});

test.each([
  "{nation.name}",
  "record.games.name",
  "required(record.tournamentById, id).name",
  "record.nationByNoc.get(noc)?.name ?? noc",
  "tournaments.map(({ id, shortName }) => shortName)",
  "found?.shortName",
  "names.category({ gender, weightLabel })",
  "games.city",
])("%s would be found", (code) => expect(code).toMatch(RAW));

test.each([
  "names.city(games)",
  "boxer.name",
  "required(record.boxerBySlug, slug).name",
  "shortName(boxer)",
  "user.name",
])("%s may stand", (code) => expect(code).not.toMatch(RAW));
