import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { createTranslator } from "next-intl";
import { writeInEnglish } from "@/lib/i18n/english-problems";
import en from "@/lib/i18n/messages/en/problems.json";
import kk from "@/lib/i18n/messages/kk/problems.json";
import ru from "@/lib/i18n/messages/ru/problems.json";
import { problemOfText, type WriteProblem } from "@/lib/i18n/problem-text";
import { type Locale, routing } from "@/lib/i18n/routing";
import { PROBLEMS, problemAt } from "@/lib/problem";

const CATALOGUES: Readonly<Record<Locale, Readonly<Record<string, string>>>> = {
  en: en.problems,
  kk: kk.problems,
  ru: ru.problems,
};
const JOINS_SUBJECT = "at";

describe.each(routing.locales)("the words for problems in %s", (locale) => {
  const messages = CATALOGUES[locale];

  test("are there for every code, and for nothing else", () => {
    const keys = Object.keys(messages).filter((key) => key !== JOINS_SUBJECT);
    expect(keys.toSorted()).toEqual(Object.keys(PROBLEMS).toSorted());
  });

  test.each(Object.entries(PROBLEMS))("of %s use the parameters that it has", (code, params) => {
    const failures: string[] = [];
    const write = createTranslator({
      locale,
      messages: { problems: messages },
      namespace: "problems",
      onError: ({ message }) => failures.push(message),
    }) as unknown as WriteProblem;
    const given = Object.fromEntries(params.map((name, at) => [name, 700 + at]));
    const said = write(code as keyof typeof PROBLEMS, given);
    expect(failures).toEqual([]);
    expect(said).not.toBe(`problems.${code}`);
    // A parameter by which a message chooses is not printed.
    const chosen = [...(messages[code] ?? "").matchAll(/\{(\w+), (?:select|plural)/g)].map(
      ([, name]) => name,
    );
    const printed = params.filter((name) => !chosen.includes(name));
    for (const name of printed) expect(said).toContain(String(given[name]));
  });
});

test("a problem is said after the name of what is wrong, where it has one", () => {
  const problem = problemAt("0.bout.score", "too-long", { most: 120 });
  expect(problemOfText(writeInEnglish, problem.path, problem)).toBe(
    "0.bout.score is too long; shorten it to 120 characters",
  );
  expect(problemOfText(writeInEnglish, null, problem)).toBe(
    "is too long; shorten it to 120 characters",
  );
});

/** Texts of schemas that are no codes, and why. */
const ALLOWED: Readonly<Record<string, RegExp>> = {
  // What the API answers to a developer; its errors have a shape of their own (step 6).
  "as-of.ts": /./,
  "revision.ts": /./,
  "compared-moments.ts": /./,
  "resource-query.ts": /./,
  "picture-query.ts": /./,
  // What only the log says of damaged rows.
  "stored/read-rows.ts": /./,
  "stored/read-stored.ts": /./,
};

test("no schema holds a sentence: what is wrong is a code", () => {
  const folder = join(__dirname, "../../lib/schemas");
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((path) =>
    path.endsWith(".ts"),
  );
  const sentences = files.flatMap((path) => {
    if (ALLOWED[path]) return [];
    const code = readFileSync(join(folder, path), "utf8").replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, "");
    const texts = [...code.matchAll(/"([^"\n]*)"|'([^'\n]*)'|`([^`]*)`/g)].map((found) => found[0]);
    return texts
      .filter((text) => /[a-z,;:]+ [a-z]+ [a-z]+/i.test(text))
      .map((text) => `${path}: ${text}`);
  });
  expect(files.length).toBeGreaterThan(20);
  expect(sentences).toEqual([]);
});
