/** Finds the nation that a text names: by a code, or by any name that people use for it. */
import { alphabetical, soundKey } from "./fold";
import type { Nation } from "./games-rows";
import { plainLetters } from "./letters";
import { latinLookAlikes } from "./look-alikes";
import { alpha3Of, nationNames } from "./nation-names";
import { remember } from "./remember";

type Named = Pick<Nation, "noc" | "name" | "isoAlpha2">;

export interface NationMatch {
  noc: string;
  by: "ioc" | "alpha-3" | "alpha-2" | "name";
  /** The nation whose ISO code an IOC code is as well: "BRN" is Bahrain's, and Brunei's in ISO. */
  isoOf: string | null;
}

/** What stands before a name and may be left out, folded. */
const BEFORE_NAME = /^(?:the )?(?:republic|kingdom|state) of /;

/** Words of names that are written in several ways: "St. Kitts & Nevis", "Saint Kitts and Nevis". */
function nameKey(name: string): string {
  return soundKey(name)
    .replace(/\bsaint\b/g, "st")
    .replace(/\b(?:and|the)\b/g, "")
    .replaceAll(" ", "");
}

/** A name, folded or in plain letters, without "Republic of" and the like before it. */
export function withoutTitle(folded: string): string {
  return folded.replace(BEFORE_NAME, "");
}

interface CodeIndex {
  byNoc: ReadonlySet<string>;
  byAlpha3: ReadonlyMap<string, string>;
  byAlpha2: ReadonlyMap<string, string>;
}

const codesOf = remember(
  (nations: readonly Named[]): CodeIndex => ({
    byNoc: new Set(nations.map(({ noc }) => noc)),
    byAlpha3: new Map(nations.map((nation) => [alpha3Of(nation) ?? "", nation.noc])),
    byAlpha2: new Map(nations.map(({ isoAlpha2, noc }) => [isoAlpha2 ?? "", noc])),
  }),
);

/** Nations by their folded names; `null`: several have it. */
const namesOf = remember((nations: readonly Named[]): ReadonlyMap<string, string | null> => {
  const byName = new Map<string, string | null>();
  for (const nation of nations) {
    for (const name of nationNames(nation)) {
      const key = nameKey(name);
      if (key === "") continue;
      const known = byName.get(key);
      byName.set(key, known === undefined || known === nation.noc ? nation.noc : null);
    }
  }
  // What the record itself calls a nation is never another's.
  for (const { noc, name } of nations) byName.set(nameKey(name), noc);
  return byName;
});

/** Names that several nations share a part of, where none of them is meant for certain. */
const SHARED_NAMES: readonly (readonly [names: readonly string[], nocs: readonly string[]])[] = [
  [
    ["Korea", "Корея", "Кәрея", "Corée", "Corea"],
    ["KOR", "PRK"],
  ],
  [
    ["Congo", "The Congo", "Kongo", "Конго"],
    ["CGO", "COD"],
  ],
  [
    ["Guinea", "Гвинея", "Guinée"],
    ["GUI", "GBS", "GEQ", "PNG"],
  ],
  [
    ["Virgin Islands", "Виргинские острова"],
    ["ISV", "IVB"],
  ],
  [
    ["Samoa", "Самоа"],
    ["SAM", "ASA"],
  ],
  [
    ["Sudan", "Судан", "Soudan"],
    ["SUD", "SSD"],
  ],
  [["Dominican"], ["DOM", "DMA"]],
];

/** The nations of which a whole text may mean each: "Korea". Empty: it is no such name. */
export function nationsSharing(text: string, nations: readonly Named[]): string[] {
  const key = nameKey(text);
  const nocs = SHARED_NAMES.find(([names]) => names.some((name) => nameKey(name) === key))?.[1];
  return (nocs ?? []).filter((noc) => codesOf(nations).byNoc.has(noc));
}

/** "Korea, Republic of", "Iran (Islamic Republic of)": as ISO writes a name, its first word first. */
const INVERTED = /^([^,()]+)(?:,\s*([^,()]+)|\s*\(([^,()]+)\))$/;

function wordsInOrder(text: string): string {
  const [, last, before, beforeToo] = INVERTED.exec(text.trim()) ?? [];
  return last === undefined ? "" : `${before ?? beforeToo} ${last}`;
}

/** A text as the code that it may be: as typed, as it looks in Latin letters, as it sounds in them. */
function codesTyped(text: string): ReadonlySet<string> {
  const typed = text.trim().replaceAll(".", "").toUpperCase();
  if (![2, 3].includes([...typed].length)) return new Set();
  return new Set([typed, latinLookAlikes(typed), plainLetters(typed).toUpperCase()]);
}

function matchCode(code: string, { byNoc, byAlpha2, byAlpha3 }: CodeIndex): NationMatch | null {
  const alpha3 = code.length === 3 ? (byAlpha3.get(code) ?? null) : null;
  if (byNoc.has(code)) return { noc: code, by: "ioc", isoOf: alpha3 === code ? null : alpha3 };
  if (alpha3) return { noc: alpha3, by: "alpha-3", isoOf: null };
  const alpha2 = code.length === 2 ? byAlpha2.get(code) : undefined;
  return alpha2 ? { noc: alpha2, by: "alpha-2", isoOf: null } : null;
}

/**
 * The nation whose code a whole text is: the IOC's, ISO alpha-3 or alpha-2, in this order, so that a
 * code of both lists is read as the IOC's. One in Cyrillic letters is the Latin one that it looks like.
 */
export function findNationByCode(text: string, nations: readonly Named[]): NationMatch | null {
  for (const code of codesTyped(text)) {
    const found = matchCode(code, codesOf(nations));
    if (found) return found;
  }
  return null;
}

/**
 * The nation that a whole text means: by its code, or by a name in English, Kazakh, Russian or the
 * nation's own language. `null`: none, or a name of several ("Virgin Islands"). The names are indexed
 * once for a list of nations.
 */
export function findNation(text: string, nations: readonly Named[]): NationMatch | null {
  const byCode = findNationByCode(text, nations);
  if (byCode) return byCode;
  const byName = namesOf(nations);
  const inOrder = wordsInOrder(text);
  const spellings = [
    ...[text, withoutTitle(alphabetical(text)), ...codesTyped(text)],
    ...(inOrder === "" ? [] : [inOrder, withoutTitle(alphabetical(inOrder))]),
  ];
  const named = spellings.map((name) => byName.get(nameKey(name))).find(Boolean);
  return named ? { noc: named, by: "name", isoOf: null } : null;
}
