import { apiReference } from "@/lib/api/open-api/reference";
import { ROW_NAMES } from "@/lib/api/open-api/schemas";
import { RESOURCES } from "@/lib/record/table";
import { RESOURCE_READERS } from "@/lib/record/tables";
import { RESOURCE_PARAMS } from "@/lib/schemas/resource-query";
import { DOCUMENT } from "../support/open-api";

const reference = apiReference();

test("the reference has every path of the description", () => {
  expect(reference.operations.map(({ path }) => path)).toEqual(Object.keys(DOCUMENT.paths));
});

test.each(RESOURCES)("has every parameter and every member of %s", (resource) => {
  const operation = reference.operations.find(({ path }) => path.endsWith(`/${resource}`));
  const own = operation?.parameters.map(({ name }) => name) ?? [];
  const asked = [...own, ...(operation?.shared ?? [])].filter((name) => name !== "games");
  const { filters, members } = RESOURCE_READERS[resource];
  expect(asked.toSorted()).toEqual([...filters, ...RESOURCE_PARAMS].toSorted());
  expect(operation?.fields.map(({ name }) => name)).toEqual(members);
  for (const { about, type } of operation?.fields ?? []) expect([about, type]).not.toContain("");
  expect(ROW_NAMES[resource]).toBeTruthy();
});

test("names what may be null, what is going, and what a value is", () => {
  const field = (path: string, name: string) =>
    reference.operations
      .find((each) => each.path.endsWith(path))
      ?.fields.find((each) => each.name === name);
  expect(field("/nations", "boxers")).toMatchObject({ isDeprecated: true, type: "integer" });
  expect(field("/quota-places", "wonOn")).toMatchObject({ isNullable: true, type: "date" });
  expect(field("/quota-places", "gender")).toMatchObject({ isNullable: false, type: "M | W" });
  expect(field("/boxers", "aliases")).toMatchObject({ type: "list of string" });
  expect(field("/{id}", "ledger.opponent.slug")).toBeDefined();
});

test("the example of an address has what it cannot do without", () => {
  const oembed = apiReference().operations.find(({ id }) => id === "getOembed");
  expect(oembed?.example).toBe("/api/v1/oembed?url=%2Fparis-2024%2Fnations%2FKAZ");
});
