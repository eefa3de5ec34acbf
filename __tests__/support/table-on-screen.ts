import type { Locator, Page } from "playwright-core";

/** The table of a table page. */
export function tableOf(page: Page): Locator {
  return page.getByRole("main").getByRole("table");
}

/** The texts of the cells, row by row, as a reader sees them at full width, once all rows are drawn. */
export async function cellTexts(page: Page): Promise<string[][]> {
  await page.waitForFunction(() => document.querySelector("main [aria-busy='true']") === null);
  return tableOf(page)
    .locator("tbody tr")
    .evaluateAll((rows) =>
      rows.map((row) =>
        [...row.querySelectorAll("th, td")].map((cell) =>
          (cell as HTMLElement).innerText.replace(/\s+/g, " ").trim(),
        ),
      ),
    );
}

/** The texts of the headings, without the arrows of the order. */
export async function headings(page: Page): Promise<string[]> {
  return tableOf(page)
    .getByRole("columnheader")
    .evaluateAll((cells) => cells.map((cell) => cell.querySelector("a")?.textContent ?? ""));
}

/** The texts of one column, found by its heading. */
export async function columnTexts(page: Page, heading: string): Promise<string[]> {
  const position = (await headings(page)).indexOf(heading);
  if (position < 0) throw new Error(`There is no column ${heading}`);
  return (await cellTexts(page)).map((cells) => cells[position] ?? "");
}

/** "10 of 253" as it stands above the table. */
export async function rowCount(page: Page): Promise<string> {
  return (await page.getByRole("main").getByRole("status").innerText()).trim();
}

/** The menu of this name; only an open one is there for people. */
export function menuOf(page: Page, name: string): Locator {
  const exactly = { name, exact: true };
  return page.getByRole("main").getByRole("region", exactly).or(page.getByRole("group", exactly));
}

/** The menu of this name, opened by its button (which may say something else, or more). */
export async function openMenu(page: Page, name: string, button = name): Promise<Locator> {
  await page.getByRole("main").getByRole("button", { name: button }).first().click();
  const menu = menuOf(page, name);
  await menu.waitFor();
  return menu;
}
