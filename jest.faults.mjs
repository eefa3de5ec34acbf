// `npm run test:faults`: what breaks a running site on purpose; needs a build, minutes, and PostgreSQL's programs.
import { project } from "./jest.config.mjs";

export default async () => ({
  projects: [
    await project({
      displayName: "faults",
      testEnvironment: "node",
      testMatch: ["<rootDir>/__tests__/faults/**/*.test.ts"],
      setupFilesAfterEnv: ["<rootDir>/__tests__/faults/patience.ts"],
    }),
  ],
});
