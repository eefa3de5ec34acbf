import { z } from "zod";
import {
  COUNT_PARAMS,
  COUNT_VALUES,
  type CountParam,
  countValues,
  DEFAULT_COUNT,
} from "@/lib/record/count-terms";
import { FILTERS } from "@/lib/record/filters";
import { AS_OF, REVISION } from "@/lib/record/moment";
import { FILTER_KEYS, type FilterKey, type Resource } from "@/lib/record/table";
import { MAX_SEARCH_LENGTH } from "@/lib/record/table-query";
import { RESOURCE_READERS } from "@/lib/record/tables";
import { FROM, TO } from "@/lib/schemas/compared-moments";
import { FORMATS, MAX_LIMIT, MAX_OFFSET, RESOURCE_PARAMS } from "@/lib/schemas/resource-query";
import { SINCE } from "@/lib/schemas/revision";
import { FEED_FORMATS } from "../feed";
import { anyCase, LETTER, listOf, valueIn } from "./patterns";

/** A parameter object of OpenAPI 3.1. */
export interface Parameter {
  name: string;
  in: "query" | "path";
  description: string;
  required?: true;
  schema: Record<string, unknown>;
  style?: "form";
  explode?: true;
  example?: unknown;
}

export type QueryName = FilterKey | (typeof RESOURCE_PARAMS)[number];

const MOST_REVISION = 999_999_999;

/** What values of a Games' own look like; which there are, its index says under `meta.values`. */
const OF_GAMES: Readonly<Partial<Record<FilterKey, string>>> = {
  noc: `[${LETTER}]{3}`,
  category: "[MmWw]\\d{2,3}(?:\\.\\d)?[+ ]?",
  route: `[${LETTER}0-9]+(?:-[${LETTER}0-9]+)*`,
};

const OWN_VALUES =
  "Each Games has its own values, which its index lists under `meta.values`; another is refused.";

