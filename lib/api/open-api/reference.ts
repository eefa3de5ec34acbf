/** The description of the API as rows for its readable page, made from the OpenAPI document itself. */
import { openApiDocument } from "./document";

/** A text in which backticks stand around names. */
type Marked = string;

export interface ReferenceParameter {
  name: string;
  about: Marked;
}

export interface ReferenceField {
  /** As `fields` names it: "boxer.name". */
  name: string;
  /** Words of JSON Schema: "string", "integer", "date". */
  type: string;
  isNullable: boolean;
  isDeprecated: boolean;
  about: Marked;
}

export interface ReferenceOperation {
  id: string;
  path: string;
  summary: string;
  about: Marked | null;
  /** An address that has an answer. */
  example: string;
  /** Those of this operation alone; the others are of all lists. */
  parameters: readonly ReferenceParameter[];
  /** Names of the parameters that it has in common with all lists. */
  shared: readonly string[];
  /** What a row, or the one thing, has; none where the answer is no JSON of rows. */
  fields: readonly ReferenceField[];
  mediaTypes: readonly string[];
}

export interface Reference {
  about: Marked;
  operations: readonly ReferenceOperation[];
  shared: readonly ReferenceParameter[];
  statuses: readonly { status: string; about: Marked }[];
  errorCodes: readonly string[];
}

interface Schema {
  $ref?: string;
  type?: string | readonly string[];
  format?: string;
  enum?: readonly unknown[];
  description?: string;
  deprecated?: boolean;
  properties?: Readonly<Record<string, Schema>>;
  items?: Schema;
  anyOf?: readonly Schema[];
}

interface Operation {
  operationId: string;
  summary: string;
  description?: string;
  parameters?: readonly { $ref?: string }[];
  responses: Readonly<
    Record<string, { $ref?: string; content?: Record<string, { schema?: Schema }> }>
  >;
}

interface DescribedParameter {
  name: string;
  in: string;
  required?: boolean;
  description: string;
  example: unknown;
}

interface Document {
  info: { description: string };
  paths: Readonly<Record<string, { get: Operation }>>;
  components: {
    schemas: Readonly<Record<string, Schema>>;
    parameters: Readonly<Record<string, DescribedParameter>>;
    responses: Readonly<Record<string, { description: string }>>;
  };
}

/** What follows the last "/" of a reference into the document. */
const nameOf = ($ref: string) => $ref.slice($ref.lastIndexOf("/") + 1);

function typeOf({ type, format, enum: values, items }: Schema): string {
  const plain = [type].flat().filter((each) => each !== "null");
  if (values) return values.filter((value) => value !== null).join(" | ");
  if (plain.includes("array")) return `list of ${items ? typeOf(items) : ""}`.trim();
  return format ?? plain.join(" | ");
}

class Reader {
  readonly #document: Document;

  constructor(document: Document) {
    this.#document = document;
  }

  schema(schema: Schema): Schema {
    const { schemas } = this.#document.components;
    return schema.$ref ? (schemas[nameOf(schema.$ref)] ?? schema) : schema;
  }

  parameter(given: { $ref?: string }): DescribedParameter {
    const { parameters } = this.#document.components;
    const found = given.$ref ? parameters[nameOf(given.$ref)] : given;
    return found as DescribedParameter;
  }

  /** The members of an object by their paths. */
  fields(given: Schema, parent = ""): ReferenceField[] {
    const { properties = {} } = this.schema(given);
    return Object.entries(properties).flatMap(([name, member]) => {
      const schema = this.schema(member);
      const [within] = [schema.items ?? schema].map((each) => this.schema(each));
      const isNullable = [schema.type].flat().includes("null") || schema.anyOf !== undefined;
      const field = {
        name: parent + name,
        type: typeOf(schema) || "object",
        isNullable,
        isDeprecated: schema.deprecated ?? false,
        about: schema.description ?? "",
      };
      return [field, ...(within?.properties ? this.fields(within, `${parent}${name}.`) : [])];
    });
  }
}

/** The row of a list, or the one thing that is answered. */
function dataOf(reader: Reader, { content }: { content?: Record<string, { schema?: Schema }> }) {
  const body = content?.["application/json"]?.schema;
  const data = body && reader.schema(body).properties?.data;
  return data?.items ?? data ?? null;
}

/** The address with what it cannot do without. */
function exampleOf(path: string, parameters: readonly DescribedParameter[]): string {
  const filled = parameters
    .filter((each) => each.in === "path")
    .reduce((at, { name, example }) => at.replace(`{${name}}`, String(example)), path);
  const needed = parameters.filter((each) => each.in === "query" && each.required);
  const query = new URLSearchParams(needed.map(({ name, example }) => [name, String(example)]));
  return query.size ? `${filled}?${query}` : filled;
}

const isShared = ({ $ref }: { $ref?: string }) => $ref !== undefined;

/** The rows of the reference; the same in every Games. */
export function apiReference(): Reference {
  const document = openApiDocument() as unknown as Document;
  const reader = new Reader(document);
  const operations = Object.entries(document.paths).map(([path, { get }]) => {
    const parameters = get.parameters ?? [];
    const all = parameters.map((each) => reader.parameter(each));
    const answered = get.responses[200] ?? {};
    const row = dataOf(reader, answered);
    return {
      id: get.operationId,
      path,
      summary: get.summary,
      about: get.description ?? null,
      example: exampleOf(path, all),
      parameters: parameters
        .filter((each) => !isShared(each))
        .map((each) => reader.parameter(each))
        .map(({ name, description }) => ({ name, about: description })),
      shared: parameters.filter(isShared).map((each) => reader.parameter(each).name),
      fields: row ? reader.fields(row) : [],
      mediaTypes: Object.keys(answered.content ?? {}),
    };
  });
  const [first] = Object.values(document.paths);
  return {
    about: document.info.description,
    operations,
    // The id of a place is asked for by one address only.
    shared: Object.values(document.components.parameters)
      .filter(({ name }) => name !== "id")
      .map(({ name, description }) => ({ name, about: description })),
    statuses: Object.entries(first?.get.responses ?? {}).flatMap(([status, { $ref }]) =>
      $ref
        ? [{ status, about: document.components.responses[nameOf($ref)]?.description ?? "" }]
        : [],
    ),
    errorCodes: codesOf(document.components.schemas.Error),
  };
}

function codesOf(error: Schema | undefined): string[] {
  return (error?.properties?.error?.properties?.code?.enum ?? []).map(String);
}
