import type { Page } from "playwright-core";
import { signIn } from "../support/admin-browser";
import { describeApp, newPage, type OpenPage, PHONE } from "../support/browser";
import {
  GAMES,
  type KnownDraw,
  knownDraw,
  openSheet,
  preview,
  publish,
  signInEditors,
  startWithDraws,
  typeResult,
  walkTo,
} from "../support/entry-desk";
import type { OwnApp } from "../support/own-app";

jest.setTimeout(300_000);

/** Each test enters results of its own. */
const DRAWS = {
  phoneFirst: knownDraw("pan-american-games-2023", "W60"),
  laptopFirst: knownDraw("african-qualifier-2023", "W54"),
  offline: knownDraw("african-qualifier-2023", "W66"),
  tabs: knownDraw("pan-american-games-2023", "W57"),
};

/** A day of a draw on which two of its bouts can be entered, and these. */
function twoBouts(draw: KnownDraw, nth = 0) {
  const day = draw.days[nth] ?? "";
  const [upper, lower] = draw.on(day).slice(nth);
  if (!upper || !lower) throw new Error(`${draw.path} has no two bouts on ${day}`);
  return { day, upper, lower };
}

/** Waits until the draft's line says this. */
const says = (page: Page, text: string | RegExp) =>
  page
    .getByRole("region", { name: "Draft" })
    .getByRole("status")
    .filter({ hasText: text })
    .waitFor({ timeout: 20_000 });

const ELSEWHERE = "in another window or on another device of yours";

describeApp("one editor on two devices", () => {
  let app: OwnApp;
  let laptop: OpenPage;
  let phone: OpenPage;
  beforeAll(async () => {
    app = await startWithDraws(Object.values(DRAWS));
    [laptop] = (await signInEditors(app, ["Ann"])) as [OpenPage];
    phone = await newPage({ baseURL: app.url, viewport: PHONE });
    await phone.page.goto("/admin/sign-in");
    await signIn(phone.page, "ann@example.org");
    await phone.page.getByRole("heading", { name: "Overview" }).waitFor();
  });
  afterAll(() => app?.remove());
  afterEach(() => {
    for (const { problems } of [laptop, phone]) {
      // A browser says of itself that it was offline.
      expect(problems.filter((each) => !each.includes("ERR_INTERNET_DISCONNECTED"))).toEqual([]);
    }
  });

  const revision = async (): Promise<number> => {
    const answer = await phone.page.request.get(`/api/v1/${GAMES}/quota-places?limit=1`);
    return (await answer.json()).meta.revision;
  };
  /** What the row of a bout says of its result, and whether that is public. */
  const rowOf = async (page: Page, bout: { winner: string; loser: string }) => {
    await page.locator("li input").first().focus();
    await walkTo(page, bout);
    const read = () =>
      page.evaluate(() => {
        const field = document.activeElement as HTMLInputElement;
        return `${field.closest("li")?.dataset.state} ${field.value}`;
      });
    // The page's rows come after the word that they changed.
    for (let looks = 0; looks < 50 && (await read()).startsWith("open"); looks += 1) {
      await page.waitForTimeout(100);
    }
    return read();
  };

  test("the phone publishes first: the laptop sees it, keeps what is new, and publishes that", async () => {
    const { day, upper, lower } = twoBouts(DRAWS.phoneFirst);
    await openSheet(laptop.page, DRAWS.phoneFirst, day);
    await typeResult(laptop.page, upper);
    await says(laptop.page, "Nothing unsent · 1 in the draft");
    await openSheet(phone.page, DRAWS.phoneFirst, day);
    await says(phone.page, "Nothing unsent · 1 in the draft");
    await typeResult(laptop.page, lower);
    await says(laptop.page, "Nothing unsent · 2 in the draft");
    await preview(phone.page);
    const first = await publish(phone.page);

    // The laptop looked and publishes without having heard of it.
    await preview(laptop.page);
    await laptop.page.getByRole("button", { name: "Publish 2 changes" }).click();
    await says(laptop.page, ELSEWHERE);
    await says(laptop.page, "Nothing unsent · 1 in the draft");
    expect(await rowOf(laptop.page, upper)).toMatch(/^stored (Red|Blue)/);
    expect(await rowOf(laptop.page, lower)).toMatch(/^draft (Red|Blue) /);
    await preview(laptop.page);
    expect(await publish(laptop.page)).toBe(first + 1);
    await openSheet(phone.page, DRAWS.phoneFirst, day);
    expect(await rowOf(phone.page, lower)).toMatch(/^stored (Red|Blue)/);
    await says(phone.page, "nothing in the draft");
  });

  test("the laptop publishes first: the phone sees it with its next result", async () => {
    const { day, upper, lower } = twoBouts(DRAWS.laptopFirst);
    await openSheet(laptop.page, DRAWS.laptopFirst, day);
    await typeResult(laptop.page, upper);
    await says(laptop.page, "Nothing unsent · 1 in the draft");
    await openSheet(phone.page, DRAWS.laptopFirst, day);
    await says(phone.page, "Nothing unsent · 1 in the draft");
    await preview(laptop.page);
    const first = await publish(laptop.page);

    await typeResult(phone.page, lower);
    await says(phone.page, ELSEWHERE);
    await says(phone.page, "Nothing unsent · 1 in the draft");
    expect(await rowOf(phone.page, upper)).toMatch(/^stored (Red|Blue)/);
    await preview(phone.page);
    expect(await publish(phone.page)).toBe(first + 1);
    expect(await revision()).toBe(first + 1);
  });

  test("the phone publishes while the laptop has no connection", async () => {
    const { day, upper, lower } = twoBouts(DRAWS.offline);
    await openSheet(laptop.page, DRAWS.offline, day);
    await typeResult(laptop.page, upper);
    await says(laptop.page, "Nothing unsent · 1 in the draft");
    await laptop.page.context().setOffline(true);
    await typeResult(laptop.page, lower);
    await says(laptop.page, "No connection.");
    await openSheet(phone.page, DRAWS.offline, day);
    await says(phone.page, "1 in the draft");
    await preview(phone.page);
    const first = await publish(phone.page);

    await laptop.page.context().setOffline(false);
    await says(laptop.page, "Nothing unsent · 1 in the draft");
    expect(await rowOf(laptop.page, upper)).toMatch(/^stored (Red|Blue)/);
    await preview(laptop.page);
    expect(await publish(laptop.page)).toBe(first + 1);
  });

  test("two tabs of one browser: both have the draft, and both show what was published", async () => {
    // Boxers of this draw had byes, so that bouts of the second day can be entered before the first.
    const { day, upper, lower } = twoBouts(DRAWS.tabs, 1);
    await openSheet(laptop.page, DRAWS.tabs, day);
    const tab = await laptop.page.context().newPage();
    await openSheet(tab, DRAWS.tabs, day);
    await typeResult(laptop.page, upper);
    await says(tab, "1 in the draft");
    await typeResult(tab, lower);
    await says(laptop.page, "2 in the draft");
    const before = await revision();
    await preview(laptop.page);
    expect(await publish(laptop.page)).toBe(before + 1);
    await says(tab, "nothing in the draft");
    expect(await rowOf(tab, upper)).toMatch(/^stored (Red|Blue)/);
    expect(await rowOf(tab, lower)).toMatch(/^stored (Red|Blue)/);
    expect(await revision()).toBe(before + 1);
    await tab.close();
  });
});
