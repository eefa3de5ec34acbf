import { type Given, type Problem, type ProblemCode, problemAt } from "@/lib/problem";
import { categoryGender } from "@/lib/qualification/category-slug";
import type { BoutRow } from "@/lib/schemas/facts/bouts";
import type { BoxerRow } from "@/lib/schemas/facts/boxers";
import type { CategoryRow } from "@/lib/schemas/facts/categories";
import type { QuotaPlaceRow } from "@/lib/schemas/facts/quota-places";
import type { RuleItem } from "@/lib/schemas/facts/rules";
import type { TournamentRow } from "@/lib/schemas/facts/tournaments";
import type { Located } from "./parse-csv";
import { type FactsProblem, quote } from "./problem";
import { FACTS_FILES } from "./read-facts";

/** What is wrong in a row, and the value that is, where it is one. */
export type Complaint = Pick<Problem, "code" | "params"> & { value?: unknown };

/** Notes a problem of a row. */
export type Report = (row: Located<object>, column: string, complaint: Complaint) => void;

/** What is wrong, said whole. */
export function is<Code extends ProblemCode>(code: Code, ...given: Given<Code>): Complaint {
  const { params } = problemAt("", code, ...given);
  return { code, params };
}

/** What is wrong with a value, which is named. */
export function wrong<Code extends ProblemCode>(
  value: unknown,
  code: Code,
  ...given: Given<Code>
): Complaint {
  return { ...is(code, ...given), value };
}

/** The reporter of one file. */
export function reportInto(problems: FactsProblem[], file: string): Report {
  return ({ line }, path, { code, params, value }) => {
    problems.push({
      code,
      params,
      path,
      file,
      line,
      value: value === undefined ? null : quote(value),
    });
  };
}

/** The rows of a file by key, to look up what other rows refer to. */
export interface Register<Row> {
  file: string;
  find(key: string): Located<Row> | undefined;
  /** Whether the key exists, or may stand in a row that could not be read. */
  knows(key: string): boolean;
}

/** What rows may refer to. */
export interface Registers {
  nations: Pick<Register<object>, "file" | "knows">;
  categories: Register<CategoryRow>;
  rules: Register<RuleItem>;
  tournaments: Register<TournamentRow>;
  boxers: Register<BoxerRow>;
  bouts: Register<BoutRow>;
  places: Register<QuotaPlaceRow>;
}

/** Builds the register and reports keys that are used twice. */
export function register<Row extends object>(
  list: keyof typeof FACTS_FILES,
  rows: readonly Located<Row>[],
  column: keyof Row & string,
  problems: FactsProblem[],
): Register<Row> {
  const file = FACTS_FILES[list];
  const hasUnreadRows = problems.some((problem) => problem.file === file);
  const report = reportInto(problems, file);
  const byKey = new Map<string, Located<Row>>();
  for (const located of rows) {
    const key = String(located.row[column]);
    const first = byKey.get(key);
    if (first) report(located, column, wrong(key, "in-line-too", { line: first.line }));
    else byKey.set(key, located);
  }
  return {
    file,
    find: (key) => byKey.get(key),
    knows: (key) => byKey.has(key) || hasUnreadRows,
  };
}

/** Reports a reference to a row that does not exist. An unknown (`null`) reference is none. */
export function checkReference(
  report: Report,
  row: Located<object>,
  column: string,
  key: string | null,
  target: Pick<Register<object>, "file" | "knows">,
): void {
  if (key === null || target.knows(key)) return;
  report(row, column, wrong(key, "not-in-file", { file: target.file }));
}

/** Reports rows whose combined key is used twice. */
export function checkUnique<Row extends object>(
  report: Report,
  rows: readonly Located<Row>[],
  columns: readonly (keyof Row & string)[],
): void {
  const lines = new Map<string, number>();
  for (const located of rows) {
    const key = columns.map((column) => located.row[column]).join(" ");
    const first = lines.get(key);
    if (first === undefined) lines.set(key, located.line);
    else report(located, columns.join("+"), wrong(key, "in-line-too", { line: first }));
  }
}

/** Reports a boxer in a category of the other gender. */
export function checkBoxerGender(
  located: Located<{ category: string }>,
  column: string,
  slug: string | null,
  known: Pick<Registers, "boxers">,
  report: Report,
): void {
  const boxer = slug === null ? undefined : known.boxers.find(slug)?.row;
  const { category } = located.row;
  if (!boxer || boxer.gender === categoryGender(category)) return;
  const { file } = known.boxers;
  report(
    located,
    column,
    wrong(slug, "boxer-of-other-gender", { gender: boxer.gender, file, category }),
  );
}
