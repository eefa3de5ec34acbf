import type { ResourceAnswer } from "@/lib/record/resource-reader";
import type { Resource } from "@/lib/record/table";
import type { TypedField } from "./typed-fields";

/** What is said of the rows of an answer. */
export interface AnswerMeta {
  games: string;
  asOf: string | null;
  revision: number;
  /** Rows that match; the answer may hold fewer. */
  total: number;
  next?: string;
  /** What names the rows that were there before a revision and are not now, where that is asked. */
  gone?: readonly string[];
  filters: Readonly<Record<string, unknown>>;
  /** Of an answer that counts: the number, and by which definition it is. */
  count?: CountMeta;
}

export interface CountMeta {
  what: string;
  stage: string;
  refugees: string;
  neutrals: string;
  number: number;
  men: number;
  women: number;
  sentence: string;
  definition: string;
}

/** What a writer is given. */
export interface Written {
  answer: ResourceAnswer;
  meta: AnswerMeta;
  resource: Resource;
  /** Of rows that are more than those of the resource: what they are called, and what the other columns mean. */
  table?: { name: string; moreFields: ReadonlyMap<string, TypedField> };
  games: string;
  /** The moment at which the revision was published, ISO 8601. */
  publishedAt: string;
  /** Where the same rows are found again: the answer's whole address, pinned to its revision. */
  address: () => string;
  /** Without its ending. */
  fileName: string;
  headers: Readonly<Record<string, string>>;
}
