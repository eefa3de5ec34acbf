/** Which definition a count follows: `what=nations&stage=held&refugees=out&neutrals=in`. */
import {
  COUNT_PARAMS,
  COUNT_VALUES,
  type CountDefinition,
  type CountParam,
  countValues,
  DEFAULT_COUNT,
} from "@/lib/record/count-terms";
import { type Meant, nearCodes } from "@/lib/record/meant-value";
import { canonical, type RawParams, rawList, splitList } from "@/lib/record/table-query";
import type { ClosedParam } from "./asked-values";
import { parseChoice } from "./resource-query";

/** The definition by the value that is found for each parameter; without one it is as usual. */
function definitionOf(find: (name: CountParam) => string | undefined): CountDefinition {
  const usual = countValues(DEFAULT_COUNT);
  const of = (name: CountParam) => find(name) ?? usual[name];
  return {
    what: of("what") as CountDefinition["what"],
    stage: of("stage") as CountDefinition["stage"],
    refugees: of("refugees") === "in",
    neutrals: of("neutrals") === "in",
  };
}

/** Reads a page's address: of each parameter the first value that there is; others are passed over. */
export function parseCount(params: RawParams): CountDefinition {
  return definitionOf((name) =>
    splitList(rawList(params, name))
      .map((value) => canonical(value, COUNT_VALUES[name]))
      .find((value) => value !== undefined),
  );
}

/** Reads the API's parameters. Throws `invalid_parameter` with what is allowed. */
export function parseCountStrictly(params: URLSearchParams): CountDefinition {
  return definitionOf((name) =>
    params.has(name) ? parseChoice(name, params, COUNT_VALUES[name]) : undefined,
  );
}

/** What else people call the values. */
const OTHER_WORDS: Readonly<Record<CountParam, Readonly<Record<string, readonly string[]>>>> = {
  what: {
    places: ["place", "quota", "quotas", "quota-places", "licences", "licenses"],
    boxers: ["boxer", "athletes", "athlete"],
    nations: ["nation", "noc", "nocs", "country", "countries"],
  },
  stage: {
    first: ["given", "awarded", "firstawarded", "first-awarded", "first-given"],
    ever: ["all", "awards"],
    held: ["holds"],
    drawn: ["draw", "entered", "onthedraw", "on-the-draw"],
    competed: ["boxed", "competing"],
  },
  refugees: { in: ["yes", "true", "1", "with"], out: ["no", "false", "0", "without"] },
  neutrals: { in: ["yes", "true", "1", "with"], out: ["no", "false", "0", "without"] },
};

function saidOtherwise(name: CountParam, text: string): readonly string[] {
  const word = text.trim().toLowerCase();
  return Object.entries(OTHER_WORDS[name]).flatMap(([value, words]) =>
    words.includes(word) ? [value] : [],
  );
}

/** The closed parameters of the page that counts. */
export function countClosedParams(): ClosedParam[] {
  return COUNT_PARAMS.map((name) => ({
    name,
    isSingle: true,
    allowed: COUNT_VALUES[name],
    meant: (text): Meant => ({
      values: saidOtherwise(name, text),
      near: () => [...nearCodes(COUNT_VALUES[name], text)],
    }),
  }));
}
