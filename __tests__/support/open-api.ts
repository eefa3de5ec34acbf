/** The description of the API as an independent validator of JSON Schema reads it. */
import Ajv2020, { type ValidateFunction } from "ajv/dist/2020";
import addFormats from "ajv-formats";
import fc from "fast-check";
import { openApiDocument } from "@/lib/api/open-api/document";

type Json = Record<string, unknown>;

export interface DescribedParameter {
  name: string;
  in: string;
  required?: boolean;
  schema: Json;
  example: unknown;
}

/** The document as a reader gets it. */
export const DOCUMENT = JSON.parse(JSON.stringify(openApiDocument())) as {
  paths: Record<string, { get: { parameters?: unknown[]; responses: Record<string, Json> } }>;
  components: Record<string, Record<string, unknown>>;
};

/** What a reference into the document leads to; anything else is itself. */
export function resolved<T>(value: unknown): T {
  const { $ref } = value as { $ref?: string };
  if ($ref === undefined) return value as T;
  const [, , kind = "", name = ""] = $ref.split("/");
  return DOCUMENT.components[kind]?.[name] as T;
}

/** The parameters of an operation. */
export function parametersAt(path: string): DescribedParameter[] {
  return (DOCUMENT.paths[path]?.get.parameters ?? []).map((each) =>
    resolved<DescribedParameter>(each),
  );
}

/** A member that is not described is refused, where the document does not say that any may be there. */
function closed(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(closed);
  if (schema === null || typeof schema !== "object") return schema;
  const made = Object.fromEntries(
    Object.entries(schema).map(([name, each]) => [name, closed(each)]),
  ) as Json;
  if (typeof made.properties === "object" && made.type !== undefined) {
    made.additionalProperties ??= false;
  }
  return made;
}

const ajv = new Ajv2020({ strict: false, allErrors: true });
addFormats(ajv);
ajv.addFormat("iri", (text: string) => URL.canParse(text));
ajv.addSchema({ $id: "document:", components: { schemas: closed(DOCUMENT.components.schemas) } });

/** Validates bodies by the name of their schema; a member that it does not have is an error. */
export function bodyValidator(name: string): ValidateFunction {
  return ajv.compile({ $ref: `document:#/components/schemas/${name}` });
}

/** Validates the values of a parameter. */
export function valueValidator(schema: Json): ValidateFunction {
  return ajv.compile(schema);
}

/** Values that a schema accepts, as an address writes them. */
export function accepted(schema: Json): fc.Arbitrary<string[]> {
  if (schema.type === "array") {
    const { pattern } = schema.items as { pattern: string };
    const isValid = valueValidator(schema);
    return fc
      .array(fc.stringMatching(new RegExp(pattern, "u")), { minLength: 1, maxLength: 3 })
      .filter((list) => isValid(list));
  }
  if (schema.type === "integer") {
    const bounds = { min: schema.minimum as number, max: schema.maximum as number };
    return fc.integer(bounds).map((value) => [`${value}`]);
  }
  if (schema.enum) return fc.constantFrom(...(schema.enum as string[])).map((value) => [value]);
  if (schema.pattern) {
    return fc.stringMatching(new RegExp(schema.pattern as string, "u")).map((text) => [text]);
  }
  const most = schema.maxLength as number;
  return fc
    .array(fc.string({ unit: "grapheme-composite", minLength: 1, maxLength: 1 }), {
      maxLength: most,
    })
    .map((letters) => [[...letters.join("")].slice(0, most).join("")]);
}
