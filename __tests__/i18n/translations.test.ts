import { readFileSync } from "node:fs";
import { parse, TYPE } from "@formatjs/icu-messageformat-parser";
import { LANGUAGE_NAMES } from "@/lib/i18n/language-names";
import { messagesOf } from "@/lib/i18n/messages/catalogue";
import type { WithNames } from "@/lib/i18n/names";
import { routing } from "@/lib/i18n/routing";
import { LATIN_WORDS } from "../support/latin-words";
import { listMessages } from "../support/list-messages";

type Parsed = ReturnType<typeof parse>;

interface Shape {
  args: Set<string>;
  tags: Set<string>;
  plurals: { arg: string; forms: string[] }[];
}

/** What a message takes, and which forms of numbers it has. */
function shapeOf(
  elements: Parsed,
  shape: Shape = { args: new Set(), tags: new Set(), plurals: [] },
) {
  for (const element of elements) {
    if (element.type === TYPE.literal || element.type === TYPE.pound) continue;
    if (element.type === TYPE.tag) {
      shape.tags.add(element.value);
      shapeOf(element.children, shape);
      continue;
    }
    shape.args.add(element.value);
    if (element.type !== TYPE.select && element.type !== TYPE.plural) continue;
    if (element.type === TYPE.plural) {
      shape.plurals.push({ arg: element.value, forms: Object.keys(element.options) });
    }
    for (const { value } of Object.values(element.options)) shapeOf(value, shape);
  }
  return shape;
}

const FORMS: Readonly<Record<string, readonly string[]>> = {
  kk: ["other"],
  ru: ["one", "few", "many", "other"],
};

const CASE = /(?:Genitive|Dative|Accusative|Instrumental|Locative|Ablative)$/;

/** Messages that quote what a file, a field or an address says: names of columns, ids, values. */
const QUOTES =
  /^(?:problems\.|leftOut\.why\.unknown$|feed\.json$|developers\.orNull$|admin\.(?:draw\.problem\.|(?:tournament|rule)\.idHint$|import\.lead$))/;

const english = new Map(listMessages({ ...messagesOf("en"), names: {} }));
const TRANSLATED = routing.locales.filter((locale) => locale !== routing.defaultLocale);

describe.each(TRANSLATED)("the messages in %s", (locale) => {
  const own = listMessages({ ...messagesOf(locale), names: {} });
  const shapes = own.map(([key, message]) => ({
    key,
    ours: shapeOf(parse(message)),
    theirs: shapeOf(parse(english.get(key) ?? "")),
  }));

  test("have the keys of the English ones", () => {
    expect(own.map(([key]) => key).sort()).toEqual([...english.keys()].sort());
  });

  test("take what the code gives, a name also in its cases, and lose nothing", () => {
    const base = (name: string) => name.replace(CASE, "");
    const wrong = shapes.flatMap(({ key, ours, theirs }) => {
      const given = new Set([...theirs.args].map(base));
      const used = new Set([...ours.args].map(base));
      return [
        ...[...ours.args]
          .filter((name) => name !== "case" && !given.has(base(name)))
          .map((name) => `${key}: {${name}} is not given`),
        ...[...given]
          .filter((name) => !used.has(name) && name !== "case")
          .map((name) => `${key}: {${name}} is lost`),
        ...[...ours.tags]
          .filter((tag) => !theirs.tags.has(tag))
          .map((tag) => `${key}: <${tag}> is not given`),
        ...[...theirs.tags]
          .filter((tag) => !ours.tags.has(tag))
          .map((tag) => `${key}: <${tag}> is lost`),
      ];
    });
    expect(wrong).toEqual([]);
  });

  test("have every form that a number can take", () => {
    const needed = FORMS[locale] ?? [];
    const wrong = shapes.flatMap(({ key, ours }) =>
      ours.plurals
        .filter(({ forms }) => !needed.every((form) => forms.includes(form)))
        .map(({ arg, forms }) => `${key}: ${arg} has ${forms.join(" ")}`),
    );
    expect(wrong).toEqual([]);
  });

  test("have no word in Latin letters but names that are written so", () => {
    const literals = (elements: Parsed): string[] =>
      elements.flatMap((element) => {
        if (element.type === TYPE.literal) return [element.value];
        // What is typed or read by a program stays as it is.
        if (element.type === TYPE.tag) {
          return /^(?:code|kbd)$/.test(element.value) ? [] : literals(element.children);
        }
        if (element.type !== TYPE.select && element.type !== TYPE.plural) return [];
        return Object.values(element.options).flatMap(({ value }) => literals(value));
      });
    const wrong = own.flatMap(([key, message]) =>
      literals(parse(message))
        .flatMap((text) => text.match(/[A-Za-z][A-Za-z'’-]+/g) ?? [])
        .filter((word) => !LATIN_WORDS.has(word))
        .filter((word) => !(QUOTES.test(key) && english.get(key)?.includes(word)))
        .map((word) => `${key}: ${word}`),
    );
    expect(wrong).toEqual([]);
  });

  test("name every nation of the shipped Games", () => {
    const [, ...lines] = readFileSync("prisma/data/paris-2024/nations.csv", "utf8")
      .trim()
      .split("\n");
    const { names } = messagesOf(locale) as WithNames;
    const named = names?.nation ?? {};
    expect(lines.map((line) => line.split(",")[0] ?? "").filter((noc) => !named[noc])).toEqual([]);
    expect(Object.values(named).filter((name) => /[a-z]/i.test(String(name)))).toEqual([]);
  });
});

test("each language calls itself by its own name", () => {
  expect(Object.keys(LANGUAGE_NAMES).sort()).toEqual([...routing.locales].sort());
});
