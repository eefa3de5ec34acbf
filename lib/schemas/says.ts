/**
 * How a schema says what is wrong: a code and its parameters, which travel as the message of Zod's issue
 * and are read again from there. Sentences are made of them where people read them.
 */
import type { z } from "zod";
import {
  type Given,
  isProblemCode,
  type Problem,
  type ProblemCode,
  problemAt,
} from "@/lib/problem";

/** The message of an issue: "empty", or `too-long {"most":120}`. */
export function says<Code extends ProblemCode>(code: Code, ...given: Given<Code>): string {
  const { params } = problemAt("", code, ...given);
  return Object.keys(params).length > 0 ? `${code} ${JSON.stringify(params)}` : code;
}

/** What a schema says is wrong, as the issue's message tells it; Zod's own words are only "invalid". */
export function problemOf({ path, message }: z.core.$ZodIssue): Problem {
  const [code = ""] = message.split(" ", 1);
  const at = path.join(".");
  if (!isProblemCode(code)) return problemAt(at, "invalid");
  const params = message.slice(code.length);
  return { code, path: at, params: params === "" ? {} : JSON.parse(params) };
}
