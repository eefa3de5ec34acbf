/** The bodies of answers as schemas of JSON Schema 2020-12, made from the typed fields. */
import { COUNT_PARAMS, COUNT_VALUES } from "@/lib/record/count-terms";
import { FILTER_KEYS, RESOURCES, type Resource } from "@/lib/record/table";
import { placeFields } from "../place-fields";
import { type ResourceField, resourceFields } from "../resource-fields";
import { ERROR_CODES } from "./error-codes";
import { OEMBED_SCHEMA } from "./oembed";

export type Schema = Record<string, unknown>;

/** What a row of each resource is called among the schemas. */
export const ROW_NAMES: Readonly<Record<Resource, string>> = {
  "quota-places": "QuotaPlace",
  nations: "Nation",
  boxers: "Boxer",
  tournaments: "Tournament",
  categories: "Category",
  bouts: "Bout",
  checks: "Check",
};

const PLAIN: Readonly<
  Record<Exclude<ResourceField["type"], "object" | "objects" | "enum">, Schema>
> = {
  string: { type: "string" },
  integer: { type: "integer" },
  number: { type: "number" },
  boolean: { type: "boolean" },
  date: { type: "string", format: "date" },
  // Pages are named as their sites do, also with letters that a URI would encode.
  url: { type: "string", format: "iri", pattern: "^https?://\\S+$" },
  list: { type: "array", items: { type: "string" } },
  range: { type: "integer" },
};

/** `isWhole`: an object has each of its members that is not optional; a part may lack any. */
function objectOf(fields: readonly ResourceField[], isWhole: boolean): Schema {
  const required = fields.filter(({ isOptional }) => !isOptional).map(({ name }) => name);
  return {
    type: "object",
    properties: Object.fromEntries(fields.map((field) => [field.name, schemaOf(field, isWhole)])),
    ...(isWhole && required.length > 0 ? { required } : {}),
  };
}

function schemaOf(field: ResourceField, isWhole: boolean): Schema {
  const { type, about, deprecated, refersTo, isNullable, values, members } = field;
  const of = refersTo ? ` Names ${type === "list" ? "rows" : "a row"} of \`${refersTo}\`.` : "";
  const description = `${deprecated ? `Deprecated: ${deprecated} ` : ""}${about}${of}`;
  const plain = plainSchema(type, values, members, isWhole);
  return {
    description,
    ...(isNullable ? orNull(plain) : plain),
    ...(deprecated ? { deprecated: true } : {}),
  };
}

function plainSchema(
  type: ResourceField["type"],
  values: readonly string[],
  members: readonly ResourceField[],
  isWhole: boolean,
): Schema {
  if (type === "enum") return { type: "string", enum: values };
  if (type === "object") return objectOf(members, isWhole);
  if (type === "objects") return { type: "array", items: objectOf(members, isWhole) };
  return PLAIN[type];
}

function orNull({ type, enum: values, ...rest }: Schema): Schema {
  const nullable = { type: [type, "null"], ...rest };
  return Array.isArray(values) ? { ...nullable, enum: [...values, null] } : nullable;
}

function rowFields(resource: Resource): ResourceField[] {
  return resourceFields(resource).flatMap(({ fields }) => fields);
}

const text = (description: string): Schema => ({ type: "string", description });
const textOrNull = (description: string): Schema => ({ type: ["string", "null"], description });
const dayOrNull = (description: string): Schema => ({ ...textOrNull(description), format: "date" });
const count = (description: string): Schema => ({ type: "integer", minimum: 0, description });
const texts = (description: string): Schema => ({
  type: "array",
  items: { type: "string" },
  description,
});

function object(properties: Record<string, Schema>, optional: readonly string[] = []): Schema {
  const required = Object.keys(properties).filter((name) => !optional.includes(name));
  return { type: "object", properties, required };
}

const ref = (name: string): Schema => ({ $ref: `#/components/schemas/${name}` });

