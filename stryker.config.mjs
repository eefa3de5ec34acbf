export default {
  testRunner: "covering-files",
  plugins: ["@stryker-mutator/jest-runner", "./bin/mutation/covering-files.mjs"],
  jest: { projectType: "custom", configFile: "jest.mutation.mjs", enableFindRelatedTests: false },
  // Slices, as all together take long: `npm run mutation -- --mutate lib/change/rows-diff.ts`.
  mutate: ["lib/qualification/**/*.ts", "lib/change/**/*.ts"],
  coverageAnalysis: "perTest",
  concurrency: 2,
  incremental: false,
  // Stryker would rewrite the paths in tsconfig.json by an interface that TypeScript 7 does not have;
  // it has none that lead outside.
  tsconfigFile: "tsconfig.none.json",
  reporters: ["clear-text", "html", "json"],
  clearTextReporter: { allowColor: false, logTests: false },
  htmlReporter: { fileName: "coverage/mutation.html" },
  jsonReporter: { fileName: "coverage/mutation.json" },
  tempDirName: ".stryker-tmp",
  // What neither the tests of the core nor their configuration read.
  ignorePatterns: [".next", ".data", "bench", "public", "prisma/generated"],
  thresholds: { high: 90, low: 85, break: 85 },
};
