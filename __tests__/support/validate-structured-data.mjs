/**
 * Reads a page from standard input and prints what is wrong in its structured data, as JSON: by the
 * vocabulary of schema.org and what search engines demand. A program of its own, since the validator is
 * an ES module that imports when it is asked.
 */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { text } from "node:stream/consumers";
import Validator from "@adobe/structured-data-validator";
import Extractor from "@marbec/web-auto-extractor";

const require = createRequire(import.meta.url);
const quads = readFileSync(require.resolve("@vocabulary/schema/schema.nq"), "utf8");

/** The vocabulary in the shape of schema.org's own file. */
function readVocabulary() {
  const entities = new Map();
  for (const line of quads.split("\n")) {
    const [, subject, predicate, object] = /^<([^>]*)> <([^>]*)> <([^>]*)> /.exec(line) ?? [];
    if (!subject) continue;
    const entity = entities.get(subject) ?? { "@id": subject };
    entities.set(subject, entity);
    if (predicate.endsWith("#type")) {
      if (object.endsWith("#Class")) entity["@type"] = "rdfs:Class";
      if (object.endsWith("#Property")) entity["@type"] = "rdf:Property";
    }
    for (const [end, name] of [
      ["#subClassOf", "rdfs:subClassOf"],
      ["/domainIncludes", "schema:domainIncludes"],
    ]) {
      if (predicate.endsWith(end)) entity[name] = [...(entity[name] ?? []), { "@id": object }];
    }
  }
  return { "@graph": [...entities.values()] };
}

const data = new Extractor({ addLocation: true }).parse(await text(process.stdin));
const issues = await new Validator(readVocabulary()).validate(data);
console.log(JSON.stringify({ types: Object.keys(data.jsonld), errors: data.errors ?? [], issues }));