/** What each parameter asks, in sentences. */
const PARAMETER_MEANINGS: Readonly<Record<QueryName, string>> = {
  gender: "Men's (`M`) or women's (`W`) categories.",
  category: `Categories by their codes: \`M51\`, \`W75\`, \`M92+\`. ${OWN_VALUES}`,
  noc: `Nations by their IOC codes, also \`EOR\` (refugee team) and \`AIN\` (neutral athletes). ${OWN_VALUES}`,
  continent: "Continents of the nations as the IOC groups them.",
  route: `How a place came to its holder: ids of tournaments, or \`universality\`, \`reallocation\`, \`refugee\`, \`host\`. ${OWN_VALUES}`,
  status: "What had become of the place by the end of the day asked about.",
  holds: "Whether a nation or a boxer holds a place.",
  [AS_OF]:
    "The day whose end is asked about, `YYYY-MM-DD`, from the first of the qualification period to the last of the Games (`meta.days` of the index of the Games).",
  [REVISION]:
    "The record as it was published with this revision, up to the newest; later ones are left out. Names of nations, which all Games share, are as they are now.",
  [SINCE]:
    "Only what is other than at this revision, up to the one that is asked: rows that answer the question now and did not, or not like this, then. `meta.gone` names those that answered it then and do not now. 0: since before the first.",
  q: "Searches names, aliases in any script, nations, cities and categories; picks rows and changes no count.",
  sort: "Columns to sort by, the first one first; `-` before one turns it round.",
  columns:
    "Columns of the answer, in order; a column may have several members. Goes with every format.",
  fields:
    "Members of the JSON, in order, by their names; those of an object behind a point: `boxer.name`. Only with `format=json`, and not together with `columns`.",
  format: `How the answer is written: ${FORMATS.map((each) => `\`${each}\``).join(", ")}.`,
  limit: `The most rows of one answer, up to ${MAX_LIMIT}; without it, all.`,
  offset: "So many rows are passed over before the first.",
};

/** An example for each, that has an answer in `paris-2024`. */
const EXAMPLES: Readonly<Partial<Record<QueryName, unknown>>> = {
  gender: ["W"],
  category: ["M51"],
  noc: ["KAZ", "UZB"],
  continent: ["ASI"],
  route: ["world-qualifier-1-2024"],
  status: ["held"],
  holds: ["yes"],
  [AS_OF]: "2024-03-11",
  [REVISION]: 1,
  [SINCE]: 0,
  q: "KAZ 51",
  format: "json",
  limit: 100,
  offset: 0,
};

function whole(minimum: number, maximum: number): Record<string, unknown> {
  return { type: "integer", minimum, maximum };
}

function filterSchema(key: FilterKey): Record<string, unknown> {
  const values = FILTERS[key].everywhere;
  return listOf(values ? valueIn(values) : (OF_GAMES[key] ?? ""));
}

/** Zod's pattern of a day has no flags, and knows how long each month is. */
function daySchema(): Record<string, unknown> {
  const { $schema: _, ...schema } = z.toJSONSchema(z.iso.date());
  return schema;
}

function schemaOf(name: QueryName, resource: Resource): Record<string, unknown> {
  const { columns, members } = RESOURCE_READERS[resource];
  const ids = columns.map(({ id }) => id);
  switch (name) {
    case AS_OF:
      return daySchema();
    case REVISION:
      return whole(1, MOST_REVISION);
    case SINCE:
      return whole(0, MOST_REVISION);
    case "q":
      return { type: "string", maxLength: MAX_SEARCH_LENGTH };
    case "sort":
      // Unlike those to show, columns to sort by are known by their exact names.
      return listOf(`-?(?:${ids.join("|")})`);
    case "columns":
      return listOf(ids.map(anyCase).join("|"));
    case "fields":
      return listOf(members.map(anyCase).join("|"));
    case "format":
      return { type: "string", enum: FORMATS, default: "json" };
    case "limit":
      return whole(1, MAX_LIMIT);
    case "offset":
      return { ...whole(0, MAX_OFFSET), default: 0 };
    default:
      return filterSchema(name);
  }
}

function exampleOf(name: QueryName, resource: Resource): unknown {
  const { columns, members } = RESOURCE_READERS[resource];
  const first = columns[0]?.id;
  if (name === "sort") return [`-${first}`];
  if (name === "columns") return [first];
  return name === "fields" ? [members[0]] : EXAMPLES[name];
}

/** What a value of a filter that is the same in every Games is, for people. */
function valuesText(name: QueryName): string {
  const key = FILTER_KEYS.find((each) => each === name);
  const values = key ? FILTERS[key].everywhere : null;
  const list = key
    ? " Several values (with commas, or the name repeated) mean “or”; letter case does not matter."
    : "";
  const those = values ? ` One of ${values.map((value) => `\`${value}\``).join(", ")}.` : "";
  return those + list;
}

/** A query parameter of a resource. */
export function queryParameter(name: QueryName, resource: Resource): Parameter {
  const schema = schemaOf(name, resource);
  const isList = schema.type === "array";
  return {
    name,
    in: "query",
    description: PARAMETER_MEANINGS[name] + valuesText(name),
    schema,
    ...(isList ? { style: "form", explode: true } : {}),
    example: exampleOf(name, resource),
  };
}

/** All query parameters of a resource: its filters, and what every resource is asked. */
export function queryParameters(resource: Resource): Parameter[] {
  const { filters } = RESOURCE_READERS[resource];
  return [...filters, ...RESOURCE_PARAMS].map((name) => queryParameter(name, resource));
}

export const GAMES_PARAMETER: Parameter = {
  name: "games",
  in: "path",
  required: true,
  description: "Id of the Games. `GET /api/v1` lists those that there are.",
  schema: { type: "string", pattern: "^[a-z0-9]+(?:-[a-z0-9]+)*$" },
  example: "paris-2024",
};

export const PLACE_PARAMETER: Parameter = {
  name: "id",
  in: "path",
  required: true,
  description: "Id of the award: `id` of a row of `quota-places`.",
  schema: { type: "string", pattern: "^[a-z0-9]+(?:-[a-z0-9]+)*$" },
  example: "mens-51kg-kaz-world-qualifier-1-2024",
};

function momentParameter(name: typeof FROM | typeof TO, description: string): Parameter {
  return {
    name,
    in: "query",
    description,
    schema: { type: "string", anyOf: [daySchema(), { pattern: "^[1-9]\\d{0,8}$" }] },
    example: name === FROM ? "2024-03-11" : "2024-06-02",
  };
}

const ONE_NATION: Parameter = {
  name: "noc",
  in: "query",
  description: `One nation by its IOC code, in any letter case. ${OWN_VALUES}`,
  schema: { type: "string", pattern: `^${OF_GAMES.noc}$` },
  example: "KAZ",
};

/** What the changes between two states are asked beside the revision. */
export const CHANGES_PARAMETERS: readonly Parameter[] = [
  momentParameter(
    FROM,
    "The earlier state: a day, or the number of a revision. Without it the first day of the qualification.",
  ),
  momentParameter(
    TO,
    "The later state: a day, or the number of a revision. Without it the present one.",
  ),
  ONE_NATION,
];

/** What the feed of the days between two is asked beside the revision. */
export const CHANGES_FEED_PARAMETERS: readonly Parameter[] = [
  {
    name: FROM,
    in: "query",
    description: "Days after this one; without it, after the first of the qualification.",
    schema: daySchema(),
    example: "2024-02-28",
  },
  {
    name: TO,
    in: "query",
    description: "Days up to this one; without it, all.",
    schema: daySchema(),
    example: "2024-06-02",
  },
  ONE_NATION,
];

const COUNT_MEANINGS: Readonly<Record<CountParam, string>> = {
  what: "What is counted: `places`, `boxers` or `nations` (NOCs), each once.",
  stage:
    "Which of them: `first`, the Games' places given for the first time; `ever`, every award; `held` at the end of the day; `drawn`, in the Olympic draw; `competed` at the Games.",
  refugees:
    "Whether the refugee team counts. It is `EOR` and no nation; where it is in, it counts like one.",
  neutrals:
    "Whether neutral athletes count. They are `AIN` and of no nation; where they are in, they count like one.",
};

/** The definition that a count is made by. */
export const COUNT_PARAMETERS: readonly Parameter[] = COUNT_PARAMS.map((name) => ({
  name,
  in: "query",
  description: COUNT_MEANINGS[name],
  schema: { type: "string", enum: COUNT_VALUES[name], default: countValues(DEFAULT_COUNT)[name] },
  example: { what: "nations", stage: "held", refugees: "out", neutrals: "in" }[name],
}));

export const FEED_FORMAT: Parameter = {
  name: "format",
  in: "query",
  description: "`atom` is RFC 4287, `json` is JSON Feed 1.1.",
  schema: { type: "string", enum: FEED_FORMATS, default: FEED_FORMATS[0] },
  example: "json",
};
