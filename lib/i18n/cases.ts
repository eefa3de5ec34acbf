/**
 * Names in the cases of a language. A sentence is one whole message; where it names something (a round, a
 * rule, a category), the message chooses the case: `{round}` as it stands alone, `{roundLocative}` …
 */
import { useLocale } from "next-intl";
import type { Locale } from "./routing";

const NOMINATIVE = "nominative";

/** A case by its grammatical name, as messages choose by it. */
export type GrammaticalCase =
  | typeof NOMINATIVE
  | "genitive"
  | "dative"
  | "accusative"
  | "instrumental"
  | "locative"
  | "ablative";

type Oblique = Exclude<GrammaticalCase, typeof NOMINATIVE>;

/** The cases in which a language may ask for names, beside the nominative. English has none. */
const CASES: Readonly<Record<Locale, readonly Oblique[]>> = {
  en: [],
  kk: ["genitive", "dative", "accusative", "instrumental", "locative", "ablative"],
  // Its locative is the case behind "о" and "в": the prepositional.
  ru: ["genitive", "dative", "accusative", "instrumental", "locative"],
};

/** Says a name in a case; where a language has no cases it is always the same. */
export type SayInCase = (grammaticalCase: GrammaticalCase) => string;

/** The arguments of a message that name one thing: `round`, and `roundLocative` … of each case. */
export function inCases(
  cases: readonly Oblique[],
  name: string,
  say: SayInCase,
): Readonly<Record<string, string>> {
  const oblique = cases.map((each) => [
    `${name}${each.charAt(0).toUpperCase()}${each.slice(1)}`,
    say(each),
  ]);
  return { [name]: say(NOMINATIVE), ...Object.fromEntries(oblique) };
}

/** {@link inCases} in the language of the page. */
export function useInCases(): InCases {
  return inCasesOf(useLocale());
}

export type InCases = (name: string, say: SayInCase) => Readonly<Record<string, string>>;

/** {@link inCases} in a language. */
export function inCasesOf(locale: Locale): InCases {
  return (name, say) => inCases(CASES[locale], name, say);
}
