import { readFileSync } from "node:fs";
import { schemaVariant } from "@/bin/database/schema-variant";

const schema = readFileSync("prisma/schema.prisma", "utf8");

test("the SQLite variant is prisma/schema.prisma itself", () => {
  expect(schemaVariant(schema, "sqlite")).toBe(schema);
});

test("the PostgreSQL variant differs in provider and output only", () => {
  const ours = schema.split("\n");
  const theirs = schemaVariant(schema, "postgres").split("\n");
  expect(theirs).toHaveLength(ours.length);
  const changed = theirs.filter((line, index) => line !== ours[index]);
  expect(changed.map((line) => line.trim())).toEqual([
    'output       = "./postgres"',
    'provider = "postgresql"',
  ]);
});

test("a schema without the lines to replace is refused, not left half-changed", () => {
  expect(() => schemaVariant(schema.replace('"sqlite"', '"mysql"'), "postgres")).toThrow(
    /exactly once: provider = "sqlite"/,
  );
});
