import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { searchRecord } from "@/lib/record/search";
import { seededRandom } from "../support/seeded-random";
import { shippedNames } from "../support/shipped-names";

const LETTERS = "abcdefghijklmnopqrstuvwxyz";
const { boxers } = shippedNames;

/** Inflected and misheard names of real pages, with the page that each has to be nearest to. */
const SLIPS: Record<"spelling" | "page" | "from", string>[] = parse(
  readFileSync(join(__dirname, "../support/slips.csv"), "utf8"),
  { columns: true },
);

test.each(SLIPS.map(({ spelling, page, from }) => [spelling, page, from] as const))(
  "%s is nearest to %s (%s)",
  (spelling, page) => {
    const { total, near } = searchRecord(shippedNames, spelling);
    expect([total, near[0]?.id]).toEqual([0, page.split("/")[1]]);
  },
);

const random = seededRandom(7);
const below = (most: number) => Math.floor(random() * most);
const letter = () => LETTERS[below(LETTERS.length)] as string;
const text = (length: number) => Array.from({ length }, letter).join("");

const changed = (word: string, at: number) =>
  word.slice(0, at) +
  LETTERS[(LETTERS.indexOf(word[at] ?? "") + 1 + below(25)) % 26] +
  word.slice(at + 1);
const dropped = (word: string, at: number) => word.slice(0, at) + word.slice(at + 1);
const swapped = (word: string, at: number) =>
  word.slice(0, at) + word.slice(at + 1, at + 2) + word[at] + word.slice(at + 2);

/** A place in the name whose letter and the next one are letters, and not the same. */
function somewhereIn(name: string): number {
  const places = [...name].flatMap((_, at) =>
    /^([a-z])(?!\1)[a-z]/.test(name.slice(at)) ? [at] : [],
  );
  return places[below(places.length)] as number;
}

function isFound(slug: string, typed: string): boolean {
  const { hits, near } = searchRecord(shippedNames, typed, boxers.length);
  return [...hits, ...near].some(({ id }) => id === slug);
}

test.each([
  [0, "changed", changed],
  [1, "dropped", dropped],
  [2, "swapped with the next", swapped],
] as const)(
  "of each third boxer's name (from %i) with a letter %s, 99%% are found or near",
  (...[from, , slip]) => {
    const tried = boxers.filter((_, at) => at % 3 === from);
    const lost = tried
      .map(({ slug, name }) => ({ slug, name: name.toLowerCase() }))
      .filter(({ slug, name }) => !isFound(slug, slip(name, somewhereIn(name))));
    expect(tried.length).toBeGreaterThan(200);
    expect(lost.map(({ name }) => name).slice(0, tried.length / 100)).toHaveLength(lost.length);
  },
);

test("of 1,000 random texts of four to eight letters, at most 10 find anything", () => {
  const found = Array.from({ length: 1000 }, () => text(4 + below(5))).filter(
    (typed) => searchRecord(shippedNames, typed).total > 0,
  );
  expect(found.slice(0, 11).length).toBeLessThanOrEqual(10);
});

test("of 1,000 pairs of random words, none finds anything", () => {
  const found = Array.from(
    { length: 1000 },
    () => `${text(4 + below(3))} ${text(4 + below(3))}`,
  ).filter((typed) => searchRecord(shippedNames, typed).total > 0);
  expect(found).toEqual([]);
});
