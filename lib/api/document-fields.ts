import { RESOURCES } from "@/lib/record/table";
import { placeFields } from "./place-fields";
import { type ResourceField, resourceFields } from "./resource-fields";

const TYPE_WORDS: Readonly<Record<ResourceField["type"], string>> = {
  string: "text",
  enum: "one of",
  integer: "whole number",
  number: "number",
  boolean: "true or false",
  date: "day",
  url: "address",
  list: "list of texts",
  range: "whole number, in CSV also a range",
  object: "object",
  objects: "list of objects",
};

const code = (text: string) => `\`${text}\``;

function typeOf({ type, values, isNullable, isOptional, refersTo }: ResourceField): string {
  const words = [TYPE_WORDS[type], ...values.map(code)].join(" ");
  const of = refersTo ? `, names ${type === "list" ? "rows" : "one"} of ${code(refersTo)}` : "";
  return `${words}${isNullable ? " or `null`" : ""}${isOptional ? ", or left out" : ""}${of}`;
}

/** Where the field stands, so far as its name does not say it; `column: null`: in no table. */
function placeOf({ name, header, type }: ResourceField, column: string | null): string {
  if (column === null) return "";
  const places = [
    ...(column === name ? [] : [`column ${code(column)}`]),
    ...(type === "object" || header === name
      ? []
      : [header ? `CSV ${code(header)}` : "not in CSV"]),
  ];
  return places.length > 0 ? ` (${places.join(", ")})` : "";
}

function linesOf(field: ResourceField, column: string | null, parent = ""): string[] {
  const path = `${parent}${field.name}`;
  const { about, isKey, deprecated, members } = field;
  const sentences = [
    `${code(path)}${placeOf(field, parent && column ? field.name : column)}: ${typeOf(field)}.`,
    ...(isKey ? ["_Key._"] : []),
    ...(deprecated ? [`**Deprecated.** ${deprecated}`] : []),
    about,
  ];
  return [
    `- ${sentences.join(" ")}`,
    ...members.flatMap((member) => linesOf(member, column, `${path}.`)).map((line) => `  ${line}`),
  ];
}

const BEGIN = "<!-- The fields: written by `npm run document-fields` -->\n\n";
const END = "\n<!-- The end of the fields -->";

/**
 * The README with the fields of every resource as they are defined now. Throws where it has no place
 * for them.
 */
export function withFields(readme: string): string {
  const [before, rest] = readme.split(BEGIN);
  const after = rest?.split(END)[1];
  if (before === undefined || after === undefined) {
    throw new Error(`There is no place for the fields: ${BEGIN.trim()} … ${END.trim()}`);
  }
  return [before, BEGIN, documentFields(), END, after].join("");
}

/** The fields of every resource as the README has them, in Markdown. */
function documentFields(): string {
  const section = (name: string, lines: readonly string[]) =>
    `#### ${name}\n\n${lines.join("\n")}\n`;
  const resources = RESOURCES.map((resource) =>
    section(
      resource,
      resourceFields(resource).flatMap(({ id, fields }) =>
        fields.flatMap((field) => linesOf(field, id)),
      ),
    ),
  );
  const place = placeFields().flatMap((field) => linesOf(field, null));
  return [...resources, section("quota-places/{id}, beside the row", place)].join("\n");
}
