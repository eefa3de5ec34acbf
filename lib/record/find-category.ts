/** Finds the categories that a text says in words and numbers: "women 57", "до 63,5 кг", "over 92". */
import type { Category } from "./games-rows";
import { plainLetters } from "./letters";
import { latinLookAlikes } from "./look-alikes";

type Named = Pick<Category, "code" | "slug" | "gender">;

export interface CategoriesSaid {
  /** The slugs of the categories that the text says, the likeliest first. */
  slugs: readonly string[];
  /** Where it says none: the slugs of those that are nearest. */
  near: readonly string[];
}

const plainSet = (words: string) => new Set(words.split(" ").map(plainLetters));

const MEN = plainSet(
  "m man men mens male males boys муж мужчины мужчин мужской ер ерлер erkek erkekler erkak erkaklar чоловіки kişilər hombres masculino hommes messieurs manner männer herren uomini maschile homens mężczyźni",
);
const WOMEN = plainSet(
  "w f woman women womens female females ladies girls ж жен женщины женщин женский әйел әйелдер қыздар kadin kadınlar ayol ayollar жінки qadınlar mujeres femenino femmes dames frauen damen donne femminile mulheres feminino kobiety",
);
/** What may stand beside a weight and says nothing. */
const UNITS = plainSet(
  "kg kgs kilo kilos kilogram kilograms kilogramme кг кило килограмм килограмма килограммов келі келіге kq кілограмів",
);
const UP_TO = plainSet(
  "up to under below do до дейін bis hasta ate jusqu a категория weight category",
);
const OVER = plainSet(
  "over above plus more than свыше более выше жоғары plus über uber ponad preko oltre",
);

const TOKENS = /[+>]|\d+(?:[.,]\d+)?|[\p{L}\p{M}'‘’ʻʼ`]+/gu;
const NUMBER = /^\d/;
/** A weight that is written as two numbers, as addresses do: "63-5kg". */
const HALF = /(\d{2})[ -]5(?!\d)/;

interface Said {
  gender: "M" | "W" | null;
  /** Kilograms as a category's code has them: "63.5"; `null`: no weight is said. */
  weight: string | null;
  isOver: boolean;
  isUpTo: boolean;
}

function gendersOf(word: string): readonly ("M" | "W")[] {
  return [...(MEN.has(word) ? (["M"] as const) : []), ...(WOMEN.has(word) ? (["W"] as const) : [])];
}

/** The gender that a whole text names, in one word of any language; `null`: none, or more words. */
export function genderSaid(text: string): "M" | "W" | null {
  const said = readSaid(text);
  return said && said.weight === null && !said.isOver && !said.isUpTo ? said.gender : null;
}

/** What a text says, if it says nothing but a gender and a weight. */
function readSaid(text: string): Said | null {
  const said: Said = { gender: null, weight: null, isOver: false, isUpTo: false };
  for (const token of text.toLowerCase().replace(HALF, "$1.5").match(TOKENS) ?? []) {
    if (token === "+" || token === ">") said.isOver = true;
    else if (NUMBER.test(token)) {
      if (said.weight !== null) return null;
      said.weight = String(Number(token.replace(",", ".")));
    } else {
      const word = plainLetters(token);
      const [gender] =
        gendersOf(word).length > 0 ? gendersOf(word) : gendersOf(latinLookAlikes(token));
      if (gender) {
        if (said.gender !== null) return null;
        said.gender = gender;
      } else if (OVER.has(word)) said.isOver = true;
      else if (UP_TO.has(word)) said.isUpTo = true;
      else if (!UNITS.has(word)) return null;
    }
  }
  return said.gender === null && said.weight === null ? null : said;
}

const LIGHTEST = 40;
const HEAVIEST = 130;

/** The categories that a whole text says; `null`: it says something else, or no weight. */
export function findCategories(text: string, categories: readonly Named[]): CategoriesSaid | null {
  const said = readSaid(text);
  if (!said?.weight) return null;
  const { gender, weight, isOver, isUpTo } = said;
  const kilograms = Number(weight);
  if (kilograms < LIGHTEST || kilograms > HEAVIEST) return null;
  const ofGender = categories.filter((category) => gender === null || category.gender === gender);
  const called = (code: string) =>
    isOver ? code === `${weight}+` : code === weight || (!isUpTo && code === `${weight}+`);
  const slugs = ofGender.filter(({ code }) => called(code.slice(1))).map(({ slug }) => slug);
  return { slugs, near: slugs.length > 0 ? [] : nearest(kilograms, ofGender, categories) };
}

const MOST_NEAR = 4;

/** The categories of this weight of the other gender, and those of the weights around it. */
function nearest(
  kilograms: number,
  ofGender: readonly Named[],
  categories: readonly Named[],
): string[] {
  const weightOf = ({ code }: Named) => Number.parseFloat(code.slice(1));
  const same = categories.filter((category) => weightOf(category) === kilograms);
  const around = ofGender.toSorted(
    (a, b) => Math.abs(weightOf(a) - kilograms) - Math.abs(weightOf(b) - kilograms),
  );
  return [...new Set([...same, ...around])].slice(0, MOST_NEAR).map(({ slug }) => slug);
}
