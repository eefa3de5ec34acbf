import { parse } from "csv-parse/sync";
import type { Page } from "playwright-core";
import { describeApp, newPage, type OpenPage } from "../support/browser";
import {
  GAMES,
  type KnownBout,
  knownDraw,
  openSheet,
  preview,
  publish,
  signInEditors,
  startWithDraws,
  typeResult,
} from "../support/entry-desk";
import type { OwnApp } from "../support/own-app";
import { shippedRows } from "../support/shipped-games";
import { columnTexts, rowCount, tableOf } from "../support/table-on-screen";

jest.setTimeout(300_000);

const DRAW = knownDraw("pan-american-games-2023", "W57");
const TABLE = `/${GAMES}/quota-places?category=${DRAW.category}&route=${DRAW.tournament}`;
const CSV = `/api/v1${TABLE}&format=csv`;

/** The category's places as they are shipped. */
const PLACES = shippedRows(GAMES, "quota_places").filter(
  ({ route, category }) => route === DRAW.tournament && category === DRAW.category,
);

/** A page of somebody who is not signed in, which is never loaded again. */
async function openPublic(app: OwnApp, path: string): Promise<OpenPage> {
  const opened = await newPage({ baseURL: app.url });
  const connected = opened.page.waitForResponse(/\/events\//, { timeout: 40_000 });
  await opened.page.goto(path, { timeout: 40_000 });
  await connected;
  await opened.page.evaluate(() => Object.assign(window, { isMarked: true }));
  return opened;
}

/** Waits until the page is of the revision, and was not loaded again for it. */
async function isOf(page: Page, revision: number): Promise<void> {
  await page
    .getByRole("contentinfo")
    .filter({ hasText: `revision ${revision}` })
    .waitFor();
  expect(await page.evaluate(() => "isMarked" in window)).toBe(true);
}

/** Waits until the table names these holders of places, and sees that it names no other. */
async function shows(page: Page, holders: readonly string[]): Promise<void> {
  for (const hasText of holders) await tableOf(page).filter({ hasText }).waitFor();
  expect((await columnTexts(page, "Boxer")).sort()).toEqual(holders);
}
const wonBy = ({ winner }: KnownBout) => winner;

describeApp("an editor's road", () => {
  let app: OwnApp;
  beforeAll(async () => {
    app = await startWithDraws([DRAW]);
  });
  afterAll(() => app?.remove());

  test("a whole category is typed, seen, published, corrected and taken back, while open pages follow", async () => {
    const [editor] = await signInEditors(app, ["Aigerim"]);
    if (!editor) throw new Error("Nobody signed in");
    const { page } = editor;
    const [draw, table, home] = (await Promise.all(
      [DRAW.path, TABLE, "/"].map((path) => openPublic(app, path)),
    )) as [OpenPage, OpenPage, OpenPage];
    const csv = async () => (await table.page.request.get(CSV)).text();
    const total = async () => {
      const answer = await home.page.request.get(`/api/v1/${GAMES}/quota-places?limit=1`);
      return (await answer.json()).meta.total as number;
    };
    const allPlaces = await total();
    expect(await rowCount(table.page)).toMatch(/^0 of /);
    expect((await csv()).trim().split("\r\n")).toHaveLength(1);
    expect(await draw.page.getByRole("main").innerText()).not.toContain("5:0");

    const [first, second, third, last] = DRAW.days as [string, string, string, string];
    expect(DRAW.bouts).toHaveLength(9);
    const enter = async (day: string, bouts = DRAW.on(day)) => {
      await openSheet(page, DRAW, day);
      for (const bout of bouts) await typeResult(page, bout);
      return preview(page);
    };
    expect(await enter(first)).toContain("No place, total or check changes.");
    await isOf(draw.page, await publish(page));
    expect(await draw.page.getByRole("main").innerText()).toContain("5:0");
    expect(await total()).toBe(allPlaces);

    const said = await enter(second);
    expect(said).toContain("4 places gained");
    for (const name of DRAW.on(second).map(wonBy)) expect(said).toContain(name);
    // The preview writes nothing.
    expect(await rowCount(table.page)).toMatch(/^0 of /);
    const revision = await publish(page);
    for (const open of [draw, table, home]) await isOf(open.page, revision);
    const shipped = DRAW.on(second).map(wonBy).sort();
    await shows(table.page, shipped);
    expect(await total()).toBe(allPlaces + PLACES.length);
    expect((await csv()).trim().split("\r\n")).toHaveLength(1 + PLACES.length);

    const wrong = DRAW.on(second).find(({ winner }) => winner.startsWith("Ashleyann"));
    if (!wrong) throw new Error("The bout to be corrected is not known");
    const corrected = { ...wrong, winner: wrong.loser, loser: wrong.winner, score: "3:2" };
    const moves = await enter(second, [corrected]);
    expect(moves).toMatch(new RegExp(`1 place gained\\s+${corrected.winner}`));
    expect(moves).toMatch(new RegExp(`1 place lost\\s+${corrected.loser}`));
    await page.keyboard.press("Tab");
    await page.getByRole("button", { name: /^Publish 1 change/ }).focus();
    await page.keyboard.press("Enter");
    await page.getByText("Give the reason: this corrects something public.").waitFor();
    const correction = await publish(page, "The corners were read the wrong way round");
    expect(correction).toBe(revision + 1);
    for (const open of [draw, table, home]) await isOf(open.page, correction);
    const moved = shipped
      .map((boxer) => (boxer === wrong.winner ? corrected.winner : boxer))
      .sort();
    await shows(table.page, moved);
    expect(await csv()).toContain(corrected.winner);
    expect(await csv()).not.toContain(corrected.loser);
    expect(await draw.page.getByRole("main").innerText()).toContain("3:2");
    expect(await total()).toBe(allPlaces + PLACES.length);

    const log = await newPage({ baseURL: app.url });
    await log.page.goto(`/${GAMES}/corrections`);
    const entry = log.page.getByRole("main").locator("section:not([popover])").first();
    expect(await entry.innerText()).toContain("The corners were read the wrong way round");
    expect(await entry.innerText()).toContain(`${corrected.winner} (CAN) beat ${corrected.loser}`);
    expect(await entry.innerText()).not.toContain("Aigerim");

    await page.goto(`/admin/${GAMES}/revisions`);
    await page.getByRole("button", { name: `Undo revision ${correction} …` }).press("Enter");
    const undoing = page.getByRole("region", { name: `What undoing revision ${correction}` });
    await undoing.waitFor();
    expect(await undoing.innerText()).toMatch(new RegExp(`1 place gained\\s+${wrong.winner}`));
    expect(await undoing.innerText()).toMatch(new RegExp(`1 place lost\\s+${wrong.loser}`));
    await shows(table.page, moved);
    await undoing.getByLabel("Reason").fill("The sheet was right");
    await page.keyboard.press("Enter");
    await page.getByText(`Undone; this is revision ${correction + 1}.`).waitFor();
    for (const open of [draw, table, home]) await isOf(open.page, correction + 1);
    await shows(table.page, shipped);
    expect(await csv()).toContain(wrong.winner);
    expect(await draw.page.getByRole("main").innerText()).not.toContain("3:2");

    await enter(third);
    await publish(page);
    expect(await enter(last)).toContain("No place, total or check changes.");
    await isOf(table.page, await publish(page));

    const places: Record<string, string>[] = parse(await csv(), { columns: true });
    expect(places.map(({ boxerSlug, finish, wonOn }) => [boxerSlug, finish, wonOn]).sort()).toEqual(
      PLACES.map(({ boxer, finish, won_on }) => [boxer, finish, won_on]).sort(),
    );
    for (const { problems } of [editor, draw, table, home, log]) expect(problems).toEqual([]);
  });
});
