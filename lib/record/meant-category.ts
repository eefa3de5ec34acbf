/**
 * What a filter's text means that names categories: by a gender and a weight in any words and order
 * ("57 kg women", "M92plus", "W-50"). A name of a weight ("bantamweight") is only ever a question: the
 * same names have been given to other weights.
 */
import { categoryNames } from "./category-names";
import { findCategories, genderSaid } from "./find-category";
import { soundKey } from "./fold";
import type { GamesRecord } from "./games-record";

interface CategoryAsked {
  /** The codes of those that it certainly is. */
  values: readonly string[];
  /** Where none is certain: the codes of those of its weight, or of the weights called so. */
  like: readonly string[];
}

const NOTHING: CategoryAsked = { values: [], like: [] };

/** "flyweight" of "men flyweight 51 kg". */
const WEIGHT_NAME = /(?:(?:super|light)[\s-]*)*\p{L}+[\s-]?weight(?=$|[\s,(-])/iu;

/** Reads a text that is none of the codes. */
export function meantCategory(record: GamesRecord, text: string): CategoryAsked {
  // An address writes a plus as a space: "category=+92" and "category=92+".
  const asWritten = text.replace(/^ (?=\d)|(?<=\d) $/g, "+");
  const asked = asWritten === text ? NOTHING : readNumbers(record, asWritten);
  if (asked.values.length > 0) return asked;
  const read = readNumbers(record, text);
  if (read !== NOTHING) return read;
  const [name] = WEIGHT_NAME.exec(text) ?? [];
  if (name === undefined) return NOTHING;
  const rest = text.replace(name, " ").trim();
  const withNumbers = readNumbers(record, rest);
  return withNumbers === NOTHING ? readName(record, name, rest) : withNumbers;
}

function readNumbers(record: GamesRecord, text: string): CategoryAsked {
  const said = findCategories(text, record.categories);
  if (said === null) return NOTHING;
  const codes = (slugs: readonly string[]) =>
    record.categories.filter(({ slug }) => slugs.includes(slug)).map(({ code }) => code);
  const found = codes(said.slugs);
  // "92" may be heard as "92+", but it is written as "92".
  const values = found.filter(
    (code) => !found.includes(code.replace(/\+$/, "")) || !code.endsWith("+"),
  );
  const weight = /\d+/.exec(text)?.[0] ?? "";
  return { values, like: codes(said.near).filter((code) => code.slice(1).startsWith(weight)) };
}

function readName(record: GamesRecord, name: string, rest: string): CategoryAsked {
  const key = soundKey(name.replace(/[\s-]/g, ""));
  const gender = genderSaid(rest);
  const called = record.categories.filter((category) =>
    categoryNames(record.games.id, category).some(
      (each) => soundKey(each.replaceAll(" ", "")) === key,
    ),
  );
  const ofGender = called.filter((each) => gender === null || each.gender === gender);
  return { values: [], like: (ofGender.length > 0 ? ofGender : called).map(({ code }) => code) };
}
