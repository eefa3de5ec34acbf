import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { findLinkOwner } from "@/lib/auth/people";
import { makePeople, SECRET } from "../support/auth";
import { describeDatabase } from "../support/database";
import { runScript } from "../support/run-script";

describeDatabase("npm run create-admin", (database) => {
  const run = (...args: string[]) =>
    runScript("bin/create-admin.ts", args, {
      DATABASE_URL: database.env.databaseUrl,
      DATA_DIR: mkdtempSync(join(tmpdir(), "qualified-admin-")),
      BETTER_AUTH_SECRET: SECRET,
      BASE_URL: "https://qualified.example.org",
    });

  test("prints a link that its owner can use, and sets no password", async () => {
    const { code, stdout } = await run("--email", "Ada@Example.org", "--name", "Ada Ring");
    expect(code).toBe(0);
    const [, token = ""] =
      /https:\/\/qualified\.example\.org\/admin\/password\?token=([\w-]{32})\s/.exec(stdout) ?? [];
    const owner = await findLinkOwner(makePeople(database.prisma), token);
    expect(owner).toEqual({ email: "ada@example.org", name: "Ada Ring" });
    expect(await database.prisma.user.findMany()).toMatchObject([{ role: "admin" }]);
    expect(await database.prisma.account.count()).toBe(0);
  });

  test.each([[[]], [["--email", "ada"]], [["--email", "ada@example.org", "--password", "x"]]])(
    "refuses %j and adds nobody",
    async (args) => {
      const { code, stderr } = await run(...args);
      expect(code).toBe(1);
      expect(stderr).not.toBe("");
      expect(await database.prisma.user.count()).toBe(0);
    },
  );
});
