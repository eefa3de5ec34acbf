/** The description accepts what the server accepts, and nothing else: by values that are made up. */
import fc from "fast-check";
import { anyCase } from "@/lib/api/open-api/patterns";
import { AppError } from "@/lib/errors";
import { FILTERS, filterValues } from "@/lib/record/filters";
import { FILTER_KEYS, type FilterKey, RESOURCES, type Resource } from "@/lib/record/table";
import { RESOURCE_READERS } from "@/lib/record/tables";
import { parseComparedMoment } from "@/lib/schemas/compared-moments";
import { parseResourceQuery } from "@/lib/schemas/resource-query";
import { parseRevision, parseSince } from "@/lib/schemas/revision";
import {
  accepted,
  type DescribedParameter,
  parametersAt,
  valueValidator,
} from "../support/open-api";
import { aCategory, aNation, aPlace, aRecord } from "../support/record-factory";

const NEWEST = 999_999_999;
const record = aRecord({
  categories: [aCategory("M51"), aCategory("M92+"), aCategory("W50")],
  nations: [aNation({ noc: "KAZ" }), aNation({ noc: "UZB" }), aNation({ noc: "EOR" })],
  places: [aPlace()],
});
const values = filterValues(record);

/** Why the server refuses a question; `null`: it accepts it. */
function refusal(resource: Resource, name: string, given: readonly string[]): AppError | null {
  const written = new URLSearchParams(given.map((each) => [name, each]));
  const params = new URLSearchParams(`${written}`);
  try {
    parseResourceQuery(record.games, RESOURCE_READERS[resource], values, params);
    parseRevision({ games: record.games, revision: NEWEST }, params);
    parseSince({ games: record.games, revision: NEWEST }, params);
    return null;
  } catch (error) {
    if (error instanceof AppError) return error;
    throw error;
  }
}

/** What the description takes the texts of an address for. */
function deserialized({ schema }: DescribedParameter, given: readonly string[]): unknown {
  if (schema.type === "array") return given;
  const [text = ""] = given;
  return schema.type === "integer" && /^(0|[1-9]\d*)$/.test(text) ? Number(text) : text;
}

/** Values as somebody writes them: in any case, some of them wrong, with signs and gaps between. */
function asWritten(words: readonly string[], signs: readonly string[]): fc.Arbitrary<string[]> {
  const known = fc.constantFrom(...words);
  const word = fc.oneof(
    { weight: 6, arbitrary: known },
    known.map((each) => each.toUpperCase()),
    known.map((each) => each.toLowerCase()),
    known.map((each) => each.replace(/k/gi, "\u212a")),
    known.map((each) => each.slice(1)),
  );
  const sign = fc.oneof(
    { weight: 12, arbitrary: fc.constant("") },
    { weight: 2, arbitrary: fc.constant(" ") },
    fc.constantFrom(...signs),
  );
  const piece = fc.tuple(sign, word, sign).map((parts) => parts.join(""));
  const text = fc.array(piece, { maxLength: 3 }).map((pieces) => pieces.join(","));
  return fc.oneof(
    fc.array(text, { minLength: 1, maxLength: 2 }),
    known.map((each) => [each]),
  );
}

const SIGNS = [" ", "+", "-", ",", ";", "\u00a0", "\t", "\n", "x", "é", "İ", "ſ"];

function wordsOf(resource: Resource, name: string): readonly string[] {
  const { columns, members } = RESOURCE_READERS[resource];
  if (FILTER_KEYS.some((key) => key === name)) return values[name as FilterKey];
  if (name === "fields") return members;
  if (name === "columns") return columns.map(({ id }) => id);
  if (name === "sort") return columns.flatMap(({ id }) => [id, `-${id}`]);
  return [
    "1",
    "0",
    "1000",
    "1001",
    "999999999",
    "1000000000",
    "2024-03-11",
    "2024-02-30",
    "json",
    "csv",
    "xml",
    "",
  ];
}

const isOfGames = (name: string) =>
  name === "as-of" || FILTERS[name as FilterKey]?.everywhere === null;

const CASES = RESOURCES.flatMap((resource) =>
  parametersAt(`/api/v1/{games}/${resource}`)
    .filter((each) => each.in === "query")
    .map((parameter) => [resource, parameter.name, parameter] as const),
);

