/** Finds whether a pasted text says that its boxers are men or women. */
import type { Gender } from "@/lib/qualification/vocabulary";
import { fold } from "@/lib/record/fold";
import { isBye } from "./paste-lines";
import type { PastedRow } from "./pasted-table";

const CELLS: Readonly<Record<Gender, RegExp>> = {
  M: /^(?:m|м|male|males|men|man|men['’]?s|boys?|муж|муж\.|мужской|мужчины|мужчина|ер|ерлер|ер адам)$/iu,
  W: /^(?:w|f|ж|female|females|women|woman|women['’]?s|girls?|жен|жен\.|женский|женщины|женщина|әйел|әйелдер)$/iu,
};
/** In a title a word of its own; in cells "Men" may be a name. */
const TITLES: Readonly<Record<Gender, RegExp>> = {
  M: /(?<!\p{L})(?:males?|men['’]?s?|мужчины|ерлер)(?!\p{L})/iu,
  W: /(?<!\p{L})(?:females?|women['’]?s?|женщины|әйелдер)(?!\p{L})/iu,
};
const HEADS: ReadonlySet<string> = new Set(
  ["gender", "sex", "пол", "жынысы", "m/w", "m/f"].map(fold),
);

const GENDERS = ["M", "W"] as const;

function genderOf(cell: string): Gender | null {
  return GENDERS.find((gender) => CELLS[gender].test(cell.trim())) ?? null;
}

/** The genders that the columns of a table say: under a head that says so, or where all rows have one. */
export function gendersIn(rows: readonly PastedRow[], header: PastedRow | null): Gender[] {
  const boxed = rows.filter(({ cells }) => !isBye(cells));
  const width = Math.max(0, ...boxed.map(({ cells }) => cells.length));
  const found = Array.from({ length: width }, (_, at) => {
    const said = boxed.map(({ cells }) => cells[at] ?? "").filter((cell) => cell !== "");
    const genders = said.flatMap((cell) => genderOf(cell) ?? []);
    const isHeaded = HEADS.has(fold(header?.cells[at] ?? ""));
    const areAll = genders.length === said.length && genders.length * 2 > boxed.length;
    return isHeaded || areAll ? genders : [];
  }).flat();
  return GENDERS.filter((gender) => found.includes(gender));
}

/** The genders that the titles of a text say. */
export function gendersOfTitles(titles: readonly string[]): Gender[] {
  return GENDERS.filter((gender) => titles.some((title) => TITLES[gender].test(title)));
}
