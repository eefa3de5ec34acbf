/** Finds the nation that a text names: by a code, or by any name that people use for it. */
import { fold } from "./fold";
import type { Nation } from "./games-record";
import { plainLetters } from "./letters";
import { latinLookAlikes } from "./look-alikes";
import { alpha3Of, nationNames } from "./nation-names";

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
function nameKey(folded: string): string {
  return folded
    .replace(/\bsaint\b/g, "st")
    .replace(/\b(?:and|the)\b/g, "")
    .replaceAll(" ", "");
}

interface NationIndex {
  byNoc: ReadonlySet<string>;
  byAlpha3: ReadonlyMap<string, string>;
  byAlpha2: ReadonlyMap<string, string>;
  /** By the folded name without spaces; `null`: several nations have it. */
  byName: ReadonlyMap<string, string | null>;
}

function makeIndex(nations: readonly Named[]): NationIndex {
  const byName = new Map<string, string | null>();
  for (const nation of nations) {
    for (const name of nationNames(nation)) {
      const key = nameKey(fold(name));
      if (key === "") continue;
      const known = byName.get(key);
      byName.set(key, known === undefined || known === nation.noc ? nation.noc : null);
    }
  }
  // What the record itself calls a nation is never another's.
  for (const { noc, name } of nations) byName.set(nameKey(fold(name)), noc);
  return {
    byNoc: new Set(nations.map(({ noc }) => noc)),
    byAlpha3: new Map(nations.map((nation) => [alpha3Of(nation) ?? "", nation.noc])),
    byAlpha2: new Map(nations.map(({ isoAlpha2, noc }) => [isoAlpha2 ?? "", noc])),
    byName,
  };
}

/** A text as the code that it may be: as typed, as it looks in Latin letters, as it sounds in them. */
function codesTyped(text: string): ReadonlySet<string> {
  const typed = text.trim().toUpperCase();
  if (![2, 3].includes([...typed].length)) return new Set();
  return new Set([typed, latinLookAlikes(typed), plainLetters(typed).toUpperCase()]);
}

function findCode(code: string, { byNoc, byAlpha2, byAlpha3 }: NationIndex): NationMatch | null {
  const alpha3 = code.length === 3 ? (byAlpha3.get(code) ?? null) : null;
  if (byNoc.has(code)) return { noc: code, by: "ioc", isoOf: alpha3 === code ? null : alpha3 };
  if (alpha3) return { noc: alpha3, by: "alpha-3", isoOf: null };
  const alpha2 = code.length === 2 ? byAlpha2.get(code) : undefined;
  return alpha2 ? { noc: alpha2, by: "alpha-2", isoOf: null } : null;
}

const INDEXES = new WeakMap<readonly Named[], NationIndex>();

/**
 * The nation that a whole text means: an IOC code, an ISO alpha-3 or alpha-2 code, or a name in
 * English, Kazakh, Russian or the nation's own language, in this order, so that a code of both lists
 * is read as the IOC's. A code in Cyrillic letters is the Latin one that it looks like. `null`: none,
 * or a name of several ("Virgin Islands"). The names are indexed once for a list of nations.
 */
export function findNation(text: string, nations: readonly Named[]): NationMatch | null {
  let index = INDEXES.get(nations);
  if (!index) {
    index = makeIndex(nations);
    INDEXES.set(nations, index);
  }
  for (const code of codesTyped(text)) {
    const found = findCode(code, index);
    if (found) return found;
  }
  const folded = fold(text);
  const named =
    index.byName.get(nameKey(folded)) ?? index.byName.get(nameKey(folded.replace(BEFORE_NAME, "")));
  return named ? { noc: named, by: "name", isoOf: null } : null;
}
