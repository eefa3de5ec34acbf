import { createHash } from "node:crypto";
import { listInlineScripts, makePagePolicy } from "@/bin/server/content-security-policy";

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
])("lists %s", (_, html, scripts) => {
  expect(listInlineScripts(html)).toEqual(scripts);
});

const START = "(self.__next_f=self.__next_f||[]).push([0])";
const FILES = '(globalThis["TURBOPACK"] || (globalThis["TURBOPACK"] = [])).push';

/** The policy's sources of scripts, and what was told of scripts that are not among them. */
function policyOf(...scripts: string[]): { allowed: string; told: string[] } {
  const told: string[] = [];
  const html = scripts.map((script) => `<script>${script}</script>`).join("");
  const policy = makePagePolicy(html, (script) => told.push(script));
  return { allowed: /script-src ([^;]*)/.exec(policy)?.[1] ?? "", told };
}

test.each([
  ["the beginning of its data", START],
  ["its data", 'self.__next_f.push([1,"0:[\\"$\\",\\u003ca)"])'],
  ["its data with a form's state", `${START};self.__next_f.push([2,["id",null]])`],
  ["its files", `${FILES}({"otherChunks":["static/chunks/a.js"],"runtimeModuleIds":[1]});`],
])("the framework's script is allowed: %s", (_, script) => {
  const { allowed, told } = policyOf(script);
  expect(allowed).toBe(`'self' 'sha256-${sha256(script)}'`);
  expect(told).toEqual([]);
});

test.each([
  ["another script", "note()"],
  ["a call beside the data", 'self.__next_f.push([1,"a"]);note()'],
  ["a call in the data", "self.__next_f.push([1,note()])"],
  ["a call after the beginning", `${START};note()`],
  ["a call in the beginning's place", "(self.__next_f=note()||[]).push([0])"],
  ["a call beside the files", `${FILES}({"otherChunks":[]});note()`],
  ["two calls that close one another", 'self.__next_f.push([1,"a"]);note([1])'],
])("is not allowed and told of: %s", (_, script) => {
  const { allowed, told } = policyOf(START, script);
  expect(allowed).toBe(`'self' 'sha256-${sha256(START)}'`);
  expect(told).toEqual([script]);
});

test("the log tells of a script once", () => {
  const log = jest.spyOn(console, "error").mockImplementation(() => {});
  for (let times = 0; times < 3; times++) makePagePolicy("<script>a secret of a page</script>");
  expect(log.mock.calls).toEqual([[expect.stringContaining("a secret of a page")]]);
  log.mockRestore();
});

test("the policy lets the framework's scripts in this page run and nothing else", () => {
  const policy = new Map(
    makePagePolicy(`<script>${START}</script>`)
      .split("; ")
      .map((directive) => [directive.split(" ")[0], directive.split(" ").slice(1).join(" ")]),
  );
  expect(policy.get("script-src")).toBe(`'self' 'sha256-${sha256(START)}'`);
  expect(Object.fromEntries(policy)).toMatchObject({
    "default-src": "'self'",
    "object-src": "'none'",
    "base-uri": "'none'",
    "frame-ancestors": "'self'",
    "form-action": "'self'",
  });
});
