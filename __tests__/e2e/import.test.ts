import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { makeAdminLink, setPassword, signIn } from "../support/admin-browser";
import { violations } from "../support/axe-in-browser";
import { describeApp, holdScripts, newPage } from "../support/browser";
import { type OwnApp, startOwnApp } from "../support/own-app";

jest.setTimeout(120_000);

interface Sent {
  name: string;
  mimeType: string;
  buffer: Buffer;
}

function filesOf(games: string, change: (name: string, text: string) => string): Sent[] {
  const folder = join("prisma/data", games);
  return readdirSync(folder)
    .filter((name) => /\.(csv|json)$/.test(name))
    .map((name) => {
      const text = change(name, readFileSync(join(folder, name), "utf8"));
      return { name, mimeType: "text/plain", buffer: Buffer.from(text) };
    });
}

describeApp("importing facts", () => {
  let app: OwnApp;
  beforeAll(async () => {
    app = await startOwnApp("la-2028");
  });
  afterAll(() => app?.remove());

  test("other Games are checked line by line, imported and public, and their change is seen first", async () => {
    const { page, problems } = await newPage({ baseURL: app.url });
    await setPassword(page, await makeAdminLink("ann@example.org", "Ann", app.dataDir));
    await signIn(page, "ann@example.org");
    await page.getByRole("heading", { name: "Overview" }).waitFor();
    // Files that are chosen before the page's script came are those that it sends.
    const release = await holdScripts(page);
    await page.goto("/admin/import", { waitUntil: "commit" });
    const look = page.getByRole("button", { name: "Check and preview" });

    const wrong = filesOf("paris-2024", (name, text) =>
      name === "bouts.csv" ? text.replace(",4:1,", ",5:1,") : text,
    );
    await page.getByLabel("Files").setInputFiles(wrong);
    release();
    await look.click();
    await page.getByRole("cell", { name: "bouts.csv" }).first().waitFor();
    expect(await page.getByRole("cell", { name: "score", exact: true }).count()).toBe(1);
    expect(await violations(page)).toEqual([]);
    expect((await page.request.get("/paris-2024")).status()).toBe(404);

    await page.getByLabel("Files").setInputFiles(filesOf("paris-2024", (_, text) => text));
    await look.click();
    await page.getByText("These Games are new here.").waitFor();
    await page.getByRole("button", { name: "Import", exact: true }).click();
    await page.getByText("Imported as revision 1 of paris-2024.").waitFor();
    expect((await page.request.get("/paris-2024")).status()).toBe(200);

    const renamed = filesOf("paris-2024", (name, text) =>
      name === "boxers.csv" ? text.replace("Saken Bibossinov", "Saken Bibosinov") : text,
    );
    await page.getByLabel("Files").setInputFiles(renamed);
    await look.click();
    await page.getByText("makes revision 2 of paris-2024").waitFor();
    await page.getByRole("button", { name: "Import", exact: true }).click();
    await page.getByText("Imported as revision 2 of paris-2024.").waitFor();
    const csv = await page.request.get("/api/v1/paris-2024/quota-places?format=csv&noc=KAZ");
    expect(await csv.text()).toContain("Saken Bibosinov");

    // What is downloaded and sent back as it is changes nothing.
    await page.goto("/admin/import");
    const link = page.getByRole("link", { name: "Paris 2024" });
    const download = await page.request.get((await link.getAttribute("href")) ?? "");
    expect(download.headers()["content-disposition"]).toContain("paris-2024-facts-revision-2.zip");
    const archive = {
      name: "facts.zip",
      mimeType: "application/zip",
      buffer: await download.body(),
    };
    await page.getByLabel("Files").setInputFiles(archive);
    await look.click();
    await page.getByText("The files hold nothing new").waitFor();
    const refused = await (await newPage({ baseURL: app.url })).page.request.get(
      "/api/admin/paris-2024/facts",
    );
    expect(refused.status()).toBe(401);
    expect(problems).toEqual([]);
  });
});
