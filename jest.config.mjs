import nextJest from "next/jest.js";

const createJestConfig = nextJest({ dir: "./" });

/** Packages that are ES modules only, which jest has to translate. */
const ES_MODULES = [
  ..."next-intl use-intl intl-messageformat @formatjs icu-minify nuqs @tanstack".split(" "),
  ..."better-auth @better-auth @better-fetch better-call @noble jose kysely nanostores rou3".split(
    " ",
  ),
  ..."set-cookie-parser defu uqr hucre pixelmatch".split(" "),
].join("|");

/** @param {import("jest").Config} config */
export const project = async (config) => ({
  ...(await createJestConfig({
    moduleNameMapper: {
      "^@/(.*)$": "<rootDir>/$1",
      "^use-intl/format-message$": "<rootDir>/lib/i18n/format-message.ts",
      "^server-only$": "<rootDir>/__tests__/support/server-only.ts",
    },
    modulePathIgnorePatterns: ["<rootDir>/.stryker-tmp/"],
    ...config,
  })()),
  transformIgnorePatterns: [`/node_modules/(?!(${ES_MODULES})/)`, "^.+\\.module\\.css$"],
});

const database = (name, { displayName = name, folders = "{data,operations,bin,auth}" } = {}) =>
  project({
    displayName,
    testEnvironment: "node",
    testMatch: [`<rootDir>/__tests__/${folders}/**/*.test.ts`],
    setupFiles: [`<rootDir>/__tests__/support/${name}.ts`],
    globalSetup: `<rootDir>/__tests__/support/make-${name}-template.ts`,
    globalTeardown: `<rootDir>/__tests__/support/drop-${name}-template.ts`,
  });

export default async () => ({
  projects: [
    await project({
      displayName: "unit",
      testEnvironment: "node",
      testMatch: [
        "<rootDir>/__tests__/{qualification,record,change,schemas,i18n,api,server,pictures}/**/*.test.ts",
      ],
    }),
    await project({
      displayName: "component",
      testEnvironment: "jsdom",
      testMatch: ["<rootDir>/__tests__/components/**/*.test.tsx"],
      setupFilesAfterEnv: ["<rootDir>/__tests__/support/component.ts"],
    }),
    await database("sqlite"),
    await database("postgres"),
    await database("sqlite", { displayName: "readers", folders: "readers" }),
    await project({
      displayName: "several",
      testEnvironment: "node",
      testMatch: ["<rootDir>/__tests__/several/**/*.test.ts"],
      globalSetup: "<rootDir>/__tests__/support/check-several.ts",
    }),
    await project({
      displayName: "e2e",
      testEnvironment: "node",
      testMatch: ["<rootDir>/__tests__/e2e/**/*.test.ts"],
      globalSetup: "<rootDir>/__tests__/support/start-app.mjs",
      globalTeardown: "<rootDir>/__tests__/support/stop-app.mjs",
    }),
    await project({
      displayName: "security",
      testEnvironment: "node",
      testMatch: ["<rootDir>/__tests__/security/**/*.test.ts"],
    }),
  ],
});
