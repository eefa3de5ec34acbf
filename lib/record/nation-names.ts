/**
 * What nations are called, beside the name that the record prints: the names of CLDR in English,
 * Kazakh, Russian and the nation's own languages (nation-names.json, which says its version), and a
 * short list of our own, each name with its source (nation-aliases.json). Some 15 kB gzipped: a page's
 * script does without it, the server tells it what it needs.
 */
import { searchText } from "./fold";
import type { Nation } from "./games-rows";
import aliases from "./nation-aliases.json";
import demonyms from "./nation-demonyms.json";
import cldr from "./nation-names.json";
import { remember } from "./remember";

type Named = Pick<Nation, "noc" | "name" | "isoAlpha2">;

interface Territory {
  alpha3: string;
  names: Readonly<Record<string, readonly string[] | undefined>>;
}

const TERRITORIES = new Map<string, Territory>(Object.entries(cldr.nations));

const OWN = new Map<string, string[]>();
for (const { names } of aliases) {
  for (const [noc, spelled] of Object.entries(names)) {
    OWN.set(noc, [...(OWN.get(noc) ?? []), ...(spelled ?? [])]);
  }
}

/** The ISO 3166 alpha-3 code of a nation ("DEU" of GER); `null`: it has none. */
export function alpha3Of({ isoAlpha2 }: Pick<Nation, "isoAlpha2">): string | null {
  return (isoAlpha2 && TERRITORIES.get(isoAlpha2)?.alpha3) || null;
}

/** Every name of a nation in every language that is known, each once, the record's own first. */
export function nationNames({ noc, name, isoAlpha2 }: Named): readonly string[] {
  const territory = isoAlpha2 === null ? undefined : TERRITORIES.get(isoAlpha2);
  const inLanguages = Object.values(territory?.names ?? {}).flatMap((names) => names ?? []);
  return [...new Set([name, ...inLanguages, ...(OWN.get(noc) ?? [])])];
}

const PEOPLE = new Map<string, string>(Object.entries(demonyms.nations));

/** What the people of a nation are called ("Irish"), as a search understands it; a list of boxers does not. */
export function nationDemonyms({ isoAlpha2 }: Pick<Nation, "isoAlpha2">): readonly string[] {
  const people = isoAlpha2 === null ? undefined : PEOPLE.get(isoAlpha2);
  return people === undefined ? [] : [people];
}

/** What a nation's rows are found by: its codes and all its names, as `searchText` makes them. */
export const nationSearchText = remember((nation: Named): string =>
  searchText([nation.noc, ...nationNames(nation), alpha3Of(nation)]),
);
