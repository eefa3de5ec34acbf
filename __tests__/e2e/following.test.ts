import { describeApp, openPage, PHONE } from "../support/browser";

describeApp("following", () => {
  test("a nation and a boxer stand on a page of the reader's own, whose address can be passed on", async () => {
    const { page } = await openPage("/paris-2024/nations/KAZ", { viewport: PHONE });
    await page.getByRole("button", { name: "Follow", exact: true }).click();
    await page.getByRole("button", { name: "Stop following" }).waitFor();
    await page.goto("/ru/paris-2024/boxers/harry-garside");
    await page.getByRole("button", { name: "В избранное" }).click();
    await page.getByRole("link", { name: "Избранное" }).click();
    await page.waitForURL("**/ru/paris-2024/following?noc=KAZ&boxer=harry-garside");
    expect(await page.getByRole("heading", { level: 2 }).allInnerTexts()).toEqual([
      expect.stringContaining("Казахстан"),
      "Боксёры",
    ]);
    expect(await page.getByText("Сакен Бибосынов").count()).toBe(1);
    // Without an address of its own the page finds what the browser follows.
    await page.goto("/paris-2024/following");
    await page.waitForURL("**/paris-2024/following?noc=KAZ&boxer=harry-garside");
    const passedOn = page.url();
    const { page: other } = await openPage(passedOn);
    expect(await other.getByRole("link", { name: "Harry Garside" }).count()).toBe(1);
  });

  test("nobody is followed until a button was pressed, and none is left when it was pressed again", async () => {
    const { page } = await openPage("/paris-2024/following");
    expect(await page.getByText("You follow nobody yet").count()).toBe(1);
    await page.goto("/paris-2024/nations/UZB");
    await page.getByRole("button", { name: "Follow", exact: true }).click();
    await page.getByRole("button", { name: "Stop following" }).click();
    await page.getByRole("button", { name: "Follow", exact: true }).waitFor();
    await page.goto("/paris-2024/following");
    expect(await page.getByText("You follow nobody yet").count()).toBe(1);
  });
});
