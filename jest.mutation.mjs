import allProjects from "./jest.config.mjs";

/**
 * The tests of the core alone: what Stryker runs against its mutants. Without those on random draws,
 * which take seconds for each mutant and kill by chance: the score is what the other tests kill.
 */
export default async () => {
  const { projects } = await allProjects();
  const unit = projects.find(({ displayName }) => displayName === "unit");
  return {
    ...unit,
    testMatch: ["<rootDir>/__tests__/qualification/**/*.test.ts"],
    testPathIgnorePatterns: [...unit.testPathIgnorePatterns, "brute-force", "properties"],
  };
};
