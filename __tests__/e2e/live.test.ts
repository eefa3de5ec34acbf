import type { Page } from "playwright-core";
import type { Change } from "@/lib/change/change";
import { describeApp, newPage, PHONE } from "../support/browser";
import { BOUT, GAMES } from "../support/corrected-bout";
import { DECLINED } from "../support/declined";
import { type OwnApp, startOwnApp } from "../support/own-app";
import { columnTexts, rowCount } from "../support/table-on-screen";

const DRAW = `/${GAMES}/tournaments/world-qualifier-1-2024/mens-51kg`;
const TABLE = `/${GAMES}/quota-places`;

/** Also one row is more than fits in it. */
const LOW = { width: 1280, height: 300 };

jest.setTimeout(180_000);

/** A bout of the boxer who won that place, with this score. */
const scored = (score: string): Change => ({ kind: "enter-bout", bout: { ...BOUT, score } });

/** A mark in the page's script, which a reload would lose. */
async function mark(page: Page): Promise<void> {
  await page.evaluate(() => Object.assign(window, { isMarked: true }));
}
const isMarked = (page: Page) => page.evaluate(() => "isMarked" in window);

/** What the page says of a change. */
const notice = (page: Page) => page.getByRole("status").filter({ hasText: /^Revision/ });

/** Opens a page of the app, and waits for its stream of events. */
async function open(app: OwnApp, path: string, options = {}) {
  const opened = await newPage({ baseURL: app.url, ...options });
  const connected = opened.page.waitForResponse(/\/events\//, { timeout: 40_000 });
  await opened.page.goto(path, { timeout: 40_000 });
  await connected;
  await mark(opened.page);
  return opened;
}

describeApp("open pages", () => {
  let app: OwnApp;
  beforeEach(async () => {
    app = await startOwnApp(GAMES);
  });
  afterEach(() => app.remove());

  test("change with a publish of another process, and keep filter, focus and place on the page", async () => {
    // What counts clicks is in the addresses that readers have.
    const draw = await open(app, `${DRAW}?fbclid=IwAR0`);
    const table = await open(app, `${TABLE}?utm_source=news&gender=M`, { viewport: LOW });
    const day = await newPage({ baseURL: app.url });
    await day.page.goto(`${TABLE}?as-of=2024-03-12`);
    const dayBefore = await day.page.getByRole("main").innerText();

    const search = table.page.getByRole("main").getByRole("searchbox").first();
    await search.fill("bibossinov");
    await table.page.waitForURL(/q=bibossinov/);
    expect(await columnTexts(table.page, "Status")).toEqual(["competed"]);
    const address = table.page.url();
    await search.evaluate((field: HTMLInputElement) => field.setSelectionRange(2, 4));
    await table.page.evaluate(() => window.scrollTo(0, 120));
    const scrolled = await table.page.evaluate(() => window.scrollY);
    expect(scrolled).toBeGreaterThan(0);
    const scoresOf = async (score: string) =>
      (await draw.page.getByRole("main").innerText()).split(score).length - 1;
    const [before, after] = [await scoresOf("4:1"), await scoresOf("3:2")];
    await draw.page.evaluate(() => window.scrollTo(0, 300));

    expect(await app.publish([scored("3:2"), DECLINED])).toBe(2);
    const said = "Revision 2: Kazakhstan lost a place in men’s 51 kg";
    await notice(table.page).filter({ hasText: said }).waitFor();
    await notice(draw.page).filter({ hasText: said }).waitFor();
    expect([await scoresOf("4:1"), await scoresOf("3:2")]).toEqual([before - 1, after + 1]);

    await table.page
      .getByRole("main")
      .getByRole("cell", { name: /declined/ })
      .waitFor();
    expect(await columnTexts(table.page, "Status")).toEqual(["declined"]);
    expect(await rowCount(table.page)).toBe("1 of 253");
    expect(await search.inputValue()).toBe("bibossinov");
    expect(
      await search.evaluate((field: HTMLInputElement) => [
        document.activeElement === field,
        field.selectionStart,
        field.selectionEnd,
      ]),
    ).toEqual([true, 2, 4]);
    expect(await table.page.evaluate(() => window.scrollY)).toBe(scrolled);
    expect(await draw.page.evaluate(() => window.scrollY)).toBe(300);
    expect(table.page.url()).toBe(address);
    expect([await isMarked(table.page), await isMarked(draw.page)]).toEqual([true, true]);
    const csv = await table.page.request.get(
      `/api/v1/${GAMES}/quota-places?format=csv&q=bibossinov`,
    );
    expect(await csv.text()).toContain("declined");

    expect(await day.page.getByRole("main").innerText()).toBe(dayBefore);
    expect(await notice(day.page).count()).toBe(0);
    for (const { problems } of [draw, table, day]) expect(problems).toEqual([]);
  });

  test("catch up on what they missed while the server was away", async () => {
    const { page, problems } = await open(app, DRAW);
    await app.stop();
    await app.publish([scored("3:2")]);
    await app.publish([DECLINED]);
    await app.start();
    await notice(page).filter({ hasText: "Revision 3" }).waitFor({ timeout: 30_000 });
    await notice(page).filter({ hasText: "Revision 2" }).waitFor();
    expect(await isMarked(page)).toBe(true);
    await page.getByRole("contentinfo").filter({ hasText: "revision 3" }).waitFor();
    // The browser itself tells of connections that failed.
    expect(problems.filter((problem) => !/events|ERR_/.test(problem))).toEqual([]);
  });

  test("say it on a phone in a bar that covers nothing at the page's end, and can be dismissed", async () => {
    const { page } = await open(app, DRAW, { viewport: PHONE });
    await app.publish([scored("3:2")]);
    await notice(page).waitFor();
    await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
    const bar = await notice(page).boundingBox();
    const footer = await page.getByRole("contentinfo").boundingBox();
    if (!bar || !footer) throw new Error("The bar or the footer is not there");
    expect(bar.y).toBeGreaterThanOrEqual(footer.y + footer.height);
    expect(bar.height).toBeLessThan(100);
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBe(PHONE.width);
    await page.getByRole("button", { name: "Dismiss" }).click();
    expect(await notice(page).count()).toBe(0);
  });
});
