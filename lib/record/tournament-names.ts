/**
 * What people call a tournament beside its own name: its city and its event in other languages, the
 * place near which it was (place-names.json, each name with its source), and its number in words.
 */
import type { Tournament } from "./games-rows";
import places from "./place-names.json";

const OTHER_NAMES = new Map<string, string[]>();
for (const { names } of places) {
  for (const [place, others] of Object.entries(names)) {
    OTHER_NAMES.set(place, [...(OTHER_NAMES.get(place) ?? []), ...(others ?? [])]);
  }
}

const YEAR = / \d{4}$/;
const NUMBER = /^(\d+)(?:st|nd|rd|th) /;
/** How the first tournaments of a kind are numbered in words. */
const IN_WORDS = [
  ["1", "I", "first", "первый", "бірінші"],
  ["2", "II", "second", "второй", "екінші"],
  ["3", "III", "third", "третий", "үшінші"],
] as const;

/** What a place or an event is called in other languages. */
export function namesElsewhere(place: string): readonly string[] {
  return OTHER_NAMES.get(place) ?? [];
}

/** Other names of a tournament, each once, and the words for its number. */
export function tournamentNames({
  name,
  shortName,
  city,
}: Pick<Tournament, "name" | "shortName" | "city">): readonly string[] {
  const withoutYear = name.replace(YEAR, "");
  const event = withoutYear.replace(NUMBER, "");
  const known = [name, withoutYear, event, shortName, city];
  const others = [...new Set(known)].flatMap(namesElsewhere);
  const number = Number(NUMBER.exec(name)?.[1]);
  return [...new Set(others), ...(IN_WORDS[number - 1] ?? [])];
}
