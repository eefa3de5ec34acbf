/** The words that somebody typed into the search, each with what it may be. */
import { soughtWords, withinKh, wordForms } from "./fold";
import { plainLetters } from "./letters";
import { joinedWord } from "./word-index";

/** More words than this are not looked for. */
const MOST_WORDS = 8;

/** One or several typed words that a page may have as one. */
export interface Run {
  at: number;
  parts: number;
  /** What is looked for: the folded word, and how it is heard. */
  words: readonly string[];
}

/** The words of a text as runs, and how many words it has. */
export function runsOf(typed: string): { count: number; runs: readonly Run[] } {
  const forms = wordForms(typed).slice(0, MOST_WORDS);
  const sought = soughtWords(typed);
  const runs = forms.flatMap((_, at): Run[] => {
    const words = withinKh(sought[at] ?? []);
    const joined = [2, 3].flatMap((parts): Run[] => {
      if (at + parts > forms.length) return [];
      const word = joinedWord(forms.slice(at, at + parts).map(([folded]) => folded));
      return word === null ? [] : [{ at, parts, words: [word] }];
    });
    return [{ at, parts: 1, words }, ...joined];
  });
  return { count: forms.length, runs };
}

/** The bits of the words of a run. */
export function bitsOf({ at, parts }: Run): number {
  return ((1 << parts) - 1) << at;
}

const POSSESSIVE = /(?<=\p{L})['‘’ʻʼ`´]s(?!\p{L})/gu;
const WORD = /[\p{L}\p{M}\p{N}'‘’ʻʼ`´+.,-]+/gu;

/** Words about boxers and nations that name none. */
const SAYS_NOTHING = new Set(
  [
    "boxer boxers boxing team national squad olympic olympics olympian place places qualified from of in at for the",
    "бокс боксер боксёр боксеры боксёры боксеров сборная команда олимпиада",
    "боксшы боксшылар құрамасы ұлттық",
    "bokschi bokschilar boksör boksörler boxeador boxeadores boxeur boxeurs pugile pugili",
  ]
    .join(" ")
    .split(" ")
    .map(plainLetters),
);

/** The text without possessives and words that name nothing: "Ireland's boxers" → "Ireland"; `null`: the same. */
export function withoutFillers(typed: string): string | null {
  const words = typed.replace(POSSESSIVE, "").match(WORD) ?? [];
  const said = words.filter((word) => !SAYS_NOTHING.has(plainLetters(word))).join(" ");
  return said === "" || said === typed.trim() ? null : said;
}
