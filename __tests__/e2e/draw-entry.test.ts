import { makeAdminLink, setPassword, signIn } from "../support/admin-browser";
import { faults } from "../support/axe-in-browser";
import { describeApp, newPage } from "../support/browser";
import { type OwnApp, startOwnApp } from "../support/own-app";

jest.setTimeout(180_000);

const DESK = "/admin/paris-2024/tournaments";
const DRAW = "test-qualifier/mens-51kg";

/** Boxers of the record as a results book writes them, and one whom the record does not know. */
const SIXTEEN = `
1. BIBOSSINOV Saken (KAZ) [1]
2. HUSEYNOV Nijat (AZE)
3. DA SILVA TRINDADE Michael Douglas (BRA)
4. DE PINA David (CPV)
5. CLARO FIZ Alejandro (CUB)
6. ALCANTARA REYES Yunior (DOM)
7. AHMADISAFA Omid (EOR)
8. LOZANO SERRANO Rafael (ESP)
9. BENNAMA Billal (FRA)
10. CHOTHIA Yusuf (AUS)
11. PANMOT Thitisan (THA)
12. LOPEZ DE JESUS Juanma (PUR)
13. BYE
14. GUMUS Samet (TUR)
15. HILL Roscoe (USA)
16. NEWCOMER Ali (KSA) [2]
`.trim();

describeApp("a tournament and its draw", () => {
  let app: OwnApp;
  beforeAll(async () => {
    app = await startOwnApp("paris-2024");
  });
  afterAll(() => app?.remove());

  test("are entered, seen as a bracket before they are published, and public at once", async () => {
    const opened = await newPage({ baseURL: app.url });
    const { page, problems } = opened;
    await setPassword(page, await makeAdminLink("ann@example.org", "Ann", app.dataDir));
    await signIn(page, "ann@example.org");
    await page.getByRole("heading", { name: "Overview" }).waitFor();

    await page.goto(`${DESK}/new`);
    const fields = {
      Name: "A Test Qualifier",
      "Short name": "Test",
      Id: "test-qualifier",
      City: "Astana",
      "First day": "2024-06-10",
      "Last day": "2024-06-15",
      Source: "https://example.org/tournament",
    };
    for (const [label, value] of Object.entries(fields)) {
      await page.getByLabel(label, { exact: true }).fill(value);
    }
    await page.getByLabel("Country (NOC)").selectOption("KAZ");
    const category = page.getByRole("group", { name: "Men’s 51 kg", exact: true });
    await category.getByLabel("Rule").selectOption("semi-finalists");
    await category.getByLabel("Places").fill("5");
    await page.getByRole("button", { name: "Preview", exact: true }).click();
    await page.getByText("the rule gives a different number of places").waitFor();
    await category.getByLabel("Places").fill("4");
    await page.getByRole("button", { name: "Preview", exact: true }).click();
    await page.getByRole("button", { name: "Publish" }).waitFor();
    expect(await faults(page)).toEqual([]);
    await page.getByRole("button", { name: "Publish" }).click();
    await page.getByText("Published as revision 2.").waitFor();

    await page.goto(`${DESK}/${DRAW}`);
    await page.getByLabel("The draw, as text").fill(SIXTEEN);
    await page.getByLabel("Source", { exact: true }).fill("https://example.org/draw");
    await page.getByText("15 boxers read, one bye; in one row, choose who is meant").waitFor();
    await page.getByLabel("Who Ali Newcomer is").selectOption("a new boxer");
    await page.getByRole("button", { name: "Preview", exact: true }).click();
    const bracket = page.locator("[data-draw]");
    await bracket.getByText("Saken Bibossinov").waitFor();
    expect(await bracket.getByText("winner qualifies").count()).toBe(4);
    expect(await faults(page)).toEqual([]);

    const reader = await newPage({ baseURL: app.url });
    await reader.page.goto(`/paris-2024/tournaments/${DRAW}`);
    expect(await reader.page.getByText("Ali Newcomer").count()).toBe(0);
    await page.getByRole("button", { name: "Publish" }).click();
    await page.getByText("Published as revision 3.").waitFor();
    await reader.page.reload();
    await reader.page.locator("[data-draw]").getByText("Ali Newcomer").waitFor();
    expect(await faults(page)).toEqual([]);
    expect(problems).toEqual([]);
  });
});
