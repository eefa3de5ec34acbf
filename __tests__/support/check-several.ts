import { existsSync } from "node:fs";
import { hasNginx } from "../../bin/several/nginx";

/** Before the tests of project several: what they need, or why they are left out. */
export default function checkSeveral(): void {
  const missing: [string, string | undefined][] = [
    ["there is no nginx; install it: apt-get install nginx-light", process.env.REQUIRE_NGINX],
    [
      "TEST_POSTGRES_URL names no PostgreSQL server on which databases may be created",
      process.env.REQUIRE_POSTGRES,
    ],
  ];
  const isThere = [hasNginx(), Boolean(process.env.TEST_POSTGRES_URL)];
  const [reason, isRequired] = missing.find((_, at) => !isThere[at]) ?? [];
  if (reason === undefined) {
    if (existsSync(".next/BUILD_ID")) return;
    throw new Error(
      "The tests of several processes need a build: `npm test`, or `npx next build`.",
    );
  }
  if (isRequired === "1") throw new Error(`Missing for several tests: ${reason}.`);
  console.log(`Skipped: several tests: ${reason}.`);
  process.env.SEVERAL_SKIPPED = reason;
}
