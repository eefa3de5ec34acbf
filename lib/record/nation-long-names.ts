/**
 * What nations are called in full, as a search understands it: "Republic of Korea", "Korea, Republic of",
 * "PR China". The names are official ones of a package (nation-long-names.json says which).
 */
import { fold } from "./fold";
import type { Nation } from "./games-rows";
import { plainLetters } from "./letters";
import longNames from "./nation-long-names.json";
import { nationNames } from "./nation-names";
import { remember } from "./remember";

type Named = Pick<Nation, "noc" | "name" | "isoAlpha2">;

const LONG_NAMES = new Map<string, readonly string[]>(Object.entries(longNames.nations));

/** Words that are written or left out as one likes. */
const SMALL_WORDS = new Set(["of", "the", "and"]);
const SHORTENED: ReadonlyMap<string, string> = new Map([
  ["rep", "republic"],
  ["dem", "democratic"],
]);

function bigWords(name: string): string[] {
  const words = name.replace(/['’ʻʼ`´.]/g, "").match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  return words.map(plainLetters).filter((word) => !SMALL_WORDS.has(word));
}

/** What long names are compared by. */
function longKey(words: readonly string[]): string {
  return fold(words.map((word) => SHORTENED.get(word) ?? word).join(" ")).replaceAll(" ", "");
}

/**
 * A long name in the ways in which it is written: in another order, and with the letters of what
 * stands before its "of". "People's Republic of China": "China, People's Republic", "PR China", "China PR", "PRC".
 */
function waysToWrite(name: string): string[][] {
  const [whole = ""] = name.split(" (", 1);
  const [before = "", ...after] = whole.split(" of ");
  const words = bigWords(whole);
  // "Lao People's Democratic Republic" says first what it is of.
  const title = after.length > 0 ? bigWords(before) : words.slice(1);
  const place = after.length > 0 ? bigWords(after.join(" of ")) : words.slice(0, 1);
  const ways = [bigWords(name), words, [...title, ...place], [...place, ...title]];
  if (title.length < 2) return ways;
  const letters = title.map(([letter]) => letter).join("");
  const all = letters + place.map(([letter]) => letter).join("");
  return [...ways, [letters, ...place], [...place, letters], ...(after.length > 0 ? [[all]] : [])];
}

/** The nations by their long names; `null`: several are called so, or another by its usual name. */
function makeLongNames(nations: readonly Named[]): ReadonlyMap<string, string | null> {
  const byName = new Map<string, string | null>();
  const put = (key: string, noc: string) => {
    const known = byName.get(key);
    byName.set(key, known === undefined || known === noc ? noc : null);
  };
  for (const { noc, isoAlpha2 } of nations) {
    for (const name of LONG_NAMES.get(isoAlpha2 ?? "") ?? []) {
      for (const words of waysToWrite(name)) put(longKey(words), noc);
    }
  }
  for (const nation of nations) {
    for (const name of [nation.noc, ...nationNames(nation)]) {
      const key = longKey(bigWords(name));
      if (byName.has(key)) put(key, nation.noc);
    }
  }
  return byName;
}

const longNamesOf = remember(makeLongNames);

/** The nation whose long name a whole text is; `null`: none, or several. Indexed once for a list of nations. */
export function findNationByLongName(text: string, nations: readonly Named[]): string | null {
  return longNamesOf(nations).get(longKey(bigWords(text))) ?? null;
}