const REVISION: Schema = {
  type: "integer",
  minimum: 1,
  description: "The revision of the record that answered.",
};
const AS_OF = dayOrNull("The day whose end the answer is about; `null`: the whole record.");
const GAMES = text("Id of the Games.");

const META = {
  games: GAMES,
  asOf: AS_OF,
  revision: REVISION,
  total: count("Rows that match; the answer may hold fewer."),
};

/** Answers of the lists, and what stands in them. */
function lists(): Record<string, Schema> {
  return Object.fromEntries(
    RESOURCES.flatMap((resource) => {
      const name = ROW_NAMES[resource];
      const row = {
        ...objectOf(rowFields(resource), false),
        description: `A row of \`${resource}\`. It has every member, unless \`columns\` or \`fields\` choose.`,
      };
      const list = object({ data: { type: "array", items: ref(name) }, meta: ref("ListMeta") });
      return [
        [name, row],
        [`${name}List`, list],
      ];
    }),
  );
}

function filtersOf(describe: string): Schema {
  return {
    type: "object",
    description: describe,
    properties: {
      ...Object.fromEntries(FILTER_KEYS.map((key) => [key, texts(`Of \`${key}\`.`)])),
      q: text("What was searched."),
    },
  };
}

const INDEX: Record<string, Schema> = {
  GamesList: object({
    data: {
      type: "array",
      items: object({
        id: text("What names the Games in addresses."),
        name: text("Its name in English."),
        city: text("Its city in English."),
        startsOn: dayOrNull("Its first day; `null`: not published."),
        endsOn: dayOrNull("Its last day; `null`: not published."),
        revision: {
          type: ["integer", "null"],
          description: "The newest revision; `null`: nothing is published.",
        },
        url: text("Address of its index."),
      }),
    },
    meta: object({ total: count("How many Games there are.") }),
  }),
  GamesIndex: object({
    data: {
      type: "array",
      items: object({
        resource: text("Name of the resource."),
        url: text("Its address."),
        filters: texts("The filters that it takes."),
        parameters: texts("The other parameters that it takes."),
        columns: texts("Its columns: what `columns` and `sort` name."),
      }),
    },
    meta: object({
      games: GAMES,
      name: text("Name of the Games in English."),
      revision: REVISION,
      total: count("How many resources there are."),
      days: {
        description: "The days that `as-of` takes; `null`: none yet.",
        type: ["object", "null"],
        properties: {
          from: { type: "string", format: "date" },
          to: { type: "string", format: "date" },
        },
        required: ["from", "to"],
      },
      values: {
        type: "object",
        description: "The values that each filter takes in these Games.",
        properties: Object.fromEntries(FILTER_KEYS.map((key) => [key, texts(`Of \`${key}\`.`)])),
        required: FILTER_KEYS,
      },
    }),
  }),
};

const STATE = (when: string): Schema => ({
  type: ["object", "null"],
  additionalProperties: true,
  description: `The row ${when}, by the names that the record has; \`null\`: it was not there.`,
});

const CORRECTIONS: Record<string, Schema> = {
  Correction: object({
    revision: { ...REVISION, description: "The revision that corrected it." },
    publishedAt: { type: "string", format: "date-time", description: "When it was published." },
    reason: textOrNull("Why, in English; `null`: an import gave none."),
    undoes: { type: ["integer", "null"], description: "The revision that it took back." },
    by: { type: "string", enum: ["editor", "admin", "import"], description: "Who did it." },
    rows: {
      type: ["array", "null"],
      description: "What it changed; `null`: it cannot be read any more.",
      items: object({
        list: { type: "string", enum: ["bouts", "places", "knownBreaks"] },
        id: text("What names the row there."),
        before: STATE("as it was"),
        after: STATE("as it became"),
      }),
    },
  }),
  CorrectionList: object({
    data: { type: "array", items: ref("Correction") },
    meta: object({ ...META, asOf: { type: "null", description: "The log is of no day." } }),
  }),
};

