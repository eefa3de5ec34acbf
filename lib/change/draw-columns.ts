/** What a column of a pasted draw can say, and the words that lists head it with. */
import { fold } from "@/lib/record/fold";

export const DRAW_COLUMNS = ["line", "seed", "name", "family", "given", "noc"] as const;
export type DrawColumn = (typeof DRAW_COLUMNS)[number];

const HEADER_WORDS: Readonly<Record<DrawColumn, readonly string[]>> = {
  line: ["line", "position", "pos", "no", "nr", "number", "draw", "draw no", "lot", "#", "№"],
  seed: ["seed", "seeding", "seeded", "сеяный", "посев"],
  name: [
    ...["fighter", "competitor", "participant", "player", "opponent"],
    ...["name", "boxer", "athlete", "full name", "boxer name", "фамилия имя", "спортсмен"],
    ...["red", "red corner", "red boxer", "boxer red", "красный угол"],
    ...["blue", "blue corner", "blue boxer", "boxer blue", "синий угол"],
  ],
  family: ["family name", "surname", "last name", "family", "фамилия"],
  given: ["given name", "first name", "given", "forename", "имя"],
  noc: [
    ...["noc", "nation", "country", "code", "nat", "team", "noc code", "ioc", "страна"],
    ...["federation", "nf", "national federation", "member federation", "nationality"],
    ...["red noc", "blue noc", "noc red", "noc blue", "iso", "iso code", "flag"],
  ],
};

export const COLUMN_OF_WORD: ReadonlyMap<string, DrawColumn> = new Map(
  DRAW_COLUMNS.flatMap((column) =>
    HEADER_WORDS[column].map((word) => [fold(word) || word, column] as const),
  ),
);

/** Tells the two of a bout apart: "Boxer A", "Country 2", "NOC (blue)". */
const WHICH = /\s*[([]?\s*(?:[ab12]|i{1,2}|one|two|red|blue)\s*[)\]]?\.?$/i;

/** What the head of a column says that it holds. */
export function headerColumn(cell: string): DrawColumn | null {
  const trimmed = cell.trim();
  const columnOf = (head: string) => COLUMN_OF_WORD.get(fold(head) || head) ?? null;
  return columnOf(trimmed) ?? columnOf(trimmed.replace(WHICH, ""));
}
