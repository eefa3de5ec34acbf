/** What a value means that is none of a filter's codes: plain words, other codes, slips. */
import { editDistance } from "./edit-distance";
import { genderSaid } from "./find-category";
import { findNation, nationsSharing } from "./find-nation";
import { fold, makeSearch, soundKey } from "./fold";
import type { GamesRecord } from "./games-record";
import type { Nation } from "./games-rows";
import { meantCategory } from "./meant-category";
import { nationNames, nationSearchText } from "./nation-names";
import { remember } from "./remember";

export interface Meant {
  /** The codes that the text says in other words, all of them ("57 kg": men's and women's). */
  values: readonly string[];
  /** Where it says none: finds the codes that it may have been meant for, the likeliest first. */
  near: () => readonly string[];
  /** The text means one of those that are near, and does not say which. */
  isShared?: boolean;
}

/** A code of a filter and the words for it. */
export interface Worded {
  value: string;
  words: readonly string[];
}

/** The folded words of a nation's many names, made once for a list of nations. */
const nationWords = remember((nations: readonly Nation[]): readonly Worded[] =>
  nations.map((nation) => foldWords({ value: nation.noc, words: nationNames(nation) })),
);

const noCode = () => [];
export const NO_MEANING: Meant = { values: [], near: noCode };
const MOST_NEAR = 3;
/** As many things share one name. */
const MOST_SHARING = 4;
/** Nobody means a code by a longer text. */
const MOST_CHARACTERS = 60;

const GENDER_WORDS: readonly Worded[] = [
  { value: "M", words: ["men", "male"] },
  { value: "W", words: ["women", "female"] },
];

/** Whether a text says nothing, or more than anybody says who means a code. */
export function isMeaningless(text: string): boolean {
  return text.length > MOST_CHARACTERS || fold(text) === "";
}

/** Reads a text that means one of the tournaments. */
export function meantTournament(record: GamesRecord, text: string): Meant {
  return isMeaningless(text) ? NO_MEANING : meantAmong(tournamentWords(record), text);
}

/** Those of the codes that a text may have been meant for by a slip, the likeliest first. */
export function nearCodes(codes: readonly string[], text: string): string[] {
  return text.length > MOST_CHARACTERS
    ? []
    : nearest(
        codes.map((value) => foldWords({ value, words: [] })),
        text,
      );
}

/** The tournaments with the words for each. */
export function tournamentWords(record: GamesRecord): Worded[] {
  return record.tournaments.map(({ id, name, shortName, city }) => ({
    value: id,
    words: [id, id.replace(/-\d{4}$/, ""), name, shortName, city],
  }));
}

/** Reads a text that means a nation, by any name or code. */
export function meantNation(nations: readonly Nation[], text: string): Meant {
  const sharing = nationsSharing(text, nations);
  if (sharing.length > 1) return { values: [], near: () => sharing, isShared: true };
  const found = findNation(text, nations);
  if (found) return { values: [found.noc], near: noCode };
  return { values: [], near: () => nearNations(nations, text) };
}

function nearNations(nations: readonly Nation[], text: string): string[] {
  const begins = beginsWith(text);
  const named = nations.filter((nation) => begins(nationSearchText(nation)));
  if (named.length > 0 && named.length <= MOST_NEAR) return named.map(({ noc }) => noc);
  return nearest(nationWords(nations), text);
}

/** Reads a text that means a gender. */
export function meantGender(text: string): Meant {
  const said = genderSaid(text);
  return said ? { values: [said], near: noCode } : meantAmong(GENDER_WORDS, text);
}

/** Reads a text that means categories by gender and weight. */
export function meantCategoryOrNear(record: GamesRecord, text: string): Meant {
  const { values, like } = meantCategory(record, text);
  if (values.length > 0) return { values, near: noCode };
  const codes = record.categories.map(({ code }) => code);
  return {
    values: [],
    near: () => (like.length > 0 ? like.slice(0, MOST_SHARING) : nearCodes(codes, text)),
  };
}

/** Reads a text that means one of what is listed, by its words or nearly so. */
export function meantAmong(among: readonly Worded[], text: string): Meant {
  const key = soundKey(text);
  const said = (word: string) => soundKey(word) === key;
  const values = among.filter(({ value, words }) => said(value) || words.some(said));
  if (values.length === 1) return { values: values.map(({ value }) => value), near: noCode };
  if (values.length > 0) {
    const sharing = values.slice(0, MOST_SHARING).map(({ value }) => value);
    return { values: [], near: () => sharing, isShared: true };
  }
  return {
    values: [],
    near: () => {
      const begins = beginsWith(text);
      const found = among.filter(({ words }) => words.some((word) => begins(fold(word))));
      return found.length > 0 && found.length <= MOST_NEAR
        ? found.map(({ value }) => value)
        : nearest(among.map(foldWords), text);
    },
  };
}

function foldWords({ value, words }: Worded): Worded {
  return { value, words: [value, ...words].map(fold).filter((word) => word !== "") };
}

/** A shorter text is a code or nothing: too many words begin with it. */
const SHORTEST_WORD = 4;

/** Whether a folded text has the words that are typed, as far as they are typed. */
function beginsWith(text: string): (folded: string) => boolean {
  return fold(text).length < SHORTEST_WORD ? () => false : makeSearch(text);
}

/** Those whose code or folded words differ by one slip, or by one in each four letters. */
function nearest(folded: readonly Worded[], text: string): string[] {
  const code = text.trim().toLowerCase();
  const key = fold(text);
  const most = Math.max(1, Math.floor(key.length / 4));
  return folded
    .map(({ value, words }) => {
      const isLike = (word: string) => Math.abs(word.length - key.length) <= most;
      const like = key.length < SHORTEST_WORD ? [] : words.filter(isLike);
      const slips = like.map((word) => editDistance(word, key));
      const inCode =
        code.length > value.length + 1 ? [] : [editDistance(value.toLowerCase(), code)];
      return { value, slips: Math.min(...slips, ...inCode) };
    })
    .filter(({ slips }) => slips <= most && slips < code.length - 1)
    .sort((a, b) => a.slips - b.slips)
    .slice(0, MOST_NEAR)
    .map(({ value }) => value);
}
