/** Finds the Games that a text names: "Paris 2024", "Los Angeles", "LA28", "2028", "Олимпиада 2024". */
import { fold } from "./fold";
import type { Games } from "./games-rows";
import { plainLetters } from "./letters";
import { namesElsewhere } from "./tournament-names";

export interface GamesSaid {
  games: readonly Games[];
  /** No: the text is only the beginning of a name. */
  isCalledSo: boolean;
  /** No: something else may be meant beside them, by a year or a city. */
  isCertain: boolean;
}

const plainSet = (words: string) => new Set(words.split(" ").map(plainLetters));

const OLYMPIC = plainSet(
  "olympic olympics olympiad олимпиада олимпиаду олимпиады олимпиаде олимпийские олимпиялық",
);
/** Says nothing beside the name of Games. */
const BESIDE = plainSet(
  "games summer boxing qualification the of in бокс квалификация игры летние ойындар ойындары жазғы",
);

/** Shorter beginnings are those of too much else. */
const SHORTEST_BEGINNING = 3;

/** A name without its spaces and signs. */
function key(text: string): string {
  return fold(text).replaceAll(" ", "");
}

function yearOf({ startsOn, id }: Games): string {
  return startsOn?.slice(0, 4) ?? /\d{4}$/.exec(id)?.[0] ?? "";
}

/** What Games are called, beside their year; "la-2028" is written "LA28" as well. */
function namesOf(games: Games): string[] {
  const { name, city, id } = games;
  const year = yearOf(games);
  const short = id.replace(/\d\d(\d\d)$/, "$1");
  const cities = [city, ...namesElsewhere(city)];
  return [
    name,
    id,
    short,
    ...cities.flatMap((each) => [each, `${each} ${year}`, `${year} ${each}`]),
  ];
}

/** The Games of a site that a text names; empty: none. */
export function findGames(typed: string, all: readonly Games[]): GamesSaid {
  const words = typed.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  const isOlympic = words.some((word) => OLYMPIC.has(plainLetters(word)));
  const own = words.filter((word) => {
    const plain = plainLetters(word);
    return !OLYMPIC.has(plain) && !BESIDE.has(plain);
  });
  const said = key(own.join(" "));
  if (said === "") return { games: isOlympic ? all : [], isCalledSo: true, isCertain: true };
  const called = all.filter((games) => namesOf(games).some((name) => key(name) === said));
  if (called.length > 0)
    return { games: called, isCalledSo: true, isCertain: /\d/.test(said) || isOlympic };
  const ofYear = all.filter((games) => yearOf(games) === said);
  if (ofYear.length > 0) return { games: ofYear, isCalledSo: true, isCertain: isOlympic };
  const begun =
    said.length < SHORTEST_BEGINNING
      ? []
      : all.filter((games) => namesOf(games).some((name) => key(name).startsWith(said)));
  return { games: begun, isCalledSo: false, isCertain: false };
}
