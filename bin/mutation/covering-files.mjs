import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { basename } from "node:path";
import {
  commonTokens,
  declareFactoryPlugin,
  PluginKind,
  tokens,
} from "@stryker-mutator/api/plugin";
import { MutantRunStatus } from "@stryker-mutator/api/test-runner";
import { strykerPlugins as jestPlugins } from "@stryker-mutator/jest-runner";

/**
 * Stryker's runner of Jest, but a mutant meets only the files that hold a test which covers it, its own
 * tests first, and is left at the first round that kills it. By itself the runner has Jest read every
 * file of tests for every mutant and skip what the names leave out: seconds a mutant, thousands of times.
 */

/** Where the run without mutants leaves which test is in which file, for the processes beside it. */
const MAP = ".stryker-files-of-tests.json";

/** How many files a round takes when none is named after the mutant's file. */
const FIRST_ROUND = 3;

/**
 * The rounds in which `files` are run for a mutant in `mutated`: those named after it (`rows-diff.ts` →
 * `rows-diff.test.ts`), or else the quickest; then all others.
 *
 * @param {{ path: string, milliseconds: number }[]} files @param {string} mutated
 */
const roundsOf = (files, mutated) => {
  const stem = basename(mutated).replace(/\.tsx?$/, "");
  const byTime = files.toSorted((a, b) => a.milliseconds - b.milliseconds).map(({ path }) => path);
  const own = byTime.filter((path) => basename(path).startsWith(stem));
  const first = own.length > 0 ? own : byTime.slice(0, FIRST_ROUND);
  return [first, byTime.filter((path) => !first.includes(path))].filter(
    (round) => round.length > 0,
  );
};

/** @param {import("@stryker-mutator/api/test-runner").TestResult[]} tests */
const saveFilesOfTests = (tests) =>
  writeFileSync(
    MAP,
    JSON.stringify(tests.map(({ id, fileName, timeSpentMs }) => [id, fileName, timeSpentMs])),
  );

let filesOfTests;

/** The files that hold the tests `ids`, each with the time its tests among them take. */
const filesOf = (ids) => {
  if (filesOfTests === undefined) {
    filesOfTests = new Map();
    for (const [id, path, milliseconds] of JSON.parse(readFileSync(MAP, "utf8")))
      filesOfTests.set(id, [...(filesOfTests.get(id) ?? []), { path, milliseconds }]);
  }
  const times = new Map();
  for (const id of ids)
    for (const { path, milliseconds } of filesOfTests.get(id) ?? [])
      times.set(path, (times.get(path) ?? 0) + milliseconds);
  return [...times].map(([path, milliseconds]) => ({ path, milliseconds }));
};

const coveringFilesFactory = (injector) => {
  const jest = injector.injectFunction(jestPlugins[0].factory);
  const adapter = jest.jestTestAdapter;
  let testFiles;
  jest.jestTestAdapter = { run: (settings) => adapter.run({ ...settings, testFiles }) };

  return {
    capabilities: () => jest.capabilities(),
    init: () => jest.init(),
    async dryRun(options) {
      testFiles = options.testFiles;
      const result = await jest.dryRun(options);
      if (result.tests) saveFilesOfTests(result.tests);
      return result;
    },
    async mutantRun(options) {
      const files = options.testFilter && existsSync(MAP) ? filesOf(options.testFilter) : [];
      const rounds = files.length > 0 ? roundsOf(files, options.sandboxFileName) : [undefined];
      let tests = 0;
      for (const round of rounds) {
        testFiles = round;
        const result = await jest.mutantRun(options);
        tests += result.nrOfTests ?? 0;
        if (result.status !== MutantRunStatus.Survived) return { ...result, nrOfTests: tests };
      }
      return { status: MutantRunStatus.Survived, nrOfTests: tests };
    },
  };
};
coveringFilesFactory.inject = tokens(commonTokens.injector);

export const strykerPlugins = [
  declareFactoryPlugin(PluginKind.TestRunner, "covering-files", coveringFilesFactory),
];
