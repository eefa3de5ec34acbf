import type { Page } from "playwright-core";
import { makeAdminLink, setPassword, signIn } from "../support/admin-browser";
import { faults } from "../support/axe-in-browser";
import { describeApp, holdScripts, newPage } from "../support/browser";
import { type OwnApp, startOwnApp } from "../support/own-app";

jest.setTimeout(180_000);

const SOURCE = "https://example.org/ledger";
const PLACE = "mens-51kg-kaz-world-qualifier-1-2024";

/** Looks at the effect of the first form of the page; its region. */
async function look(page: Page) {
  await page.getByRole("button", { name: "Preview", exact: true }).first().click();
  const effect = page.getByRole("region", { name: "What publishing would do" });
  await effect.waitFor();
  return effect;
}

/** What was published is said where it is read next, with the way to take it back. */
async function expectWord(page: Page) {
  const word = page.getByText(/^Published as revision \d+\./);
  await word.waitFor();
  await page.getByRole("button", { name: /^Undo revision \d+ …$/ }).waitFor();
  const isThere = () =>
    word.evaluate((said) => {
      const { activeElement, body } = document;
      return activeElement !== body && activeElement?.contains(said);
    });
  // The focus follows in its own time: there is a moment between the form that goes and the word that stays.
  let isSeen = await isThere();
  for (let tries = 0; tries < 50 && !isSeen; tries += 1) {
    await page.waitForTimeout(100);
    isSeen = await isThere();
  }
  expect(isSeen).toBe(true);
}

