import type { Page } from "playwright-core";
import { describeApp, openPage, pageKinds } from "../support/browser";
import { menuOf, rowCount } from "../support/table-on-screen";

interface Focus {
  tag: string;
  name: string;
  isOutlined: boolean;
}

function focusOf(page: Page): Promise<Focus> {
  return page.evaluate(() => {
    const element = document.activeElement ?? document.body;
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
    return {
      tag: element.tagName,
      name: (element.getAttribute("aria-label") ?? element.textContent ?? "").trim().slice(0, 60),
      isOutlined:
        (outlineStyle !== "none" && Number.parseFloat(outlineWidth) > 0) || boxShadow !== "none",
    };
  });
}

/** Presses Tab until the focus is on this; fails where the focus is lost or not to be seen. */
async function tabTo(page: Page, isThere: (focus: Focus) => boolean, most = 60): Promise<Focus> {
  for (let press = 0; press < most; press++) {
    await page.keyboard.press("Tab");
    const focus = await focusOf(page);
    expect(focus.tag).not.toBe("BODY");
    expect(focus).toMatchObject({ isOutlined: true });
    if (isThere(focus)) return focus;
  }
  throw new Error(`Not reached with ${most} presses of Tab`);
}

const PLACES = "/paris-2024/quota-places";

describeApp("by keyboard alone", () => {
  test("the first Tab offers to skip to the content, and goes there", async () => {
    const { page } = await openPage(PLACES);
    await page.keyboard.press("Tab");
    const focus = await focusOf(page);
    expect(focus.name).toBe("Skip to the content");
    const link = page.getByRole("link", { name: "Skip to the content" });
    const box = await link.boundingBox();
    expect(box?.y).toBeGreaterThanOrEqual(0);
    await page.keyboard.press("Enter");
    // The next stop is inside the content: the header's links are passed over.
    await page.keyboard.press("Tab");
    const isInMain = await page.evaluate(() => document.activeElement?.closest("main") !== null);
    expect(isInMain).toBe(true);
  });

  test("a filter menu is reached, opened, used and closed, and the focus is back at its button", async () => {
    const { page } = await openPage(PLACES);
    await tabTo(page, ({ tag, name }) => tag === "BUTTON" && name.startsWith("Gender"));
    await page.keyboard.press("Enter");
    expect(await menuOf(page, "Gender").isVisible()).toBe(true);
    await tabTo(page, ({ tag }) => tag === "INPUT", 3);
    await page.keyboard.press("Space");
    await page.waitForURL(/gender=M/);
    const count = await rowCount(page);
    expect(count).not.toBe("253 of 253");
    // Choosing keeps the focus where it was.
    expect((await focusOf(page)).tag).toBe("INPUT");
    await page.keyboard.press("Escape");
    expect(await menuOf(page, "Gender").isVisible()).toBe(false);
    const back = await focusOf(page);
    expect(back.tag).toBe("BUTTON");
    expect(back.name).toMatch(/^Gender/);
  });

  test("a column is sorted and the focus stays on its heading", async () => {
    const { page } = await openPage(`${PLACES}?noc=KAZ`);
    await tabTo(page, ({ tag, name }) => tag === "A" && name === "Boxer");
    await page.keyboard.press("Enter");
    await page.waitForURL(/sort=boxer/);
    expect(await focusOf(page)).toMatchObject({ tag: "A", name: "Boxer", isOutlined: true });
    await page.keyboard.press("Enter");
    await page.waitForURL(/sort=-boxer/);
    expect(await focusOf(page)).toMatchObject({ tag: "A", name: "Boxer", isOutlined: true });
  });

  test("a boxer is opened from the table", async () => {
    const { page } = await openPage(`${PLACES}?noc=KAZ`);
    await tabTo(page, ({ name }) => name === "Saken Bibossinov");
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { level: 1, name: "Saken Bibossinov" }).waitFor();
  });

  test("taking a filter off does not lose the focus", async () => {
    const { page } = await openPage(`${PLACES}?noc=KAZ&gender=W`);
    await tabTo(page, ({ name }) => name.startsWith("Remove Gender"));
    await page.keyboard.press("Enter");
    await page.waitForURL((url) => !url.searchParams.has("gender"));
    expect((await focusOf(page)).tag).not.toBe("BODY");
    await tabTo(page, ({ name }) => name === "Clear all");
    await page.keyboard.press("Enter");
    await page.waitForURL((url) => url.search === "");
    expect((await focusOf(page)).tag).not.toBe("BODY");
  });

  test("clearing an empty answer does not lose the focus", async () => {
    const { page } = await openPage(`${PLACES}?noc=KAZ`);
    await page.getByRole("searchbox", { name: "Search", exact: true }).fill("zzzz");
    await page.getByText("Nothing matches.").waitFor();
    await tabTo(page, ({ name }) => name.startsWith("Without Search"));
  });

  test("every stop of the Tab key on every kind of page can be seen", async () => {
    const { page } = await openPage("/");
    const unseen: string[] = [];
    for (const [kind, path] of pageKinds) {
      await page.goto(path);
      for (let press = 0; press < 18; press++) {
        await page.keyboard.press("Tab");
        const focus = await focusOf(page);
        if (focus.tag === "BODY") break;
        if (!focus.isOutlined) unseen.push(`${kind}: ${focus.tag} ${focus.name}`);
      }
    }
    expect(unseen).toEqual([]);
  });
});
