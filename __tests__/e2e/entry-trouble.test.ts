import type { Page } from "playwright-core";
import { faults } from "../support/axe-in-browser";
import { describeApp, type OpenPage } from "../support/browser";
import {
  focusedName,
  GAMES,
  type KnownDraw,
  keysOf,
  knownDraw,
  openSheet,
  preview,
  publish,
  signInEditors,
  startWithDraws,
  tabTo,
  typeResult,
  walkTo,
} from "../support/entry-desk";
import type { OwnApp } from "../support/own-app";

jest.setTimeout(300_000);

/** Each test enters results of its own. */
const DRAWS = {
  conflict: knownDraw("pan-american-games-2023", "W60"),
  atOnce: knownDraw("african-qualifier-2023", "W54"),
  once: knownDraw("african-qualifier-2023", "W66"),
  byes: knownDraw("pan-american-games-2023", "W57"),
};

/** The first day of a draw, and its first two bouts. */
function firstBouts(draw: KnownDraw) {
  const day = draw.days[0] ?? "";
  const [upper, lower] = draw.on(day);
  if (!upper || !lower) throw new Error(`${draw.path} has no two bouts on ${day}`);
  return { day, upper, lower };
}

/** The draft's line at the foot of the sheet. */
const bar = (page: Page) => page.getByRole("region", { name: "Draft" });

/** Waits until the draft's line says this. */
const says = (page: Page, text: string | RegExp) =>
  bar(page).getByRole("status").filter({ hasText: text }).waitFor({ timeout: 20_000 });

/** What the row that has the focus says of what was typed, for people and for screen readers. */
const refusal = (page: Page) =>
  page.evaluate(() => {
    const field = document.activeElement;
    const described = document.getElementById(field?.getAttribute("aria-describedby") ?? "");
    return field?.getAttribute("aria-invalid") === "true" ? described?.innerText : "taken";
  });

