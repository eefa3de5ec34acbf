import { createHash } from "node:crypto";
import { hashInlineScripts, makePagePolicy } from "@/bin/server/content-security-policy";

const sha256 = (text: string) => createHash("sha256").update(text).digest("base64");

test.each([
  [
    "each script once, in order",
    "<script>b</script><p>x</p><script>a</script><script>b</script>",
    ["b", "a"],
  ],
  ["not those of files", '<script src="/a.js"></script><script src="/b.js">x</script>', []],
  [
    "modules and import maps",
    '<script type="module">m</script><script type="importmap">{}</script>',
    ["m", "{}"],
  ],
  ["not data", '<script type="application/ld+json">{"a":1}</script>', []],
  [
    "text that looks like tags",
    '<script>if (a < b) "<p>&amp;</p>"</script>',
    ['if (a < b) "<p>&amp;</p>"'],
  ],
  [
    "a script with attributes, as React streams them",
    '<script id="_R_">$RC("a")</script>',
    ['$RC("a")'],
  ],
  ["capitals and odd spaces", "<SCRIPT\n>x</SCRIPT >", ["x"]],
  ["line ends as a browser reads them", "<script>a\r\nb\rc</script>", ["a\nb\nc"]],
  [
    "not a script inside a comment, a title or a text area",
    "<!--<script>a</script>--><title><script>b</script></title><textarea><script>c</script></textarea>",
    [],
  ],
  ["letters of every alphabet", '<script>"Қазақстан 🥊"</script>', ['"Қазақстан 🥊"']],
])("hashes %s", (_, html, scripts) => {
  expect(hashInlineScripts(html)).toEqual(scripts.map(sha256));
});

test("the policy lets this page's own scripts run and nothing else", () => {
  const policy = new Map(
    makePagePolicy("<script>a</script>")
      .split("; ")
      .map((directive) => [directive.split(" ")[0], directive.split(" ").slice(1).join(" ")]),
  );
  expect(policy.get("script-src")).toBe(`'self' 'sha256-${sha256("a")}'`);
  expect(Object.fromEntries(policy)).toMatchObject({
    "default-src": "'self'",
    "object-src": "'none'",
    "base-uri": "'none'",
    "frame-ancestors": "'self'",
    "form-action": "'self'",
  });
});
