/**
 * Writes lib/i18n/messages/{kk,ru}/nations.json: what each nation of the shipped Games is called in a language,
 * by its NOC. From the Unicode CLDR as lib/record/nation-names.json has it, but for the names of
 * nations-in-languages.json. Run by hand when one of them changes (`npm run make-nation-names`).
 */
import { readFileSync, writeFileSync } from "node:fs";
import { parse } from "csv-parse/sync";

const readJson = (path) => JSON.parse(readFileSync(path, "utf8"));
const { nations: territories } = readJson("lib/record/nation-names.json");
const { source: _, ...languages } = readJson("bin/data/nations-in-languages.json");

/** A Games without nations of its own has those of the Games before it. */
const nations = new Map(
  parse(readFileSync("prisma/data/paris-2024/nations.csv", "utf8"), { columns: true }).map(
    ({ noc, iso_alpha2 }) => [noc, iso_alpha2],
  ),
);

for (const [language, own] of Object.entries(languages)) {
  const named = [...nations].sort().map(([noc, iso]) => {
    const name = own[noc] ?? territories[iso]?.names[language]?.[0];
    if (!name) throw new Error(`${noc} has no name in ${language}: nations-in-languages.json`);
    return [noc, name];
  });
  writeFileSync(
    `lib/i18n/messages/${language}/nations.json`,
    `${JSON.stringify({ nation: Object.fromEntries(named) }, null, 2)}\n`,
  );
}