async function press(page: Page, keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

/** Requests of the sheet that publish, of all its requests to the server. */
function isPublish(body: string | null): boolean {
  return body?.includes('"reason"') ?? false;
}

describeApp("results are entered", () => {
  let app: OwnApp;
  let ann: OpenPage;
  let bolat: OpenPage;
  beforeAll(async () => {
    app = await startWithDraws(Object.values(DRAWS));
    [ann, bolat] = (await signInEditors(app, ["Ann", "Bolat"])) as [OpenPage, OpenPage];
  });
  afterAll(() => app?.remove());

  /** A public draw as it is served. */
  const published = async ({ path }: KnownDraw) => (await bolat.page.request.get(path)).text();
  const revision = async (): Promise<number> => {
    const answer = await bolat.page.request.get(`/api/v1/${GAMES}/quota-places?limit=1`);
    return (await answer.json()).meta.revision;
  };

  /** A page of the editor's that can be closed; no other of hers has a sheet open. */
  const anotherPage = async (editor: OpenPage) => {
    await editor.page.goto("/admin");
    const context = editor.page.context();
    return { context, page: await context.newPage() };
  };

  test("by two editors: the second is told what changed and by whom, and chooses", async () => {
    const { day, upper, lower } = firstBouts(DRAWS.conflict);
    for (const { page } of [ann, bolat]) await openSheet(page, DRAWS.conflict, day);
    await typeResult(bolat.page, { ...upper, decision: "WP", score: "3:2" });
    await typeResult(bolat.page, { ...lower, winner: lower.loser, loser: lower.winner });
    for (const bout of [upper, lower]) {
      await typeResult(ann.page, { ...bout, decision: "WP", score: "4:1" });
    }
    await preview(ann.page);
    const first = await publish(ann.page);

    await bolat.page.keyboard.press("Control+Enter");
    await bar(bolat.page)
      .getByText("Somebody else has changed the same bouts meanwhile.")
      .waitFor();
    const told = await bar(bolat.page).innerText();
    expect(told).toContain(`Ann published in revision ${first} on `);
    expect(told).toMatch(/(Red|Blue) WP 4:1[\s\S]*You have:[\s\S]*(Red|Blue) WP 3:2/);
    expect(await faults(bolat.page)).toEqual([]);
    expect(await revision()).toBe(first);

    await tabTo(bolat.page, new RegExp(`^Keep theirs: .*${lower.winner}`));
    await bolat.page.keyboard.press("Enter");
    await says(bolat.page, "1 in the draft");
    await tabTo(bolat.page, new RegExp(`^Take mine: .*${upper.winner}`));
    await bolat.page.keyboard.press("Enter");
    // The keys go on where the choice was made.
    expect(await preview(bolat.page)).toContain("No place, total or check changes.");
    expect(await publish(bolat.page, "Read from the judges' slips")).toBe(first + 1);
    const draw = await published(DRAWS.conflict);
    expect(draw).toContain("3:2");
    expect(draw).toContain("4:1");
    for (const { problems } of [ann, bolat]) expect(problems).toEqual([]);
  });

  test("by two editors at once: what comes second is refused and stays in its draft", async () => {
    const { day, upper } = firstBouts(DRAWS.atOnce);
    for (const { page } of [ann, bolat]) await openSheet(page, DRAWS.atOnce, day);
    await typeResult(bolat.page, { ...upper, score: "3:2" });
    await preview(bolat.page);
    await typeResult(ann.page, { ...upper, score: "4:1" });
    await preview(ann.page);
    const first = await publish(ann.page);
    await tabTo(bolat.page, /^Publish 1 change/);
    await bolat.page.keyboard.press("Enter");
    await bar(bolat.page).getByText(`Ann published in revision ${first} on`).waitFor();
    await says(bolat.page, "1 in the draft");
    expect(await published(DRAWS.atOnce)).not.toContain("3:2");
    await tabTo(bolat.page, /^Keep theirs: /);
    await bolat.page.keyboard.press("Enter");
    await says(bolat.page, "nothing in the draft");
    await bolat.page.waitForFunction(() =>
      /WP 4:1$/.test((document.activeElement as HTMLInputElement).value),
    );
    expect(await revision()).toBe(first);
  });

  test("without a connection: kept in the browser, sent when it is back, published once", async () => {
    const before = await revision();
    // Its boxers had byes, so that three of its bouts are known before the first day is entered.
    const day = DRAWS.byes.days[1] ?? "";
    const { context, page } = await anotherPage(ann);
    await openSheet(page, DRAWS.byes, day);
    await context.setOffline(true);
    const bouts = DRAWS.byes.on(day).slice(1);
    for (const bout of bouts) await typeResult(page, bout);
    await says(page, "No connection. 3 entries are kept in this browser");
    expect(await bar(page).innerText()).toContain("3 unsent · 3 in the draft");
    await page.close();
    await context.setOffline(false);

    const again = await context.newPage();
    const kept = again.waitForRequest((request) => request.method() === "POST");
    await openSheet(again, DRAWS.byes, day);
    await says(again, "Nothing unsent · 3 in the draft");
    const sent = (await kept).postData() ?? "";
    const order = bouts.map(({ winner }) =>
      sent.indexOf(winner.split(" ").at(-1)?.toLowerCase() ?? ""),
    );
    expect(order).toEqual([...order].sort((a, b) => a - b));
    expect(order[0]).toBeGreaterThan(0);
    expect(await preview(again)).toContain("3 places gained");
    expect(await faults(again)).toEqual([]);

    // The connection is lost once more before the publish: that is kept too, and goes out by itself.
    await context.setOffline(true);
    await tabTo(again, /^Publish 3 changes/);
    await again.keyboard.press("Enter");
    await says(again, "Your publish is kept in this browser and repeated until the server answers");
    expect(await revision()).toBe(before);
    await context.setOffline(false);
    await says(again, `Published as revision ${before + 1}.`);
    await says(again, "nothing in the draft");
    expect(await published(DRAWS.byes)).toContain("5:0");
    await openSheet(again, DRAWS.byes, day);
    await says(again, "Nothing unsent · nothing in the draft");
    expect(await revision()).toBe(before + 1);
    await again.close();
  });

  test("whoever leaves the page before it shows what was taken over finds it in the draft", async () => {
    const { day, upper } = firstBouts(DRAWS.once);
    const { page } = await anotherPage(ann);
    await openSheet(page, DRAWS.once, day);
    // No frame comes any more: what waits for one has to be done when the page is left.
    await page.evaluate(() => {
      window.requestAnimationFrame = () => 0;
    });
    await typeResult(page, upper);
    await page.goto("/admin");
    await openSheet(page, DRAWS.once, day);
    await says(page, "Nothing unsent · 1 in the draft");
    await walkTo(page, upper);
    await page.keyboard.press("z");
    await says(page, "Nothing unsent · nothing in the draft");
    await page.close();
  });

  test("once, though the answer is lost and the page is closed, or the button pressed twice", async () => {
    const before = await revision();
    const { day, upper, lower } = firstBouts(DRAWS.once);
    const { context, page } = await anotherPage(ann);
    await openSheet(page, DRAWS.once, day);
    await typeResult(page, upper);
    await preview(page);
    await says(page, "Nothing unsent");
    let lost = 0;
    await context.route("**/admin/**", async (route) => {
      const request = route.request();
      if (request.method() !== "POST" || !isPublish(request.postData())) return route.continue();
      // The server does what it is asked; its answer does not come back.
      await route.fetch();
      lost += 1;
      return route.abort("connectionreset");
    });
    await page.getByRole("button", { name: "Publish 1 change" }).dblclick();
    await says(page, "it is published only once");
    expect(lost).toBe(1);
    expect(await revision()).toBe(before + 1);
    await page.close();
    await context.unroute("**/admin/**");
    const again = await context.newPage();
    const asked: string[] = [];
    again.on("request", (request) => {
      if (isPublish(request.postData())) asked.push(request.url());
    });
    await openSheet(again, DRAWS.once, day);
    await says(again, `Published as revision ${before + 1}.`);
    expect(asked).toHaveLength(1);
    expect(await revision()).toBe(before + 1);

    await typeResult(again, lower);
    await preview(again);
    await again.getByRole("button", { name: "Publish 1 change" }).dblclick();
    await says(again, `Published as revision ${before + 2}.`);
    expect(asked).toHaveLength(2);
    expect(await revision()).toBe(before + 2);
    await again.close();
  });

  test("only as they can be; everything else is refused in words, by the keyboard", async () => {
    const { day, upper, lower } = firstBouts(DRAWS.byes);
    const { page, problems } = ann;
    await openSheet(page, DRAWS.byes, day);
    await walkTo(page, upper);
    await press(page, ["w"]);
    expect(await refusal(page)).toContain("The winner comes first");
    await press(page, ["Backspace", "r", "5", "1"]);
    expect(await refusal(page)).toContain("Five judges cannot have scored it 5:1.");
    const name = await focusedName(page);
    await press(page, ["Enter"]);
    expect(await focusedName(page)).toBe(name);
    expect(await faults(page)).toEqual([]);
    await press(page, ["Escape", "r", "w", "o"]);
    expect(await page.locator("li input:focus").inputValue()).toBe("Red WO");
    await press(page, ["5"]);
    expect(await refusal(page)).toContain("There are no judges’ cards for WO.");
    await press(page, ["Enter"]);
    expect(await focusedName(page)).toBe(name);
    await press(page, ["Escape"]);
    await says(page, "nothing in the draft");

    // A semi-final whose boxers are not known is no row of the sheet, and cannot be made one.
    await tabTo(page, /^Category/);
    const chosen = page.locator("select:focus option:checked");
    while ((await chosen.innerText()) !== "Women’s 57 kg") await press(page, ["ArrowDown"]);
    await tabTo(page, /^Round/);
    await page.keyboard.type("Semi");
    await tabTo(page, /^Red/);
    await page.keyboard.type(upper.winner);
    await tabTo(page, /^Blue/);
    await page.keyboard.type(lower.winner);
    await tabTo(page, /^Add the bout/);
    await press(page, ["Enter"]);
    await page.locator("form [role=alert]").filter({ hasText: upper.winner }).waitFor();
    await says(page, "nothing in the draft");

    await openSheet(page, DRAWS.byes, day);
    await walkTo(page, upper);
    await press(page, [...(await keysOf(page, upper)), "Enter"]);
    expect(await preview(page)).toContain("No place, total or check changes.");
    expect(problems).toEqual([]);
  });
});
