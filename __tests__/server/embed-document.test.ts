import { isEmbedAddress, makeEmbedDocument } from "@/bin/server/embed-document";
import { page, serveForTest, stopServers } from "./serve-for-test";

const made = (html: string) => makeEmbedDocument(Buffer.from(html)).toString();

test.each([
  ["/embed/paris-2024", true],
  ["/embed/paris-2024/nations/KAZ?theme=dark", true],
  ["/kk/embed/paris-2024", true],
  ["/embed", true],
  ["/embed-refused", false],
  ["/embed.js", false],
  ["/paris-2024/embed", false],
  ["/paris-2024/embed/paris-2024", false],
  ["/api/v1/embed/x", false],
  ["/", false],
])("whether %s is an embed: %s", (url, expected) => {
  expect(isEmbedAddress(url)).toBe(expected);
});

describe("the document of an embed", () => {
  test("has none of the framework's scripts, and its own", () => {
    const own = '<script defer="" src="/embed-frame.js"></script>';
    const html = [
      '<head><link rel="preload" as="script" href="/_next/static/a.js"/>',
      '<link rel="modulepreload" href="/b.js"><link rel="stylesheet" href="/c.css"/>',
      '<script src="/_next/static/a.js" async=""></script></head>',
      `<body><p>7</p>${own}<script>self.__next_f.push([1,"<p>&lt;/script>"])</script>`,
      "<script>x</script ></body>",
    ].join("");
    expect(made(html)).toBe(
      `<head><link rel="stylesheet" href="/c.css"/></head><body><p>7</p>${own}</body>`,
    );
  });

  test("runs no script of another name or place that looks like its own", () => {
    expect(made('<script src="//evil.example/embed-frame.js"></script>')).toBe("");
    expect(made('<script src="/embed-frame.js/../x.js"></script>')).toBe("");
  });

  test("opens links beside the frame, but for those within it", () => {
    expect(made('<a class="x" href="/p">P</a> <a href="#r">R</a> <a>none</a>')).toBe(
      '<a target="_blank" rel="noopener" class="x" href="/p">P</a> <a href="#r">R</a> <a>none</a>',
    );
  });

  test("keeps letters of every alphabet where they are", () => {
    expect(made("<p>Қазақстан 🥊</p><script>“я”</script><p>ұ</p>")).toBe(
      "<p>Қазақстан 🥊</p><p>ұ</p>",
    );
  });
});

describe("an embed as it is served", () => {
  afterEach(stopServers);
  const html = "<main>7</main><script>framework()</script>";
  const framework = { "cache-control": "private, no-cache, no-store, max-age=0, must-revalidate" };

  test("is kept like a page, may be framed by any site, and is read by any", async () => {
    const { ask, state } = await serveForTest(page(html, framework));
    const first = await ask("/embed/paris-2024?theme=dark&utm_source=x");
    const second = await ask("/embed/paris-2024?theme=dark");
    expect(state.renders).toBe(1);
    expect(second.body.toString()).toBe("<main>7</main>");
    expect(second.headers.etag).toBe(first.headers.etag);
    expect(second.headers["content-security-policy"]).toContain("frame-ancestors *");
    expect(second.headers["content-security-policy"]).toContain("script-src 'self';");
    expect(second.headers["access-control-allow-origin"]).toBe("*");
    expect(second.headers["x-frame-options"]).toBeUndefined();
  });

  test("is the only answer that may be framed elsewhere", async () => {
    const { ask } = await serveForTest(page(html, framework));
    for (const url of ["/", "/paris-2024/embed", "/paris-2024/nations", "/api/v1"]) {
      const { headers, body } = await ask(url);
      expect(headers["content-security-policy"]).toContain("frame-ancestors 'self'");
      expect(body.toString()).toContain("framework()");
    }
  });
});

test("the document is marked as one of an embed, so that its first style knows it", () => {
  const made = makeEmbedDocument(
    Buffer.from('<!DOCTYPE html><html lang="kk"><body>Жолдама</body></html>'),
  );
  expect(`${made}`).toBe(
    '<!DOCTYPE html><html data-embed="" lang="kk"><body>Жолдама</body></html>',
  );
});
