/** Which of the typed words the entries of a search have. */
import type { SearchEntry, SearchIndex } from "./search-index";
import { bitsOf, type Run } from "./typed-words";

export interface Coverage {
  /** By entry: the typed words that begin one of its own, as bits. */
  begun: Uint8Array;
  /** By entry: those that are one of its own. */
  whole: Uint8Array;
  /** The entries that have any. */
  touched: number[];
}

/** A part of what was typed is understood where all of its run is. */
export function cover(
  { entries, words }: SearchIndex,
  runs: readonly Run[],
  numbersOf: (word: string, run: Run) => Iterable<number>,
): Coverage {
  const begun = new Uint8Array(entries.length);
  const whole = new Uint8Array(entries.length);
  const touched: number[] = [];
  for (const run of runs) {
    const bits = bitsOf(run);
    for (const word of run.words) {
      for (const number of numbersOf(word, run)) {
        const isWhole = words.words[number] === word;
        const to = words.starts[number + 1] ?? 0;
        for (let at = words.starts[number] ?? 0; at < to; at += 1) {
          const entry = words.entries[at] as number;
          if (begun[entry] === 0) touched.push(entry);
          begun[entry] = (begun[entry] as number) | bits;
          if (isWhole) whole[entry] = (whole[entry] as number) | bits;
        }
      }
    }
  }
  return { begun, whole, touched };
}

/** The bits of an entry and of those beside it. */
export function withBeside({ beside }: SearchEntry, bits: Uint8Array, own: number): number {
  let all = own;
  for (const other of beside) all |= bits[other] as number;
  return all;
}
