import allProjects from "./jest.config.mjs";

/**
 * The tests of rules and changes alone: what Stryker runs against their mutants. Without those on random
 * draws, which take seconds for each mutant and kill by chance: the score is what the other tests kill.
 * Of the random courses of changes a few, the same ones for each mutant: nothing else compares an
 * advanced record with one made anew.
 */
export default async () => {
  const { projects } = await allProjects();
  const unit = projects.find(({ displayName }) => displayName === "unit");
  return {
    ...unit,
    testMatch: ["<rootDir>/__tests__/{qualification,change,schemas}/**/*.test.ts"],
    testPathIgnorePatterns: [...unit.testPathIgnorePatterns, "brute-force", "properties"],
    setupFiles: ["<rootDir>/__tests__/support/same-courses.ts"],
  };
};
