/**
 * What nations, Games, tournaments, cities and categories are called in the language of the page. A name is
 * looked up by its id among the names of the language (`names` of its messages); the record's own name, which
 * is English, stands where the language has none. Of the API and of CSV only the record's own name is known.
 */
import { useLocale, useMessages, useTranslations } from "next-intl";
import { useMemo } from "react";
import type { Boxer, Category, Games, Nation, Tournament } from "@/lib/record/games-rows";
import { shortName } from "@/lib/record/short-name";
import type { GrammaticalCase } from "./cases";
import { formatNumber } from "./language";

/** A name, or its forms in the cases of the language. */
export type KnownName =
  | string
  | (Readonly<Partial<Record<GrammaticalCase, string>>> & { readonly nominative: string });

/** The names that a language knows: by NOC, by the id of a tournament, by that of a Games. */
export interface KnownNames {
  readonly nation?: Readonly<Record<string, KnownName>>;
  readonly games?: Readonly<Record<string, KnownName>>;
  readonly tournament?: Readonly<Record<string, KnownName>>;
  /** A boxer as a page in the language prints the name, by the id of the boxer. */
  readonly boxer?: Readonly<Record<string, string>>;
  /** What a headline calls a tournament. */
  readonly tournamentShort?: Readonly<Record<string, KnownName>>;
  /** Where a tournament or a Games is boxed, by its id. */
  readonly city?: Readonly<Record<string, KnownName>>;
}

type Weighed = Pick<Category, "gender" | "weightLabel">;

/** The messages of a language that has names of its own. */
export interface WithNames {
  readonly names?: KnownNames;
}

/** Says each thing by its name, in a case if asked for one (English has one form for all). */
export interface Names {
  nation: (nation: Pick<Nation, "noc" | "name">, grammaticalCase?: GrammaticalCase) => string;
  /** With the article that it takes in a sentence: "the Netherlands". */
  nationInSentence: (
    nation: Pick<Nation, "noc" | "name">,
    grammaticalCase?: GrammaticalCase,
  ) => string;
  games: (games: Pick<Games, "id" | "name">, grammaticalCase?: GrammaticalCase) => string;
  tournament: (
    tournament: Pick<Tournament, "id" | "name">,
    grammaticalCase?: GrammaticalCase,
  ) => string;
  /** "Busto Arsizio" */
  tournamentShort: (
    tournament: Pick<Tournament, "id" | "shortName">,
    grammaticalCase?: GrammaticalCase,
  ) => string;
  city: (
    held: Pick<Tournament, "id" | "city"> | Pick<Games, "id" | "city">,
    grammaticalCase?: GrammaticalCase,
  ) => string;
  /** As a page in the language prints the name; where none is known to, as the record has it. */
  boxer: (boxer: Pick<Boxer, "slug" | "name">) => string;
  /** How else sources write the name, the record's own first. */
  otherSpellings: (boxer: Pick<Boxer, "slug" | "name" | "aliases">) => string[];
  /** What a headline calls a boxer: see {@link shortName}; a name of the language is not taken apart. */
  boxerShort: (boxer: Pick<Boxer, "slug" | "name" | "familyName" | "aliases">) => string;
  /** Who holds or held a place, of its row. */
  holder: (place: { boxerSlug: string; boxer: string }) => string;
  /** "Men’s 51 kg" */
  category: (category: Weighed) => string;
  /** "Men 51 kg", as lists and labels have it. */
  categoryShort: (category: Weighed) => string;
  /** "men’s 51 kg" */
  categoryInSentence: (category: Weighed, grammaticalCase?: GrammaticalCase) => string;
  /** "63.5 kg" */
  weight: (category: Pick<Category, "weightLabel">) => string;
  /** "63.5", "92+": the weight without its unit. */
  kilograms: (category: Pick<Category, "weightLabel">) => string;
}

/** {@link Names} in the language of the page, for server and client components. */
export function useNames(): Names {
  const locale = useLocale();
  const t = useTranslations();
  const known = useKnownNames();
  return useMemo(() => namesOf(locale, known, t), [locale, known, t]);
}

/** The names as messages for a provider, so that {@link useNames} has them in the browser. */
export function useNameMessages(): WithNames {
  const names = useKnownNames();
  return names ? { names } : {};
}

function useKnownNames(): KnownNames | undefined {
  return (useMessages() as WithNames).names;
}

const WEIGHT = /^(\d+(?:\.\d+)?)(\+?) ?kg$/;

/** {@link Names} by the names of a language and its messages. */
export function namesOf(
  locale: string,
  known: KnownNames | undefined,
  t: ReturnType<typeof useTranslations<never>>,
): Names {
  const find = (kind: keyof KnownNames, id: string, grammaticalCase: GrammaticalCase) => {
    const names = known?.[kind];
    const name = names && Object.hasOwn(names, id) ? names[id] : undefined;
    if (name === undefined || typeof name === "string") return name;
    return name[grammaticalCase] ?? name.nominative;
  };
  const findBoxer = (slug: string) => find("boxer", slug, "nominative");
  const kilograms: Names["kilograms"] = ({ weightLabel }) => {
    const [, number, above] = WEIGHT.exec(weightLabel) ?? [];
    return number ? `${formatNumber(locale, Number(number))}${above}` : weightLabel;
  };
  const weight: Names["weight"] = (category) =>
    WEIGHT.test(category.weightLabel)
      ? t("values.weight", { kilograms: kilograms(category) })
      : category.weightLabel;
  const boxer: Names["boxer"] = ({ slug, name }) => findBoxer(slug) ?? name;
  const nation: Names["nation"] = ({ noc, name }, of = "nominative") =>
    find("nation", noc, of) ?? name;
  return {
    boxer,
    boxerShort: (each) => findBoxer(each.slug) ?? shortName(each),
    otherSpellings: (each) =>
      [each.name, ...each.aliases].filter((spelling) => spelling !== boxer(each)),
    holder: (place) => boxer({ slug: place.boxerSlug, name: place.boxer }),
    nation,
    nationInSentence: (each, of = "nominative") => {
      const key = `nationInSentence.${each.noc}` as "nationInSentence.USA";
      return t.has(key) ? t(key, { case: of }) : nation(each, of);
    },
    games: ({ id, name }, of = "nominative") => find("games", id, of) ?? name,
    tournament: ({ id, name }, of = "nominative") => find("tournament", id, of) ?? name,
    tournamentShort: ({ id, shortName }, of = "nominative") =>
      find("tournamentShort", id, of) ?? shortName,
    city: ({ id, city }, of = "nominative") => find("city", id, of) ?? city,
    category: (category) =>
      t("category.name", { gender: category.gender, weight: weight(category) }),
    categoryShort: (category) =>
      t("values.categoryShort", { gender: category.gender, weight: weight(category) }),
    categoryInSentence: (category, of = "nominative") =>
      t("values.categoryInSentence", {
        gender: category.gender,
        weight: weight(category),
        case: of,
      }),
    weight,
    kilograms,
  };
}

/** The text with a capital letter at its beginning. */
export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
