import { IntlMessageFormat } from "intl-messageformat";
import { createTranslator } from "next-intl";
import formatMessage from "@/lib/i18n/format-message";
import { messagesOf } from "@/lib/i18n/messages/catalogue";
import { routing } from "@/lib/i18n/routing";
import { listMessages } from "../support/list-messages";

const NUMBERS = [0, 1, 2, 3, 5, 11, 12, 21, 22, 101, 1234.5, 1_234_567];
const fill = (message: string, values: Record<string, unknown>, locale = "en") =>
  formatMessage("a.key", message, values, { locale });

/** Values for every argument: each number, and each choice that a message knows and one that it does not. */
function valuesOf(message: string): Record<string, unknown>[] {
  const names = [...message.matchAll(/\{\s*(\w+)\s*[,}]/g)].map(([, name = ""]) => name);
  const numbers = [...message.matchAll(/\{\s*(\w+)\s*,\s*(?:number|plural)/g)];
  const tags = [...message.matchAll(/<(\w+)>/g)].map(([, name = ""]) => name);
  const choices = [...message.matchAll(/(\w+)\s*\{/g)].map(([, choice = ""]) => choice);
  const base = {
    ...Object.fromEntries(names.map((name) => [name, "a word"])),
    ...Object.fromEntries(tags.map((tag) => [tag, (text: unknown) => `[${tag}:${text}]`])),
  };
  const counted = (number: number) =>
    Object.fromEntries(numbers.map(([, name = ""]) => [name, number]));
  return [
    ...NUMBERS.map((number) => ({ ...base, ...counted(number) })),
    ...[...new Set(choices)].map((choice) => ({
      ...base,
      ...Object.fromEntries(names.map((name) => [name, choice])),
      ...counted(2),
    })),
  ];
}

test.each(routing.locales)(
  "every message in %s is filled as intl-messageformat fills it",
  (locale) => {
    const messages = listMessages({ ...messagesOf(locale), names: {} });
    const asked = messages.flatMap(([key, message]) => {
      const peer = new IntlMessageFormat(message, locale);
      return valuesOf(message).map((values) => ({
        key,
        ours: fill(message, values, locale),
        theirs: peer.format(values as never),
      }));
    });
    expect(asked.length).toBeGreaterThan(10 * 1000);
    expect(asked.filter(({ ours, theirs }) => ours !== theirs)).toEqual([]);
  },
);

const PLACES =
  "{n, plural, =0 {нет мест} one {# место} few {# места} many {# мест} other {# места}}";

test.each([
  ["ru", 0, "нет мест"],
  ["ru", 1, "1 место"],
  ["ru", 3, "3 места"],
  ["ru", 5, "5 мест"],
  ["ru", 12, "12 мест"],
  ["ru", 21, "21 место"],
  ["ru", 1.5, "1,5 места"],
  ["ru", 1234, "1\u00A0234 места"],
])("in %s the form for %d is chosen: %s", (locale, n, words) => {
  expect(fill(PLACES, { n }, locale)).toBe(words);
  expect(new IntlMessageFormat(PLACES, locale).format({ n })).toBe(words);
});

test("elements stay elements, and text beside them is one text", () => {
  const element = { an: "element" };
  expect(
    fill("{a} and {b}: <i>{c}, {d}</i>.", { a: 1, b: "b", c: "c", d: "d", i: () => element }),
  ).toEqual(["1 and b: ", element, "."]);
});

test("an apostrophe is an apostrophe, and # is a number only where a number decides", () => {
  expect(fill("the men's #1", {})).toBe("the men's #1");
  expect(fill("{k, select, a {#} other {}}{n, plural, other {#}}", { k: "a", n: 2 })).toBe("#2");
});

test.each([
  ["{n, plural, one {place}", "Expected }"],
  ["<b>bold", "Expected </b>"],
  ["a } b", "Cannot read }"],
  ["it is '{quoted}'", "Cannot read '"],
  ["{n, date}", "Expected }"],
  ["{}", "Expected a name"],
])("%j is no message", (message, problem) => {
  expect(() => fill(message, { n: 1, b: String })).toThrow(problem);
});

test("a value that is missing, and a choice that no option has, are errors", () => {
  expect(() => fill("{name}", {})).toThrow("The value of name is missing");
  expect(() => fill("{n, plural, one {#}}", { n: 2 })).toThrow("n has no way to say 2");
});

test("the translator of next-intl fills messages by it", () => {
  const problems: string[] = [];
  const t = createTranslator({
    locale: "kk" as "en",
    messages: { held: "{n, number}" },
    onError: ({ message }) => problems.push(message),
  });
  expect(t("held", { n: 1234.5 })).toBe("1\u00A0234,5");
  expect(problems).toEqual([]);
});