test.each(CASES)("%s?%s: the server accepts what is described", (resource, name, { schema }) => {
  fc.assert(
    fc.property(accepted(schema), (given) => {
      const refused = refusal(resource, name, given);
      if (refused === null) return;
      // Which values a Games has is for its index to say; anything else has to be accepted.
      expect(isOfGames(name)).toBe(true);
      expect(refused).toMatchObject({ code: "invalid_parameter", field: name });
      expect(refused.allowed?.length).toBeGreaterThan(0);
    }),
  );
});

test.each(CASES)("%s?%s: what the server accepts is described", (resource, name, parameter) => {
  const isDescribed = valueValidator(parameter.schema);
  const isList = parameter.schema.type === "array";
  let most = 0;
  fc.assert(
    fc.property(asWritten(wordsOf(resource, name), SIGNS), (texts) => {
      const given = isList ? texts : texts.slice(0, 1);
      // A whole number with zeros before it is read as the number.
      if (parameter.schema.type === "integer" && /^0\d/.test(given[0] ?? "")) return;
      const isAccepted = refusal(resource, name, given) === null;
      const says = isDescribed(deserialized(parameter, given));
      if (isAccepted) most += 1;
      if (isAccepted || !isOfGames(name)) expect([given, says]).toEqual([given, isAccepted]);
    }),
    { numRuns: 300 },
  );
  // Or it would have been compared with nothing.
  expect(most).toBeGreaterThan(0);
});

test.each(["from", "to"] as const)("changes?%s: a day or a revision, and nothing else", (name) => {
  const found = parametersAt("/api/v1/{games}/changes").find((each) => each.name === name);
  const isDescribed = valueValidator(found?.schema ?? {});
  const [day, number] = (found?.schema.anyOf ?? []) as { pattern: string }[];
  const text = fc.oneof(
    fc.stringMatching(new RegExp(day?.pattern ?? "", "u")),
    fc.stringMatching(new RegExp(number?.pattern ?? "", "u")),
    fc.integer({ min: -9, max: 2_000_000_000 }).map(String),
    fc.constantFrom("2024-03-11", "2024-02-30", "2024-3-11", "1", "01", "0", "", "now", "1.5"),
  );
  const accept = (given: string) => {
    try {
      const params = new URLSearchParams({ [name]: given });
      return parseComparedMoment({ games: record.games, revision: NEWEST }, name, params) !== null;
    } catch (error) {
      if (error instanceof AppError && error.field === name) return false;
      throw error;
    }
  };
  fc.assert(
    fc.property(text, (given) => {
      const isDay = given.includes("-");
      if (accept(given)) expect([given, isDescribed(given)]).toEqual([given, true]);
      // Which days there are depends on the Games.
      else if (!isDay) expect([given, isDescribed(given)]).toEqual([given, false]);
    }),
    { numRuns: 500 },
  );
  expect([accept("2024-03-11"), accept("17")]).toEqual([true, true]);
  expect([isDescribed("2024-02-30"), isDescribed("01")]).toEqual([false, false]);
});

test("a search is as long as its characters are many, whatever they take in memory", () => {
  const parameter = parametersAt("/api/v1/{games}/nations").find(({ name }) => name === "q");
  const isDescribed = valueValidator(parameter?.schema ?? {});
  for (const sign of ["a", "ғ", "🥊"]) {
    for (const [length, isAccepted] of [
      [100, true],
      [101, false],
    ] as const) {
      const q = sign.repeat(length);
      expect([isDescribed(q), refusal("nations", "q", [q]) === null]).toEqual([
        isAccepted,
        isAccepted,
      ]);
    }
  }
});

test("a letter is matched in every form that the server takes for it", () => {
  const letters = [..."abcdefghijklmnopqrstuvwxyz"].map((letter) => ({
    letter,
    pattern: new RegExp(`^(?:${anyCase(letter)})$`, "u"),
  }));
  for (let code = 0; code < 0x10000; code++) {
    const text = String.fromCharCode(code);
    const lower = text.toLowerCase();
    for (const { letter, pattern } of letters) {
      if (pattern.test(text) !== (lower === letter))
        throw new Error(`${letter} and U+${code.toString(16)}`);
    }
  }
});

test("every value of the Games' own is described, in any case", () => {
  const own = FILTER_KEYS.filter((key) => FILTERS[key].everywhere === null);
  expect(own).toEqual(["noc", "category", "route"]);
  for (const key of own) {
    const found = parametersAt("/api/v1/{games}/quota-places").find(({ name }) => name === key);
    const isDescribed = valueValidator(found?.schema ?? {});
    expect(isDescribed(values[key].map((each) => each.toLowerCase()))).toBe(true);
    expect(isDescribed([values[key].join(",")])).toBe(true);
  }
});
