/**
 * Writes lib/record/nation-names.json: what territories are called in English, Kazakh, Russian and
 * their own official languages, and their ISO codes, as the Unicode CLDR has them; and
 * lib/record/nation-demonyms.json: what their people are called in English; and
 * lib/record/nation-long-names.json: what they are called in full; and lib/record/nation-positions.json:
 * where they lie. Run by hand when they are newer (`npm run make-nation-names`):
 * it fetches the packages into a folder of its own, so that nobody who installs the product has to.
 */
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const VERSION = "48.2.0";
const PACKAGES = ["cldr-core", "cldr-localenames-full"];
const DEMONYMS = { package: "i18n-nationality", version: "1.4.0", licence: "MIT" };
const LONG_NAMES = { package: "world-countries", version: "5.1.0", licence: "ODbL" };
const LONG_NAMES_OUTPUT = "lib/record/nation-long-names.json";
const POSITIONS_OUTPUT = "lib/record/nation-positions.json";
const DEMONYMS_OUTPUT = "lib/record/nation-demonyms.json";
const OUTPUT = "lib/record/nation-names.json";
const EVERYWHERE = ["en", "kk", "ru"];
const OFFICIAL = ["official", "de_facto_official"];
/** Names of nothing that has sent a boxer anywhere. */
const OTHER_NAMES = /-alt-(?:chagos|menu|secondary)$/;

const folder = mkdtempSync(join(tmpdir(), "nation-names-"));
execFileSync(
  "npm",
  [
    ...["i", "--prefix", folder, "--no-audit", "--no-fund"],
    ...PACKAGES.map((n) => `${n}@${VERSION}`),
    ...[DEMONYMS, LONG_NAMES].map((each) => `${each.package}@${each.version}`),
  ],
  { stdio: "inherit" },
);
const read = (path) => JSON.parse(readFileSync(join(folder, "node_modules", path), "utf8"));

/** The names of a territory in a language, the usual one first; none where CLDR has none. */
const territories = new Map();
function namesIn(language, code) {
  if (!territories.has(language)) {
    let names = {};
    try {
      const file = read(`cldr-localenames-full/main/${language}/territories.json`);
      names = file.main[language].localeDisplayNames.territories;
    } catch (error) {
      if (error.code !== "ENOENT") throw error;
    }
    territories.set(language, names);
  }
  const found = Object.entries(territories.get(language)).filter(
    ([key]) => (key === code || key.startsWith(`${code}-alt-`)) && !OTHER_NAMES.test(key),
  );
  // CLDR repeats the code where it knows no name.
  return [...new Set(found.map(([, name]) => name))].filter((name) => name !== code);
}

const { codeMappings } = read("cldr-core/supplemental/codeMappings.json").supplemental;
const { territoryInfo } = read("cldr-core/supplemental/territoryInfo.json").supplemental;

const nations = {};
for (const [code, { languagePopulation = {} }] of Object.entries(territoryInfo)) {
  const alpha3 = codeMappings[code]?._alpha3;
  if (!/^[A-Z]{2}$/.test(code) || alpha3 === undefined || code === "ZZ") continue;
  const own = Object.entries(languagePopulation)
    .filter(([, { _officialStatus }]) => OFFICIAL.includes(_officialStatus))
    .map(([language]) => language.replaceAll("_", "-"));
  const said = new Set();
  const names = {};
  for (const language of [...EVERYWHERE, ...own]) {
    const isOther = !EVERYWHERE.includes(language);
    const found = namesIn(language, code).filter((name) => !(isOther && said.has(name)));
    if (found.length === 0 || names[language]) continue;
    names[language] = found;
    for (const name of found) said.add(name);
  }
  nations[code] = { alpha3, names };
}
/** "Congolese (Republic of the Congo)" is Congolese; a name with a comma is of the land, not of its people. */
const { nationalities } = read(`${DEMONYMS.package}/langs/en.json`);
const demonyms = Object.fromEntries(
  Object.entries(nationalities)
    .filter(([code, called]) => nations[code] && !called.includes(","))
    .map(([code, called]) => [code, called.replace(/ \(.*\)$/, "")])
    .filter(([code, called]) => !nations[code].names.en.includes(called)),
);
/** Full names in English, Russian and the nation's own languages, English first, without short ones. */
const longNames = {};
/** Latitude and longitude, in whole degrees: enough to tell which lies further north or east. */
const positions = {};
for (const { cca2, name, translations, latlng } of read(`${LONG_NAMES.package}/countries.json`)) {
  const short = new Set(Object.values(nations[cca2]?.names ?? {}).flat());
  const own = Object.values(name.native).map(({ official }) => official);
  const names = new Set([name.official, translations.rus.official, ...own]);
  const long = [...names].filter((each) => !short.has(each));
  if (nations[cca2]) positions[cca2] = latlng.map(Math.round);
  if (nations[cca2] && long.length > 0) longNames[cca2] = long;
}
rmSync(folder, { recursive: true });

const source = `Unicode CLDR ${VERSION} (packages ${PACKAGES.join(", ")}; Unicode-3.0 licence)`;
writeFileSync(OUTPUT, `${JSON.stringify({ source, nations }, null, 2)}\n`);
const demonymsSource = `${DEMONYMS.package} ${DEMONYMS.version} (npm; ${DEMONYMS.licence}), English`;
writeFileSync(
  DEMONYMS_OUTPUT,
  `${JSON.stringify({ source: demonymsSource, nations: demonyms }, null, 2)}\n`,
);
const longNamesSource = `${LONG_NAMES.package} ${LONG_NAMES.version} (npm; ${LONG_NAMES.licence}), official names`;
writeFileSync(
  LONG_NAMES_OUTPUT,
  `${JSON.stringify({ source: longNamesSource, nations: longNames }, null, 2)}\n`,
);
const positionsSource = `${LONG_NAMES.package} ${LONG_NAMES.version} (npm; ${LONG_NAMES.licence}), latitude and longitude in whole degrees`;
writeFileSync(
  POSITIONS_OUTPUT,
  `${JSON.stringify({ source: positionsSource, nations: positions }, null, 2)}\n`,
);
const outputs = [OUTPUT, DEMONYMS_OUTPUT, LONG_NAMES_OUTPUT, POSITIONS_OUTPUT];
execFileSync("npx", ["biome", "format", "--write", ...outputs], { stdio: "inherit" });