const BY_GENDER = (description: string): Schema => ({
  ...object({
    M: count("Men's."),
    W: count("Women's."),
    total: count("Both together."),
  }),
  description,
});

const MOMENT = (description: string): Schema => ({
  ...object({
    asOf: AS_OF,
    revision: REVISION,
    held: BY_GENDER("Places held; by the nation that was asked for, where one was."),
    firstAwarded: BY_GENDER("The same of places given for the first time until then."),
    nations: count("Nations that held one; of the nation that was asked for, 1 or 0."),
  }),
  description,
});

const PLACE_OR_NULL = (description: string): Schema => ({
  anyOf: [ref(ROW_NAMES["quota-places"]), { type: "null" }],
  description,
});

const CHANGES: Record<string, Schema> = {
  ChangeList: object({
    data: {
      type: "array",
      items: object({
        kind: {
          type: "string",
          enum: ["gained", "lost", "moved"],
          description: "`moved`: it has another holder.",
        },
        before: PLACE_OR_NULL("The place in the earlier state; `null`: it was not held."),
        after: PLACE_OR_NULL("The place in the later state; `null`: it was not held."),
      }),
    },
    meta: object({
      games: GAMES,
      from: MOMENT("The earlier state."),
      to: MOMENT("The later state."),
      total: count("Places that changed."),
      filters: object({ noc: texts("The nation that was asked for.") }, ["noc"]),
      nations: {
        type: "array",
        description: "The nations with another number of places held.",
        items: object({
          noc: text("IOC code of the nation."),
          before: count("Its places in the earlier state."),
          after: count("Its places in the later state."),
        }),
      },
    }),
  }),
};

const COUNT: Record<string, Schema> = {
  CountList: object({
    data: {
      type: "array",
      items: {
        description:
          "What was counted: places, boxers or nations. Of a nation `placesMen`, `placesWomen` and `places` are by the definition, and there are no other numbers.",
        anyOf: (["quota-places", "boxers", "nations"] as const).map((each) => ref(ROW_NAMES[each])),
      },
    },
    meta: object({
      ...META,
      returned: count("Rows in this answer."),
      filters: { type: "object", description: "None.", properties: {} },
      count: object({
        ...Object.fromEntries(
          COUNT_PARAMS.map((name): [string, Schema] => [
            name,
            { type: "string", enum: COUNT_VALUES[name], description: "As it was asked." },
          ]),
        ),
        number: count("The number."),
        men: count("Those with a place for men; an NOC can be in both."),
        women: count("Those with a place for women."),
        sentence: text("The number in a sentence, in English."),
        definition: text("What is counted and what is left out, in English."),
      }),
    }),
  }),
};

/** Every schema of the document, by its name. */
export function componentSchemas(): Record<string, Schema> {
  return {
    ...INDEX,
    ...lists(),
    QuotaPlaceDetail: object({
      data: objectOf([...rowFields("quota-places"), ...placeFields()], true),
      meta: object({ games: GAMES, asOf: AS_OF, revision: REVISION }),
    }),
    ...CHANGES,
    ...COUNT,
    ...CORRECTIONS,
    ListMeta: object(
      {
        ...META,
        returned: count("Rows in this answer."),
        next: text("Address of the rows that follow, where there are some."),
        gone: texts("With `since`: what names the rows that answered the question then, not now."),
        filters: filtersOf("What was asked, as it was understood."),
      },
      ["next", "gone"],
    ),
    Oembed: OEMBED_SCHEMA,
    Error: object({
      error: object(
        {
          code: { type: "string", enum: ERROR_CODES, description: "What is wrong, for programs." },
          message: text("What is wrong, for people, in English."),
          field: text("The parameter that is wrong."),
          allowed: texts("What it takes."),
        },
        ["field", "allowed"],
      ),
    }),
  };
}
