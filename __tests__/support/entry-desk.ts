/** Results of shipped categories, typed by keyboard into the sheets of a product that has their draws only. */
import type { BrowserContextOptions, Page } from "playwright-core";
import { categorySlug } from "@/lib/qualification/category-slug";
import { makeAdminLink, setPassword, signIn } from "./admin-browser";
import { newPage, type OpenPage } from "./browser";
import { type OwnApp, startOwnApp } from "./own-app";
import { shippedRows } from "./shipped-games";

export const GAMES = "paris-2024";

/** A bout as the shipped record has it, by the names on a sheet. */
export interface KnownBout {
  day: string;
  round: string;
  winner: string;
  loser: string;
  decision: string;
  score: string;
}

/** A category of a tournament whose every bout is known. */
export interface KnownDraw {
  tournament: string;
  category: string;
  /** The address of its public page. */
  path: string;
  bouts: readonly KnownBout[];
  days: readonly string[];
  on: (day: string) => readonly KnownBout[];
}

/** Reads a draw from the shipped facts. */
export function knownDraw(tournament: string, category: string): KnownDraw {
  const names = new Map(shippedRows(GAMES, "boxers").map((row) => [row.slug, row.name ?? ""]));
  const bouts = shippedRows(GAMES, "bouts")
    .filter((row) => row.tournament === tournament && row.category === category)
    .map(({ boxed_on: day = "", round = "", red, blue, winner, decision = "", score = "" }) => {
      const [won, lost] = winner === "red" ? [red, blue] : [blue, red];
      const [name, other] = [names.get(won ?? "") ?? "", names.get(lost ?? "") ?? ""];
      return { day, round, winner: name, loser: other, decision, score };
    });
  return {
    tournament,
    category,
    bouts,
    path: `/${GAMES}/tournaments/${tournament}/${categorySlug(category)}`,
    days: [...new Set(bouts.map(({ day }) => day))].sort(),
    on: (day) => bouts.filter((bout) => bout.day === day),
  };
}

/** The product with every fact but the results of the draws, and the places that they gave. */
export function startWithDraws(draws: readonly KnownDraw[]): Promise<OwnApp> {
  const names = draws.map(({ tournament, category }) => `${tournament} ${category}`);
  return startOwnApp(GAMES, { prepare: ["__tests__/support/back-to-draw.ts", GAMES, ...names] });
}

/** Editors whom an admin invites, each signed in in a browser of their own. */
export async function signInEditors(
  app: OwnApp,
  people: readonly string[],
  options: BrowserContextOptions = {},
): Promise<OpenPage[]> {
  const admin = await newPage({ baseURL: app.url });
  await setPassword(admin.page, await makeAdminLink("dana@example.org", "Dana", app.dataDir));
  await signIn(admin.page, "dana@example.org");
  await admin.page.getByRole("heading", { name: "Overview" }).waitFor();
  const opened: OpenPage[] = [];
  for (const name of people) {
    const email = `${name.toLowerCase()}@example.org`;
    await admin.page.goto("/admin/people");
    await admin.page.getByLabel("Name", { exact: true }).fill(name);
    await admin.page.getByLabel("E-mail").fill(email);
    await admin.page.getByRole("button", { name: "Make the invitation" }).click();
    const link = new URL(await admin.page.getByText(/\/password\?token=/).innerText());
    const editor = await newPage({ baseURL: app.url, ...options });
    await setPassword(editor.page, link.pathname + link.search);
    await signIn(editor.page, email);
    await editor.page.getByRole("heading", { name: "Overview" }).waitFor();
    opened.push(editor);
  }
  await admin.page.context().close();
  return opened;
}

/** Opens the sheet of a day and waits until it can be typed into. */
export async function openSheet(page: Page, draw: KnownDraw, day: string): Promise<void> {
  await page.goto(`/admin/${GAMES}/results/${draw.tournament}/${day}`);
  await page.getByRole("region", { name: "Draft" }).waitFor();
  await page.waitForFunction(() => document.activeElement?.matches("li input"));
}

/** The accessible name of what has the focus. */
export function focusedName(page: Page): Promise<string> {
  return page.evaluate(() => document.activeElement?.getAttribute("aria-label") ?? "");
}

/** Walks the sheet with the arrow keys until the focus is on the bout. */
export async function walkTo(page: Page, bout: Pick<KnownBout, "winner" | "loser">): Promise<void> {
  const isIt = (name: string) => [bout.winner, bout.loser].every((each) => name.includes(each));
  for (const key of ["ArrowDown", "ArrowUp"]) {
    for (let before = ""; ; await page.keyboard.press(key)) {
      const name = await focusedName(page);
      if (isIt(name)) return;
      if (name === before) break;
      before = name;
    }
  }
  throw new Error(`${bout.winner} v ${bout.loser} is not on the sheet`);
}

/** The keys for a winner in the bout that has the focus, and for how it was won. */
export async function keysOf(
  page: Page,
  { winner, decision, score }: Pick<KnownBout, "winner" | "decision" | "score">,
): Promise<string[]> {
  const name = await focusedName(page);
  const corner = name.includes(`${winner} (`) && name.split(" in red")[0]?.includes(winner);
  const how = score ? score.replace(":", "") : decision === "WP" ? "w" : decision.toLowerCase();
  return [corner ? "r" : "b", ...how];
}

/** Types a result into its row, and takes it over with Enter. */
export async function typeResult(page: Page, bout: KnownBout): Promise<void> {
  await walkTo(page, bout);
  for (const key of [...(await keysOf(page, bout)), "Enter"]) await page.keyboard.press(key);
}

/** Presses Tab until the button or field with this name has the focus. */
export async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let presses = 0; presses < 40; presses += 1) {
    const found = await page.evaluate(() => {
      const focused = document.activeElement as HTMLInputElement | null;
      const label = focused?.labels?.[0]?.innerText;
      return focused?.getAttribute("aria-label") ?? label ?? focused?.innerText;
    });
    if (name.test(found ?? "")) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`The Tab key leads to nothing called ${name}`);
}

/** Asks for the preview with the keyboard; the text of the panel that has the focus then. */
export async function preview(page: Page): Promise<string> {
  await page.keyboard.press("Control+Enter");
  const panel = page.getByRole("region", { name: "What publishing would do" });
  await panel.waitFor();
  await page.waitForFunction(() => document.activeElement?.matches("section section"));
  return panel.innerText();
}

/** Publishes what the preview shows, with the keyboard; the revision that it became. */
export async function publish(page: Page, reason?: string): Promise<number> {
  if (reason !== undefined) {
    await tabTo(page, /^Reason$/);
    await page.keyboard.type(reason);
  }
  await tabTo(page, /^Publish \d+ change/);
  await page.keyboard.press("Enter");
  const said = page.getByRole("status").filter({ hasText: /Published as revision \d+/ });
  await said.waitFor();
  return Number(/revision (\d+)/.exec(await said.innerText())?.[1]);
}
