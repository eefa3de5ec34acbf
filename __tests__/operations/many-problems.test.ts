import fc from "fast-check";
import { JsonLines } from "@/lib/operations/facts/json-lines";
import { parseCsv } from "@/lib/operations/facts/parse-csv";
import { parseJson } from "@/lib/operations/facts/parse-json";
import { FactsInvalidError, MOST_PROBLEMS } from "@/lib/operations/facts/problem";
import { readFacts } from "@/lib/operations/facts/read-facts";
import { problemAt } from "@/lib/problem";
import { BoutRow } from "@/lib/schemas/facts/bouts";
import { RulesFile } from "@/lib/schemas/facts/rules";
import { factsFiles, makeFacts } from "../support/facts";
import { factsSaid } from "../support/said";

type Path = readonly (string | number)[];

function leavesOf(value: unknown, path: Path = []): { path: Path; value: unknown }[] {
  if (value === null || typeof value !== "object") return [{ path, value }];
  const isList = Array.isArray(value);
  return Object.entries(value).flatMap(([key, part]) =>
    leavesOf(part, [...path, isList ? Number(key) : key]),
  );
}

test("each value of a JSON file is found in its line, however the file is laid out", () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 5 }), fc.constantFrom(0, 1, 4), (content, indent) => {
      const text = JSON.stringify(content, null, indent);
      const lines = new JsonLines(text);
      for (const { path, value } of leavesOf(content)) {
        if (path.length === 0) continue;
        const line = text.split("\n")[(lines.lineOf(path) ?? 0) - 1];
        expect(line).toContain(JSON.stringify(value));
      }
    }),
  );
});

test("what is not there is said to be where it should stand", () => {
  const lines = new JsonLines('{\n"a": [\n{"b": 1},\n{}\n],\n"a": 2}');
  expect(lines.lineOf(["a"])).toBe(6);
  expect(lines.lineOf(["x", 1])).toBeNull();
  const nested = new JsonLines('{\n"a": [\n{"b": 1},\n{}\n]}');
  expect(nested.lineOf(["a", 1, "b", "c"])).toBe(4);
  expect(nested.lineOf(["a", 7])).toBe(2);
});

describe("a file with very many mistakes", () => {
  const rules = (items: number) =>
    Buffer.from(JSON.stringify({ rules: Array.from({ length: items }, () => ({})) }, null, 1));

  test("has its text taken apart once, and so many of them named", () => {
    const reading = jest.spyOn(String.prototype, "matchAll");
    try {
      const { problems, unnamed = 0 } = parseJson("rules.json", rules(2000), RulesFile);
      expect(reading).toHaveBeenCalledTimes(1);
      expect(problems).toHaveLength(MOST_PROBLEMS);
      expect(unnamed).toBeGreaterThan(1500);
      expect(problems.at(-1)?.line).toBeGreaterThan(10);
    } finally {
      reading.mockRestore();
    }
  });

  test("of rules that are right too has its text taken apart once more", async () => {
    const facts = makeFacts();
    const item = facts.rules.rules[0];
    facts.rules.rules = Array.from({ length: 500 }, (_, index) => ({ ...item, id: `r${index}` }));
    const files = new Map(
      Object.entries(factsFiles(facts)).map(([name, text]) => [name, Buffer.from(text)]),
    );
    const reading = jest.spyOn(String.prototype, "matchAll");
    try {
      const read = await readFacts(files);
      expect(read.facts?.rules.rules.at(-1)?.line).toBeGreaterThan(500);
      const text = String(files.get("rules.json"));
      // Each cell is looked through too, for letters that cannot be seen.
      const ofTheText = reading.mock.contexts.filter((context) => String(context) === text);
      expect(ofTheText.length).toBeGreaterThan(0);
      expect(ofTheText.length).toBeLessThan(5);
    } finally {
      reading.mockRestore();
    }
  });

  test("is a table too", () => {
    const header = Object.keys(BoutRow.shape);
    const row = header.map(() => "?").join(",");
    const text = `${header.join(",")}\n${`${row}\n`.repeat(5000)}`;
    const { problems, unnamed = 0 } = parseCsv("bouts.csv", Buffer.from(text), BoutRow);
    expect(problems).toHaveLength(MOST_PROBLEMS);
    expect(unnamed).toBeGreaterThan(5000);
  });

  test("that is no UTF-8 in any line", () => {
    const bytes = Buffer.from("é\n".repeat(500), "latin1");
    const { problems, unnamed } = parseCsv("bouts.csv", bytes, BoutRow);
    expect([problems.length, unnamed]).toEqual([MOST_PROBLEMS, 500 - MOST_PROBLEMS]);
  });

  test("or is nested very deeply is refused as any other", () => {
    const deep = `{"rules": ${"[".repeat(4000)}${"]".repeat(4000)}}`;
    const { problems } = parseJson("rules.json", Buffer.from(deep), RulesFile);
    expect(problems.every(({ line }) => line === 1 || line === null)).toBe(true);
  });

  test("or is too large is said to be so", () => {
    const { problems } = parseJson("rules.json", Buffer.alloc(5 * 1024 * 1024, " "), RulesFile);
    expect(problems.map((each) => factsSaid(each).message)).toEqual([
      expect.stringContaining("larger than 4 MB"),
    ]);
  });
});

test("a refusal names at most 100 problems, some of every file, in order, and counts the others", () => {
  const found = [
    ...Array.from({ length: 20_000 }, (_, line) => ({ file: "bouts.csv", line })),
    ...Array.from({ length: 30 }, (_, line) => ({ file: "ledger.csv", line })),
  ].map((each) => ({ ...each, ...problemAt("", "empty"), value: null }));
  const { problems, more, message } = new FactsInvalidError(found, 7);
  expect(problems).toHaveLength(100);
  expect(problems.map(({ file, line }) => `${file}:${line}`)).toEqual([
    ...Array.from({ length: 70 }, (_, line) => `bouts.csv:${line}`),
    ...Array.from({ length: 30 }, (_, line) => `ledger.csv:${line}`),
  ]);
  expect(more).toBe(20_030 + 7 - 100);
  expect(message).toContain("20037 problem(s), of which 100 are named");
});
