import { formatDay, formatDays, formatInstant } from "@/lib/i18n/day";
import formatMessage from "@/lib/i18n/format-message";
import { formatList, formatNumber, pluralOf } from "@/lib/i18n/language";
import { orderByName } from "@/lib/i18n/name-order";

const LANGUAGES = ["en", "kk", "ru"] as const;
const NUMBERS = [0, 1, 2, 5, 11, 21, 1.5, 1234.5678, -1_234_567];
const NAMES = [..."ІҮЫҰӘБАУЯё", "Ёлка", "Ель", "Қазақстан", "Katar", "Türkiye", "Côte d’Ivoire"];
const PLACES =
  "{n, plural, =0 {none} one {one <b>#</b>} few {few #} many {many #} other {other #}}";

const month = (number: number) => `2024-${String(number).padStart(2, "0")}-05`;

/** What people read in a language, of every kind that the tables make. */
function inLanguage(language: (typeof LANGUAGES)[number]) {
  return {
    day: formatDay(language, "2024-03-11"),
    months: Array.from({ length: 12 }, (_, index) =>
      (["medium", "short", "month", "shortMonthOfYear", "shortMonth"] as const).map((style) =>
        formatDay(language, month(index + 1), style),
      ),
    ),
    days: [
      formatDays(language, "2024-03-03", "2024-03-11"),
      formatDays(language, "2024-05-24", "2024-06-02"),
      formatDays(language, "2023-12-30", "2024-01-02"),
    ],
    instant: formatInstant(language, new Date("2024-03-11T09:05:00Z")),
    numbers: NUMBERS.map((number) => formatNumber(language, number)),
    plurals: NUMBERS.map((number) => pluralOf(language, number)),
    lists: [formatList(language, ["a", "b", "c"]), formatList(language, ["a", "b"], "or")],
    messages: NUMBERS.map((n) =>
      formatMessage("key", PLACES, { n, b: (text: unknown) => `[${text}]` }, { locale: language }),
    ),
    names: orderByName(language, NAMES, (name) => name),
  };
}

export function inEveryLanguage() {
  const [en, kk, ru] = LANGUAGES;
  return { [en]: inLanguage(en), [kk]: inLanguage(kk), [ru]: inLanguage(ru) };
}
