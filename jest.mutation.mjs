import allProjects from "./jest.config.mjs";

/**
 * The tests of rules and changes alone: what Stryker runs against their mutants. Without those on random
 * draws and courses, which take seconds for each mutant and kill by chance: the score is what the
 * other tests kill.
 */
export default async () => {
  const { projects } = await allProjects();
  const unit = projects.find(({ displayName }) => displayName === "unit");
  return {
    ...unit,
    testMatch: ["<rootDir>/__tests__/{qualification,change,schemas}/**/*.test.ts"],
    testPathIgnorePatterns: [
      ...unit.testPathIgnorePatterns,
      "brute-force",
      "properties",
      "change/advance.test",
    ],
  };
};
