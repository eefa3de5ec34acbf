import fc from "fast-check";
import type { Resource } from "@/lib/record/table";

/** The list that all are asked for. */
export const LIST: Resource = "quota-places";

/** A row as our API gives it. */
export type ListRow = Readonly<Record<string, unknown>> & { id: string };

const FILTERS = ["gender", "category", "noc", "continent", "route", "status"] as const;
type Filter = (typeof FILTERS)[number];

/** What is asked of the list: some values of some filters, which all have to hold. */
export type Question = Readonly<Partial<Record<Filter, string[]>>>;

/** Of one filter, beside that of the row that is meant. */
const MOST_OTHER_VALUES = 5;
const SEED = 253;

/**
 * So many questions of which no two ask the same, each of which at least one row answers; of the same rows always
 * the same ones.
 */
export function differentQuestions(rows: readonly ListRow[], count: number): Question[] {
  const valueIn = (row: ListRow | undefined, filter: Filter) => String(row?.[filter] ?? "");
  const others = FILTERS.map((filter) => {
    const values = [...new Set(rows.map((row) => valueIn(row, filter)))].filter(Boolean).sort();
    const maxLength = Math.min(MOST_OTHER_VALUES, values.length);
    return fc.subarray(values, { minLength: 0, maxLength });
  });
  const questions = fc
    .tuple(
      fc.constantFrom(...rows),
      fc.subarray([...FILTERS], { minLength: 1 }),
      fc.tuple(...others),
    )
    .map(([row, filters, values]): Question => {
      const asked = filters
        .filter((filter) => valueIn(row, filter) !== "")
        .map((filter) => [
          filter,
          [valueIn(row, filter), ...(values[FILTERS.indexOf(filter)] ?? [])],
        ]);
      return Object.fromEntries(asked.map(([filter, all]) => [filter, [...new Set(all)].sort()]));
    });
  const different = new Map<string, Question>();
  for (let seed = SEED; different.size < count; seed++) {
    for (const each of fc.sample(questions, { seed, numRuns: count })) {
      different.set(JSON.stringify(entriesOf(each)), each);
    }
  }
  return [...different.values()].slice(0, count);
}

/** How each server is asked, from the list's own address on. */
export const WRITTEN = {
  /** A list of values with commas. */
  qualified: (question: Question) =>
    query(entriesOf(question).map(([filter, values]) => [filter, values.join(",")])),
  /** One value plain, several by `in`. */
  jsonServer: (question: Question) =>
    query(
      entriesOf(question).map(([filter, values]) =>
        values.length > 1 ? [`${filter}:in`, values.join(",")] : [filter, values.join("")],
      ),
    ),
  /** In its own language of filters; without the number of all rows, which takes it another query. */
  pocketBase: (question: Question) => {
    const filter = entriesOf(question)
      .map(([name, values]) => `(${values.map((value) => `${name}='${value}'`).join("||")})`)
      .join("&&");
    return query([
      ["perPage", "500"],
      ["skipTotal", "1"],
      ...(filter ? [["filter", filter] as [string, string]] : []),
    ]);
  },
} as const;

function entriesOf(question: Question): [Filter, string[]][] {
  return FILTERS.flatMap((filter) => (question[filter] ? [[filter, question[filter]]] : []));
}

function query(params: [string, string][]): string {
  return params.length > 0 ? `?${new URLSearchParams(params)}` : "";
}
