import { Parser } from "htmlparser2";
import { makeLighter } from "@/bin/server/light-document";
import { page, serveForTest, stopServers } from "./serve-for-test";

const SCRIPT = "/_next/static/parts/start-X.js";
const MARK = '<meta content="parts" name="scripts"/>';
const lighten = makeLighter(SCRIPT);
const made = (html: string, type = "text/html; charset=utf-8") =>
  lighten({ status: 200, headers: { "content-type": type }, body: Buffer.from(html) }).toString();

describe("the document of a page that needs its parts only", () => {
  test("has the script of the parts in the place of the framework's, and its data for others", () => {
    const facts = '<script type="application/ld+json">{"a":"<\\/script>"}</script>';
    const html = [
      `<head>${MARK}<link rel="preload" as="script" href="/_next/static/a.js"/>`,
      '<link rel="preload" as="font" href="/f.woff2"/><link rel="stylesheet" href="/c.css"/>',
      `<script src="/_next/static/a.js" async=""></script></head><body>${facts}<p>Қазақстан 🥊</p>`,
      '<script>self.__next_f.push([1,"x"])</script><script>y</script ></body>',
    ].join("");
    expect(made(html)).toBe(
      [
        '<head><link rel="preload" as="font" href="/f.woff2"/><link rel="stylesheet" href="/c.css"/>',
        `<script type="module" src="${SCRIPT}"></script></head>`,
        `<body>${facts}<p>Қазақстан 🥊</p></body>`,
      ].join(""),
    );
  });

  test("has the marks between texts only where a part is woken by them", () => {
    const part = '<page-part data-part="x"><b>1<!-- -->2</b></page-part>';
    expect(made(`${MARK}<p>1<!-- -->2</p><!--$-->${part}<!--/$--><!-- ours -->`)).toBe(
      `<p>12</p>${part}<!-- ours -->`,
    );
  });

  test("is the same wherever React has put what it says of its scripts", () => {
    const [first, last] = [`${MARK}<title>7</title>`, `<title>7</title>${MARK}`].map((head) =>
      made(`<head>${head}</head><p>7</p>`),
    );
    expect(first).toBe(last);
  });

  test("has what its parts are given as short as it can be, and the same when it is read", () => {
    const given = { name: "D'Art & Co", quoted: 'the "five"', code: "&quot;" };
    const escaped = JSON.stringify(given)
      .replaceAll("&", "&amp;")
      .replaceAll('"', "&quot;")
      .replaceAll("'", "&#x27;");
    const light = made(`${MARK}<page-part data-part="x" data-props="${escaped}"></page-part>`);
    expect(light).toContain(`data-props='{"name":"D&#x27;Art &amp; Co","quoted":"the \\"five\\""`);
    let read = "";
    new Parser({ onopentag: (_, attributes) => (read ||= attributes["data-props"] ?? "") }).end(
      light,
    );
    expect(JSON.parse(read)).toEqual(given);
  });

  test.each([
    ["a page that needs the framework", "<head></head><script>framework()</script>", "text/html"],
    ["no page", `${MARK}<script>a()</script>`, "text/plain"],
  ])("%s stays as it is", (_, html, type) => {
    expect(made(html, type)).toBe(html);
  });
});

describe("such a page as it is served", () => {
  afterEach(stopServers);
  const html = `<head>${MARK}</head><p>7</p><script>self.__next_f.push([1,"x"])</script>`;
  const framework = { "cache-control": "private, no-cache, no-store, max-age=0, must-revalidate" };

  test("may run files of the site only, and is kept as it is sent", async () => {
    const { ask, state } = await serveForTest(page(html, framework), { lighten });
    const first = await ask("/");
    expect(first.body.toString()).toBe(
      `<head><script type="module" src="${SCRIPT}"></script></head><p>7</p>`,
    );
    expect(first.headers["content-security-policy"]).toMatch(/script-src 'self';/);
    expect((await ask("/")).body.toString()).toBe(first.body.toString());
    expect(state.renders).toBe(1);
  });

  test("gives the framework's router its data whole", async () => {
    const { ask } = await serveForTest(page(html, framework), { lighten });
    const data = await ask("/", {
      headers: { rsc: "1", "next-router-state-tree": "%5B%5D" },
    });
    expect(data.body.toString()).toBe(html);
  });
});
