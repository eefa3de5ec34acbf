import { measureJavaScript } from "../../bench/measure-javascript";
import { appUrl, describeApp, openPage, PAGE_KINDS, pageKinds } from "../support/browser";

/** The pages whose tables a script answers. */
const TABLES = /^\/[^/]+\/(?:quota-places|nations|boxers|tournaments|categories)(?:\?|$)/;
const FRAMEWORK = /self\.__next_f|\/_next\/static\/chunks\/[\w-]+\.js/;
/** A quarter of what a bare page of the framework loads, which is 135 kB. */
const MOST_BYTES = 135_000 / 4;

const light = pageKinds.filter(([, path]) => !TABLES.test(path));

describeApp("the weight of pages", () => {
  test.each(light)("%s has no script of the framework's", async (_, path) => {
    const html = await (await fetch(appUrl(path))).text();
    expect(html).not.toMatch(FRAMEWORK);
    const scripts = [...html.matchAll(/<script(?![^>]*json)[^>]*>/g)].map(([tag]) => tag);
    expect(scripts).toHaveLength(1);
  });

  test("a table has them", async () => {
    expect(await (await fetch(appUrl(PAGE_KINDS.nations))).text()).toMatch(FRAMEWORK);
  });

  test("of JavaScript a page loads a quarter of a bare page of the framework at most", async () => {
    expect(await measureJavaScript(appUrl("/"))).toBeLessThanOrEqual(MOST_BYTES);
  });

  test("every part of every page wakes, and nothing goes wrong in it", async () => {
    const { page, problems } = await openPage("/");
    for (const [, path] of light) {
      await page.goto(path, { waitUntil: "load" });
      const asleep = await page.$$eval("button[disabled], page-part:not(:defined)", (found) =>
        found.map((each) => each.outerHTML),
      );
      expect([path, asleep]).toEqual([path, []]);
    }
    // The pages that are missing say so by their status.
    expect(problems.filter((each) => !/status of 404/.test(each))).toEqual([]);
  });
});
