import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { createTranslator } from "next-intl";
import { messagesOf } from "@/lib/i18n/messages/catalogue";
import enAdmin from "@/lib/i18n/messages/en/admin.json";
import enPublic from "@/lib/i18n/messages/en/public.json";
import { listMessages, type MessageTree } from "../support/list-messages";

const en = messagesOf("en");

const messages = listMessages(en);

test("the admin area's messages stand apart from those of the public pages", () => {
  expect(Object.keys(enAdmin)).toEqual(["admin"]);
  expect(Object.keys(enPublic)).not.toContain("admin");
});

function readSources(folder: string): { path: string; text: string }[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => ({ path, text: readFileSync(path, "utf8") }));
}

/** A value for every argument of a message, and a function for every tag. */
function argumentsOf(message: string): Record<string, unknown> {
  const names = [...message.matchAll(/\{\s*([A-Za-z]+)\s*[,}]/g)].map(([, name = ""]) => name);
  const numbers = [...message.matchAll(/\{\s*([A-Za-z]+)\s*,\s*(?:number|plural)/g)];
  const tags = [...message.matchAll(/<([A-Za-z]+)>/g)].map(([, name = ""]) => name);
  return {
    ...Object.fromEntries(names.map((name) => [name, "text"])),
    ...Object.fromEntries(numbers.map(([, name = ""]) => [name, 2])),
    ...Object.fromEntries(tags.map((name) => [name, (text: unknown) => text])),
  };
}

test.each(messages)("the message %s can be read and filled", (key, message) => {
  const problems: string[] = [];
  const t = createTranslator({
    locale: "en",
    messages: en as MessageTree,
    timeZone: "UTC",
    onError: ({ message: problem }) => problems.push(problem),
  });
  const written = t.rich(key as never, argumentsOf(message) as never);
  expect(problems).toEqual([]);
  expect(written).not.toBe(key);
  expect(String(written)).not.toMatch(/\{|\}/);
});

test("every key that is written out in the code is in the catalogue", () => {
  const known = new Set(messages.map(([key]) => key));
  const branches = new Set(
    [...known].flatMap((key) =>
      key.split(".").map((_, n, parts) => parts.slice(0, n + 1).join(".")),
    ),
  );
  const sources = ["app", "components", "lib/i18n"].flatMap(readSources);
  const missing = sources.flatMap(({ path, text }) => {
    const spaces = [...text.matchAll(/(?:useTranslations|getTranslations)\((?:"([^"]*)")?\)/g)].map(
      ([, space]) => (space ? `${space}.` : ""),
    );
    // A function outside of components is given the whole catalogue.
    if (/\b(?:Words|useWords)\b/.test(text) || path.includes("components/pictures/")) {
      spaces.push("");
    }
    const keys = [...text.matchAll(/\bt(?:\.rich|\.has)?\(\s*"([^"]+)"/g)].map(
      ([, key = ""]) => key,
    );
    const found = (key: string) => spaces.some((space) => known.has(space + key));
    const lost = spaces.filter((space) => space && !branches.has(space.slice(0, -1)));
    return [...lost, ...keys.filter((key) => !found(key))].map((key) => `${path}: ${key}`);
  });
  expect(sources.length).toBeGreaterThan(20);
  expect(missing).toEqual([]);
});
