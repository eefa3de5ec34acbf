/**
 * Writes how days, numbers and lists are written in the languages of the site (lib/i18n/language-tables.json)
 * and the order of their letters (lib/i18n/letter-order.json), as this Node's ICU has them from the Unicode
 * CLDR. Server and browser write by these tables, because a browser that says that it has Kazakh may not.
 * Run by hand when the CLDR is newer (`npm run make-language-tables`); the tables name its version.
 */
import { writeFileSync } from "node:fs";

/** English days are written "11 March 2024", as the rest of the world reads them; its numbers are as everywhere. */
const LANGUAGES = {
  en: { days: "en-GB", numbers: "en" },
  kk: { days: "kk", numbers: "kk" },
  ru: { days: "ru", numbers: "ru" },
};
const SOURCE = `Unicode CLDR ${process.versions.cldr} (ICU ${process.versions.icu}; Unicode-3.0 licence)`;

const STYLES = {
  long: { day: "numeric", month: "long", year: "numeric" },
  medium: { day: "numeric", month: "short", year: "numeric" },
  short: { day: "numeric", month: "long" },
  month: { month: "long", year: "numeric" },
  shortMonthOfYear: { month: "short", year: "numeric" },
  shortMonth: { month: "short" },
};

const utc = (text) => new Date(`${text}T00:00:00Z`);

function dayTables(locale) {
  const months = [];
  const styles = Object.entries(STYLES).map(([name, options]) => {
    const format = new Intl.DateTimeFormat(locale, { ...options, timeZone: "UTC" });
    const names = Array.from({ length: 12 }, (_, month) =>
      partOf(format.formatToParts(new Date(Date.UTC(2024, month, 11))), "month"),
    ).join(" ");
    if (!months.includes(names)) months.push(names);
    const parts = format.formatToParts(utc("2024-03-11"));
    const pattern = parts.map(({ type, value }) => (type === "literal" ? value : `{${type}}`));
    return [name, [pattern.join(""), months.indexOf(names)]];
  });
  return { months, styles: Object.fromEntries(styles) };
}

const partOf = (parts, type) => parts.find((part) => part.type === type).value;

/** The patterns of days from–to in one month, in one year, and in two; no thin spaces, which a search would not find. */
function rangePatterns(locale) {
  const format = new Intl.DateTimeFormat(locale, { ...STYLES.long, timeZone: "UTC" });
  const pattern = (from, to) =>
    format
      .formatRangeToParts(utc(from), utc(to))
      .map(({ type, value, source }) =>
        type === "literal" ? value : `{${type}${source === "endRange" ? "To" : ""}}`,
      )
      .join("")
      .replace(/(?<=\{day\})\u2009–\u2009(?=\{dayTo\} )/, "–")
      .replaceAll("\u2009", " ");
  return [
    pattern("2024-03-03", "2024-03-11"),
    pattern("2024-05-24", "2024-06-02"),
    pattern("2023-12-30", "2024-01-02"),
  ];
}

function minutePattern(locale) {
  const format = new Intl.DateTimeFormat(locale, {
    dateStyle: "long",
    timeStyle: "short",
    timeZone: "UTC",
  });
  const long = new Intl.DateTimeFormat(locale, { ...STYLES.long, timeZone: "UTC" });
  const at = new Date("2024-03-11T18:30:00Z");
  return format.format(at).replace(long.format(at), "{date}").replace("18:30", "{time}");
}

function numberSigns(locale) {
  const parts = new Intl.NumberFormat(locale).formatToParts(-1234.5);
  return ["group", "decimal", "minusSign"].map((type) => partOf(parts, type));
}

/** What stands between two, between the first, and before the last. */
function listSigns(locale, type) {
  const literals = (items) =>
    new Intl.ListFormat(locale, { type })
      .formatToParts(items)
      .filter((part) => part.type === "literal")
      .map(({ value }) => value);
  const [two] = literals(["a", "b"]);
  const [between, , last] = literals(["a", "b", "c", "d"]);
  return [two, between, last];
}

const CHARACTERS = [
  ..." _-–—,;:!?./·'‘’“”\"«»()[]{}@*\\&#%+0123456789abcdefghijklmnopqrstuvwxyz",
  ..."абвгґдеєёжзиіїйклмнопрстуўфхцчшщъыьэюяәғқңөұүһ",
];

/** The characters in their order, "|" between those that differ by more than a mark. */
function letterOrder(locale) {
  const base = new Intl.Collator(locale, { sensitivity: "base" });
  const sorted = CHARACTERS.toSorted(new Intl.Collator(locale).compare);
  return sorted
    .map((letter, index) =>
      index === 0 || base.compare(sorted[index - 1], letter) === 0 ? letter : `|${letter}`,
    )
    .join("");
}

const tables = Object.entries(LANGUAGES).map(([language, { days, numbers }]) => [
  language,
  {
    ...dayTables(days),
    ranges: rangePatterns(days),
    minute: minutePattern(days),
    number: numberSigns(numbers),
    and: listSigns(numbers, "conjunction"),
    or: listSigns(numbers, "disjunction"),
  },
]);
const letters = Object.keys(LANGUAGES).map((language) => [language, letterOrder(language)]);
for (const [file, content] of [
  // A narrow no-break space, as before "г.", becomes a no-break space, which a search finds.
  [
    "language-tables",
    JSON.parse(
      JSON.stringify({ source: SOURCE, languages: Object.fromEntries(tables) }).replaceAll(
        "\u202F",
        "\u00A0",
      ),
    ),
  ],
  ["letter-order", { source: SOURCE, languages: Object.fromEntries(letters) }],
]) {
  writeFileSync(`lib/i18n/${file}.json`, `${JSON.stringify(content, null, 2)}\n`);
}
