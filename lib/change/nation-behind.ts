/** Finds the full name of a nation behind a boxer's in a line: "Saken Bibossinov Kazakhstan". */
import type { NocReader } from "./noc-reader";

/** A name of a nation has no more words. */
const MOST_WORDS = 6;
/** A family and a given name. Of "Ann Jordan" nobody knows whether Jordan is the nation. */
const FEWEST_OF_NAME = 2;
/** Words of nations' names: before the end that is a nation they make it another's, or nobody's. */
const OF_NATION =
  /^(?:of|the|and|&|republic|rep|kingdom|state|states|islamic|arab|democratic|people['’]?s|federation|federated|federal|north|northern|south|southern|east|eastern|west|western|central|new|great|united|saint|st|american|british|us|и|республика|северная|южная|новая)\.?$/iu;

/** The nation at the end of a text and what stands before it; `null`: it is not certain that there is one. */
export function nationBehind(
  text: string,
  readNoc: NocReader,
): [nation: string, name: string] | null {
  const words = text.split(/\s+/).filter(Boolean);
  const isNation = (from: number, to: number) => {
    const called = words.slice(from, to).join(" ");
    // Of three letters it is a code.
    return called.length > 3 && /^\p{Lu}/u.test(called) && readNoc(called) !== null;
  };
  const first = Math.max(FEWEST_OF_NAME, words.length - MOST_WORDS);
  for (let from = first; from < words.length; from += 1) {
    if (!isNation(from, words.length)) continue;
    const before = words.slice(0, from);
    // Another nation before it, or a sign or a figure, may be of another boxer.
    const isOther = before.some(
      (word, at) =>
        before.some((_, to) => to >= at && isNation(at, to + 1)) || OF_NATION.test(word),
    );
    const name = before.join(" ").replace(/[\s,–-]+$/, "");
    return isOther || /[^\p{L}\p{M}\s.,'`´‘’ʻʼ′‐‑-]/u.test(name)
      ? null
      : [words.slice(from).join(" "), name];
  }
  return null;
}

/** Whether the lines of a list end in nations' names: most of them do, and in more than one. */
export function endInNations(lines: readonly string[], readNoc: NocReader): boolean {
  const found = lines.flatMap((line) => nationBehind(line, readNoc)?.[0] ?? []);
  return found.length * 2 > lines.length && new Set(found.map(readNoc)).size > 1;
}