describeApp("at the desks of a Games", () => {
  let app: OwnApp;
  beforeAll(async () => {
    app = await startOwnApp("paris-2024");
  });
  afterAll(() => app?.remove());

  const open = async (name: string) => {
    const opened = await newPage({ baseURL: app.url });
    const email = `${name.toLowerCase()}@example.org`;
    await setPassword(opened.page, await makeAdminLink(email, name, app.dataDir));
    await signIn(opened.page, email);
    await opened.page.getByRole("heading", { name: "Overview" }).waitFor();
    return opened;
  };

  test("two spellings of one person are merged, with what moves said first; undo parts them", async () => {
    const { page, problems } = await open("Ann");
    await page.goto("/admin/paris-2024/boxers?q=oralbay");
    await page.getByRole("link", { name: "Nurbek Oralbay" }).click();
    await page.getByRole("button", { name: "Aibek Oralbay" }).click();
    await page.getByText(/go from Aibek Oralbay to Nurbek Oralbay/).waitFor();
    const merge = page.getByRole("group", { name: "Preview and publish" }).last();
    await merge.getByRole("button", { name: "Preview", exact: true }).click();
    await merge.getByRole("region", { name: "What publishing would do" }).waitFor();
    expect(await faults(page)).toEqual([]);
    await merge.getByLabel("Reason").fill("A test of merging");
    await merge.getByRole("button", { name: "Publish" }).click();
    await page.getByText(/Published as revision 2\./).waitFor();
    const merged = await page.request.get("/paris-2024/boxers/aibek-oralbay");
    expect(new URL(merged.url()).pathname).toBe("/paris-2024/boxers/nurbek-oralbay");
    const kept = await page.request.get("/api/v1/paris-2024/boxers?q=nurbek");
    expect(JSON.stringify(await kept.json())).toContain("Aibek Oralbay");

    await page.getByRole("link", { name: /See all revisions/ }).click();
    await page.getByRole("button", { name: "Undo revision 2 …" }).click();
    const undo = page.getByRole("region", { name: "What undoing revision 2 would do" });
    await undo.waitFor();
    expect(await faults(page)).toEqual([]);
    await undo.getByLabel("Reason").fill("They are two people");
    await undo.getByRole("button", { name: "Undo revision 2" }).click();
    await page.getByText("Undone; this is revision 3.").waitFor();
    expect((await page.request.get("/paris-2024/boxers/aibek-oralbay")).status()).toBe(200);
    expect(problems).toEqual([]);
  });

  test("what is chosen and typed before the page's script came is what is asked for", async () => {
    const { page, problems } = await open("Eve");
    const release = await holdScripts(page);
    await page.goto(`/admin/paris-2024/places/${PLACE}`, { waitUntil: "commit" });
    await page.getByLabel("What happened").selectOption("Declined");
    await page.getByLabel("Day", { exact: true }).fill("2024-06-20");
    await page.getByLabel("Source", { exact: true }).fill(SOURCE);
    // Only the script can answer it.
    expect(
      await page.getByRole("button", { name: "Preview", exact: true }).first().isDisabled(),
    ).toBe(true);
    release();
    const effect = await look(page);
    expect(await effect.innerText()).toMatch(/1 place lost\s+Saken Bibossinov \(KAZ\)/);
    expect(await page.getByLabel("What happened").inputValue()).toBe("declined");
    expect(problems).toEqual([]);
  });

  test("a place is declined with its source, given to another, and what was said is unsaid in public", async () => {
    const { page, problems } = await open("Bea");
    await page.goto(`/admin/paris-2024/places/${PLACE}`);
    await page.getByLabel("What happened").selectOption("Declined");
    await page.getByLabel("Day", { exact: true }).fill("2024-06-20");
    await page.getByLabel("Source", { exact: true }).fill("no address");
    await page.getByRole("button", { name: "Preview", exact: true }).first().click();
    await page
      .getByRole("alert")
      .getByText(/^Source: /)
      .waitFor();
    await page.getByLabel("Source", { exact: true }).fill(SOURCE);
    const effect = await look(page);
    expect(await effect.innerText()).toMatch(
      /1 place lost\s+Saken Bibossinov \(KAZ\), Men’s 51 kg/,
    );
    expect(await faults(page)).toEqual([]);
    await page.getByRole("button", { name: "Publish" }).click();
    await page.getByText(/Published as revision \d+\./).waitFor();

    await page.getByRole("link", { name: "Record who received it" }).click();
    await page.getByLabel("Boxer", { exact: true }).fill("Yuberjen Martinez (COL)");
    await page.getByLabel("Source", { exact: true }).fill(SOURCE);
    expect(await page.getByLabel("Given up by").inputValue()).toBe(PLACE);
    expect(await (await look(page)).innerText()).toMatch(/1 place gained/);
    expect(await faults(page)).toEqual([]);

    await page.goto(`/admin/paris-2024/places/${PLACE}`);
    await page.getByText("Remove an entry").click();
    const entry = page.getByLabel("Entry", { exact: true });
    await entry.selectOption({ label: "Declined, 2024-06-20" });
    const remove = page.getByRole("group", { name: "Preview and publish" }).last();
    await remove.getByRole("button", { name: "Preview", exact: true }).click();
    await remove.getByLabel("Reason").fill("The list was of another boxer");
    await remove.getByRole("button", { name: "Publish" }).click();
    await page.getByText(/Published as revision \d+\./).waitFor();

    const reader = await newPage({ baseURL: app.url, javaScriptEnabled: false });
    await reader.page.goto("/paris-2024/corrections");
    const log = await reader.page.getByRole("main").innerText();
    expect(log).toContain("The list was of another boxer");
    expect(log).toContain("By an admin, revision");
    expect(log).not.toContain("Bea");
    await reader.page
      .getByRole("link", { name: /^KAZ’s place, Men’s 51 kg/ })
      .first()
      .click();
    await reader.page.waitForURL(`**/quota-places/${PLACE}`);
    expect(problems.filter((problem) => !/ 404 /.test(problem))).toEqual([]);
  });

  test("somebody new is entered; the check that a place breaks is explained where it is public", async () => {
    const { page, problems } = await open("Eve");
    await page.goto("/admin/paris-2024/boxers");
    await page.getByRole("link", { name: "New boxer" }).click();
    await page.getByLabel("Name of the new boxer").fill("NEWCOMER Noor");
    await page.getByLabel("NOC").selectOption("KUW");
    await page.getByLabel("Category").selectOption("W50");
    await page.getByLabel("Source", { exact: true }).fill(SOURCE);
    await look(page);
    expect(await faults(page)).toEqual([]);
    await page.getByRole("button", { name: "Publish" }).click();
    await page.getByText(/Published as revision \d+\./).waitFor();
    expect((await page.request.get("/paris-2024/boxers/noor-newcomer")).status()).toBe(200);

    await page.goto("/admin/paris-2024/places/new");
    await page.getByRole("combobox", { name: "Boxer" }).fill("noor-newcomer");
    await page.getByLabel("Day the place was given").fill("2024-04-01");
    await page.getByLabel("Source", { exact: true }).fill(SOURCE);
    await look(page);
    await page.getByRole("button", { name: "Publish" }).click();
    await page.getByText(/Published as revision \d+\./).waitFor();

    await page.goto("/admin");
    await page.getByRole("link", { name: "Explain", exact: true }).click();
    await page.getByRole("heading", { name: "Explain checks", level: 1 }).waitFor();
    expect(await faults(page)).toEqual([]);
    await page.getByLabel("Why it does not hold").first().fill("One more was recorded for a test.");
    await look(page);
    await page.getByRole("button", { name: "Publish" }).first().click();
    // The page has come anew, with the reason; what became of giving it is still said.
    await page.getByText("Another reason, or none").first().waitFor();
    await expectWord(page);
    const reader = await newPage({ baseURL: app.url, javaScriptEnabled: false });
    await reader.page.goto("/paris-2024/checks");
    await reader.page.getByText("One more was recorded for a test.").waitFor();

    await page.reload();
    await page.getByText("Another reason, or none").last().click();
    const removal = page.getByRole("group", { name: "Preview and publish" }).last();
    await removal.getByRole("button", { name: "Preview", exact: true }).click();
    await removal.getByLabel("Reason").fill("It was a test");
    await removal.getByRole("button", { name: "Publish" }).click();
    await page.getByText("Explain this check").first().waitFor();
    // The form is gone, and with it what first said it.
    await page.getByRole("heading", { name: "Remove the reason" }).waitFor({ state: "hidden" });
    await expectWord(page);
    expect(await faults(page)).toEqual([]);
    const undo = page.getByRole("button", { name: /^Undo revision \d+ …$/ });
    await undo.click();
    const panel = page.getByRole("region", { name: /^What undoing revision/ });
    await panel.getByRole("button", { name: /^Undo revision/ }).click();
    await page.getByText("Another reason, or none").first().waitFor();
    await page.getByText(/^Undone; this is revision \d+\.$/).waitFor();
    expect(problems).toEqual([]);
  });
});
