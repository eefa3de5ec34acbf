import { formatDay, formatDays, formatInstant } from "@/lib/i18n/day";
import { formatList, formatNumber, type Language, pluralOf } from "@/lib/i18n/language";
import tables from "@/lib/i18n/language-tables.json";
import { orderByName } from "@/lib/i18n/name-order";
import names from "@/lib/record/nation-names.json";
import { shippedRows } from "../support/shipped-games";

/** What the Unicode CLDR 48 says, written out: it holds on every Node. */
const WRITTEN: Record<Language, Record<string, string>> = {
  en: {
    day: "11 March 2024",
    medium: "11 Mar 2024",
    month: "March 2024",
    days: "3–11 March 2024",
    twoMonths: "24 May – 2 June 2024",
    twoYears: "30 December 2023 – 2 January 2024",
    instant: "11 March 2024, 09:05 UTC",
    minute: "11 March 2024 at 09:05",
    number: "1,234,567.5",
    list: "a, b, and c",
    or: "a or b",
  },
  kk: {
    day: "2024 ж. 11 наурыз",
    medium: "2024 ж. 11 нау.",
    month: "2024 ж. наурыз",
    days: "2024 ж. 3–11 наурыз",
    twoMonths: "2024 ж. 24 мамыр – 2 маусым",
    twoYears: "2023 ж. 30 желтоқсан – 2024 ж. 2 қаңтар",
    instant: "2024 ж. 11 наурыз, 09:05 UTC",
    minute: "2024 ж. 11 наурыз, 09:05",
    number: "1\u00A0234\u00A0567,5",
    list: "a, b, c",
    or: "a не b",
  },
  ru: {
    day: "11 марта 2024 г.",
    medium: "11 мар. 2024 г.",
    month: "март 2024 г.",
    days: "3–11 марта 2024 г.",
    twoMonths: "24 мая – 2 июня 2024 г.",
    twoYears: "30 декабря 2023 г. – 2 января 2024 г.",
    instant: "11 марта 2024 г., 09:05 UTC",
    minute: "11 марта 2024 г. в 09:05",
    number: "1\u00A0234\u00A0567,5",
    list: "a, b и c",
    or: "a или b",
  },
};
/** With the spaces before "ж." and "г." at which no line breaks. */
const bound = (written: Record<string, string>) =>
  Object.fromEntries(
    Object.entries(written).map(([what, text]) => [what, text.replace(/ (?=[жг]\.)/g, "\u00A0")]),
  );
const LANGUAGES = Object.keys(WRITTEN) as Language[];

test.each(LANGUAGES)("%s is written as the CLDR says", (language) => {
  const instant = new Date("2024-03-11T09:05:00Z");
  expect({
    day: formatDay(language, "2024-03-11"),
    medium: formatDay(language, "2024-03-11", "medium"),
    month: formatDay(language, "2024-03-11", "month"),
    days: formatDays(language, "2024-03-03", "2024-03-11"),
    twoMonths: formatDays(language, "2024-05-24", "2024-06-02"),
    twoYears: formatDays(language, "2023-12-30", "2024-01-02"),
    instant: formatInstant(language, instant),
    minute: formatDay(language, instant, "minute"),
    number: formatNumber(language, 1_234_567.5),
    list: formatList(language, ["a", "b", "c"]),
    or: formatList(language, ["a", "b"], "or"),
  }).toEqual(bound(WRITTEN[language]));
});

test("English days are as Intl writes them, in every style, on every day of a year", () => {
  const styles = {
    long: { day: "numeric", month: "long", year: "numeric" },
    medium: { day: "numeric", month: "short", year: "numeric" },
    short: { day: "numeric", month: "long" },
    month: { month: "long", year: "numeric" },
    shortMonthOfYear: { month: "short", year: "numeric" },
    shortMonth: { month: "short" },
    minute: { dateStyle: "long", timeStyle: "short" },
  } as const;
  for (const [style, options] of Object.entries(styles)) {
    const peer = new Intl.DateTimeFormat("en-GB", { ...options, timeZone: "UTC" });
    for (let day = 0; day < 366; day += 1) {
      const instant = new Date(Date.UTC(2024, 0, 1 + day, day % 24, day % 60));
      expect(formatDay("en", instant, style as keyof typeof styles)).toBe(peer.format(instant));
    }
  }
});

test.each(LANGUAGES)("numbers and forms of %s are as Intl has them", (language) => {
  const number = new Intl.NumberFormat(language);
  const plural = new Intl.PluralRules(language);
  const whole = Array.from({ length: 1200 }, (_, index) => index);
  const sizes = [...whole, 1e6, 1_000_001, 0.5, 1.5, 2.25, 0.0005, 1.0005, 12.3456, 99_999.9999];
  for (const size of sizes) {
    expect([size, formatNumber(language, size)]).toEqual([size, number.format(size)]);
    expect([size, formatNumber(language, -size - 1)]).toEqual([size, number.format(-size - 1)]);
    expect([size, pluralOf(language, size)]).toEqual([size, plural.select(size)]);
  }
  const tenths = new Intl.NumberFormat(language, { maximumFractionDigits: 1 });
  expect(formatNumber(language, 12.345, 1)).toBe(tenths.format(12.345));
});

test.each(LANGUAGES)("lists of %s are as Intl has them", (language) => {
  for (const type of ["conjunction", "disjunction"] as const) {
    const peer = new Intl.ListFormat(language, { type });
    for (const items of [[], ["a"], ["a", "b"], ["a", "b", "c"], [..."abcde"]]) {
      expect(formatList(language, items, type === "conjunction" ? "and" : "or")).toBe(
        peer.format(items),
      );
    }
  }
});

test.each(LANGUAGES)("the names of nations stand in the order of %s", (language) => {
  const nations = shippedRows("paris-2024", "nations").map(({ name = "" }) => name);
  const known = Object.values(names.nations).flatMap((each): string[] => [
    ...each.names.en,
    ...each.names.kk,
    ...each.names.ru,
  ]);
  const all = [...new Set([...nations, ...known])];
  expect(all.length).toBeGreaterThan(600);
  expect(orderByName(language, all, String)).toEqual(
    all.toSorted(new Intl.Collator(language).compare),
  );
});

test("Kazakh letters have their own places", () => {
  const sorted = orderByName("kk", [..."ІҮЫҰӘБАУ"], String).join("");
  expect(sorted).toBe("АӘБУҰҮЫІ");
});

test("capitals stand behind small letters, marks behind none, and what is longer behind", () => {
  const sorted = orderByName("en", ["ab", "É", "é", "E", "e", "a"], String);
  expect(sorted).toEqual(["a", "ab", "e", "E", "é", "É"]);
});

test("the tables name the version of the CLDR, and no other language is guessed", () => {
  expect(tables.source).toMatch(/^Unicode CLDR \d+/);
  expect(() => formatNumber("constructor", 1)).toThrow("No table of the language constructor");
  expect(() => orderByName("de", [], String)).toThrow("No order of letters");
});
