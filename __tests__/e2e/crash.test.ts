import { describeApp } from "../support/browser";
import { runScript } from "../support/run-script";

jest.setTimeout(300_000);

const postgresUrl = process.env.TEST_POSTGRES_URL;
const DATABASES = [
  ["SQLite", []],
  // jest's project postgres says where it is missing, or fails.
  ...(postgresUrl ? ([["PostgreSQL", ["--postgres", postgresUrl]]] as const) : []),
] as const;

describeApp("a server that is killed while an editor publishes", () => {
  test.each(DATABASES)("has all that it acknowledged, and nothing half, on %s", async (_, args) => {
    const few = ["--publishes", "12", "--deaths", "3", "--seed", "7"];
    const { code, stdout, stderr } = await runScript("bin/crash-test.ts", [...few, ...args]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(
      stdout.match(/^Killed \d+ ms into publish .*: \d+ are there, all whole$/gm),
    ).toHaveLength(3);
    expect(stdout).toContain("12 publishes acknowledged, all there; none half there.");
  });
});
