import type { Page } from "playwright-core";
import { describeApp, openPage } from "../support/browser";

interface Copied {
  text: string;
  /** The rows of cells that a spreadsheet finds in the copied HTML. */
  rows: string[][];
}

/** Selects a row of the last table that is not a picture, copies it as a reader does, and reads the clipboard. */
async function copyRow(page: Page, row: number): Promise<Copied> {
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await page
    .locator("main table:not(#by-tournament *, #filled *)")
    .last()
    .locator("tbody tr")
    .nth(row)
    .evaluate((tr) => {
      const range = document.createRange();
      range.setStartBefore(tr.firstElementChild as Element);
      range.setEndAfter(tr.lastElementChild as Element);
      window.getSelection()?.removeAllRanges();
      window.getSelection()?.addRange(range);
    });
  await page.keyboard.press("Control+C");
  return page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    const read = async (type: string) => (await item?.getType(type))?.text() ?? "";
    const html = new DOMParser().parseFromString(await read("text/html"), "text/html");
    const textOf = (cell: Element) => (cell.textContent ?? "").replace(/\s+/g, " ").trim();
    return {
      text: await read("text/plain"),
      rows: [...html.querySelectorAll("tr")].map((tr) => [...tr.children].map(textOf)),
    };
  });
}

const WIDE = { width: 1280, height: 900 };

describeApp("a row of a table that is copied into a spreadsheet", () => {
  test.each([
    ["/paris-2024/quota-places?noc=KAZ", ["KAZ", "Kazakhstan"]],
    ["/paris-2024/quota-places?status=lost", ["MGL", "Mongolia"]],
    ["/paris-2024/nations?noc=KAZ", ["KAZ", "Kazakhstan", "10"]],
    ["/paris-2024/boxers?noc=KAZ", ["KAZ", "Kazakhstan"]],
    ["/paris-2024/tournaments?route=world-qualifier-1-2024", ["ITA", "Busto Arsizio"]],
    ["/paris-2024/categories?category=M51", ["51 kg", "Men"]],
    ["/paris-2024/nations/KAZ", []],
    ["/paris-2024/categories/mens-51kg", []],
  ])("of %s is one line with a cell for each of %j", async (path, expected) => {
    const { page } = await openPage(path);
    await page.setViewportSize(WIDE);
    const { text, rows } = await copyRow(page, 0);
    const line = text.replace(/\n$/, "");
    expect(line).not.toContain("\n");
    const parts = line.split("\t").map((part) => part.trim());
    expect(rows).toEqual([parts]);
    for (const each of expected) expect(parts).toContain(each);
  });

  test.each([
    "/",
    "/?as-of=2024-03-09",
    "/paris-2024/nations/AUS",
    "/paris-2024/tournaments/world-qualifier-1-2024",
    "/paris-2024/categories/mens-92kg-plus",
    "/paris-2024/checks",
    "/paris-2024/still-open?as-of=2024-03-10",
  ])("is one line in every table of %s", async (path) => {
    const { page } = await openPage(path);
    await page.setViewportSize(WIDE);
    const broken = await page.locator("main table").evaluateAll((tables) => {
      for (const details of document.querySelectorAll("details")) details.open = true;
      const rows = tables.flatMap((table) => [...table.querySelectorAll("tbody tr")]);
      const selection = window.getSelection() as Selection;
      return rows.flatMap((row) => {
        selection.selectAllChildren(row);
        const isBroken =
          selection.toString().trim().includes("\n") || row.querySelector("td :is(li, p, br)");
        return isBroken ? [selection.toString()] : [];
      });
    });
    expect(broken).toEqual([]);
  });
});
