import fc from "fast-check";
import { makeAddressReader, readAddress } from "@/bin/server/request-address";

const FILES = new Set(["/icon.svg", "/favicon.ico", "/_next/static/chunks/[locale].js"]);
const read = (target: string | undefined) => readAddress(target, (path) => FILES.has(path));
const GAMES = "/paris-2024";

describe("parameters that nothing reads are left out of the address", () => {
  test.each([
    ["/?utm_source=a&fbclid=b", "/"],
    ["/?anything=1&noc=KAZ", "/?noc=KAZ"],
    ["/?", "/"],
    ["/?&&=", "/"],
    ["/#nations", "/"],
    ["/?as-of=2024-03-11&gt;", "/?as-of=2024-03-11"],
    ["/?noc=KAZ#top", "/?noc=KAZ"],
    ["/en?x=1", "/en"],
    [`${GAMES}?tournament=hangzhou&x`, `${GAMES}?tournament=hangzhou`],
    [`${GAMES}/nations?_rsc=a1&gender=W&gclid=1`, `${GAMES}/nations?gender=W`],
    [
      `${GAMES}/boxers?q=a.&sort=-boxer&columns=boxer&as-of=2024-03-11&x=y`,
      `${GAMES}/boxers?q=a.&sort=-boxer&columns=boxer&as-of=2024-03-11`,
    ],
    [`${GAMES}/nations?noc=KAZ&noc=UZB`, `${GAMES}/nations?noc=KAZ&noc=UZB`],
    [`${GAMES}/nations/KAZ?g=W&as-of=2024-03-11`, `${GAMES}/nations/KAZ?as-of=2024-03-11`],
    [`${GAMES}/checks?a=q`, `${GAMES}/checks`],
    ["/Paris-2024/Nations?gender=W&x=1", "/Paris-2024/Nations?gender=W"],
    ["/search?q=Al-Kasbeh&utm_medium=x", "/search?q=Al-Kasbeh"],
    ["/nothing?a=q", "/nothing"],
    [`${GAMES}/quota-places?category=M92%2B`, `${GAMES}/quota-places?category=M92%2B`],
  ])("%s is %s", (given, url) => {
    expect(read(given)).toEqual({ kind: "public", url, of: "page" });
  });

  test.each([
    [`/api/v1${GAMES}/nations?utm_source=a&_=1&nox=1`, `/api/v1${GAMES}/nations?nox=1`],
    [`/api/v1${GAMES}/nations?gender=W&amp;noc=KAZ`, `/api/v1${GAMES}/nations?gender=W&noc=KAZ`],
    [
      `/api/tables${GAMES}/boxers?seen=9&revision=8&as-of=2024-03-11&x=1`,
      `/api/tables${GAMES}/boxers?revision=8&as-of=2024-03-11`,
    ],
  ])("of the API only the names of those who count clicks: %s", (given, url) => {
    expect(read(given)).toEqual({ kind: "public", url, of: "api" });
  });

  test.each([
    ["/flags/kz.svg?v=1", "/flags/kz.svg"],
    ["/icon.svg?icon.0c1.svg", "/icon.svg"],
    ["/_next/static/chunks/%5Blocale%5D.js?x=1", "/_next/static/chunks/%5Blocale%5D.js"],
  ])("a file has none: %s", (given, url) => {
    expect(read(given)).toEqual({ kind: "public", url, of: "file" });
  });
});

describe("a name that is nearly one of ours is read as it", () => {
  test.each([
    ["/nations?Gender=W", "/nations?gender=W"],
    ["/nations?NOC=KAZ&gender=W", "/nations?noc=KAZ&gender=W"],
    ["/nations?nation=KAZ", "/nations?noc=KAZ"],
    ["/nations?country=KAZ&sex=F", "/nations?noc=KAZ&gender=F"],
    ["/nations?noc[]=KAZ&noc[]=UZB", "/nations?noc=KAZ&noc=UZB"],
    ["/nations?noc%5B%5D=KAZ", "/nations?noc=KAZ"],
    ["/nations?noc[0]=KAZ&noc[1]=UZB", "/nations?noc=KAZ&noc=UZB"],
    ["/boxers?weight=51", "/boxers?category=51"],
    ["/boxers?weight_class=51", "/boxers?category=51"],
    ["/boxers?Weight-Class=51", "/boxers?category=51"],
    ["/boxers?tournament=hangzhou", "/boxers?route=hangzhou"],
    ["?route=hangzhou", "?tournament=hangzhou"],
    ["?Country=KAZ", "?noc=KAZ"],
    ["?asOf=2024-03-11", "?as-of=2024-03-11"],
    ["/nations?as_of=2024-03-11", "/nations?as-of=2024-03-11"],
    ["/nations/KAZ?date=2024-03-11", "/nations/KAZ?as-of=2024-03-11"],
    ["/boxers?Q=Ali+B.", "/boxers?q=Ali+B."],
    ["/search?s=Turkey", "/search?q=Turkey"],
    ["/search?Q=Turkey", "/search?q=Turkey"],
    ["/search?text=Turkey", "/search?q=Turkey"],
    ["/search?search_query=Turkey", "/search?q=Turkey"],
    ["/boxers?keywords=Ali", "/boxers?q=Ali"],
    ["/boxers?order=-boxer", "/boxers?sort=-boxer"],
    ["/nations?noc%3DKAZ", "/nations?noc=KAZ"],
    ["/nations?gender=W&amp;amp;noc=KAZ", "/nations?gender=W&noc=KAZ"],
    // A parameter without a value asks for nothing.
    ["/nations?noc=&q=&gender=W", "/nations?gender=W"],
    ["/search?q=+", "/search"],
  ])("%s leads to %s", (given, meant) => {
    const url = GAMES + meant;
    expect(read(GAMES + given)).toEqual({ kind: "moved", url, isPrivate: false });
    expect(read(url)).toEqual({ kind: "public", url, of: "page" });
  });

  test.each(["/?gender=W", `${GAMES}/nations/KAZ?gender=W`, `${GAMES}/nations?limit=10`])(
    "what another page or the API reads stays, for the page to say that it left it out: %s",
    (url) => expect(read(url)).toEqual({ kind: "public", url, of: "page" }),
  );

  test("a day that is empty stays, to be refused in words", () => {
    const url = `${GAMES}/nations?as-of=`;
    expect(read(url)).toEqual({ kind: "public", url, of: "page" });
  });

  test("not in the API, which is strict", () => {
    const url = `/api/v1${GAMES}/nations?Gender=W&nation=KAZ&noc=`;
    expect(read(url)).toEqual({ kind: "public", url, of: "api" });
  });

  test.each([
    "genre",
    "x",
    "utm_noc",
    "noc".repeat(30),
    "__proto__",
    "constructor",
    "[]",
    "gender[a][b]",
  ])("nothing is made of %s", (name) => {
    expect(read(`${GAMES}/nations?${name}=W`)).toEqual({
      kind: "public",
      url: `${GAMES}/nations`,
      of: "page",
    });
  });
});

describe("what is meant by an address that was glued to a sentence or spelt oddly", () => {
  const NATION = `${GAMES}/nations/KAZ`;
  const glued = [
    ...[".", ",", ";", ":", "!", "?", ")", ").", "]", "}", ">", '"', "'", "”", "»", "…", "*", "_"],
    ...["%29", "%29.", "%22", "%27", "%E2%80%9D", "%3E", "&gt;", "&quot;", "%20", "%C2%A0", "%0A"],
    ...[
      "%E2%80%8B",
      "。",
      "）",
      "/",
      "/.",
      "/)",
      "`",
      "~",
      "|",
      "%7C",
      "&amp;",
      "&",
      "%0D%0A",
      "-",
    ],
  ].filter((end) => end !== "?");
  test.each(glued)("KAZ%s", (end) => {
    const raw = Buffer.from(NATION + end, "utf8").toString("latin1");
    expect(read(raw)).toEqual({ kind: "moved", url: NATION, isPrivate: false });
  });

  test.each([
    ["/).", "/"],
    ["//", "/"],
    ["//evil/x", "/evil/x"],
    ["/paris-2024//nations/", `${GAMES}/nations`],
    ["/paris-2024/./x/../nations", `${GAMES}/nations`],
    ["/p%61ris-2024/nations", `${GAMES}/nations`],
    ["/paris-2024/?utm_source=a", GAMES],
    ["/paris-2024/?noc=KAZ&utm_source=a", `${GAMES}?noc=KAZ`],
    ["/?noc=KAZ).", "/?noc=KAZ"],
    ["/?noc=KAZ)&utm_source=a", "/?noc=KAZ"],
    ["/?noc=KAZ&amp;tournament=hangzhou", "/?noc=KAZ&tournament=hangzhou"],
    ["/?as-of=2024-03-11%29", "/?as-of=2024-03-11"],
    [`${GAMES}/nations?category=M92%2B)`, `${GAMES}/nations?category=M92%2B`],
    [`/api/v1${GAMES}/nations.`, `/api/v1${GAMES}/nations`],
    ["/icon.svg)", "/icon.svg"],
    ["/flags/kz.svg.", "/flags/kz.svg"],
  ])("%s leads to %s", (given, url) => {
    expect(read(given)).toEqual({ kind: "moved", url, isPrivate: false });
    const again = read(url);
    expect(again.kind === "moved" ? again.url : url).toBe(url);
  });

  test.each(["M92+", "M92%2B"])("the plus of %s is no such end", (written) => {
    const url = `${GAMES}/categories/M92+`;
    const seen = read(`${GAMES}/categories/${written}`);
    expect(seen.kind === "unreadable" || seen.kind === "nothing" ? null : seen.url).toBe(url);
    expect(read(`${GAMES}/categories/${written}).`)).toMatchObject({ kind: "moved", url });
  });

  test("words that somebody typed are left as they are", () => {
    const url = `${GAMES}/boxers?q=Ali+B.`;
    expect(read(url)).toEqual({ kind: "public", url, of: "page" });
  });
});

describe("what is of one visitor is never taken for a public page", () => {
  test.each(["/admin", "/en/admin/people?a=1", "/api/auth/x?token=a.", "/healthz", "/events/a"])(
    "%s is private as it stands",
    (url) => expect(read(url)).toEqual({ kind: "private", url }),
  );

  test.each([
    ["/%61dmin/password?token=abc", "/admin/password?token=abc"],
    ["/ADMIN/people", "/admin/people"],
    ["/%41dmin", "/admin"],
    ["//admin//people", "/admin/people"],
    ["/admin/", "/admin"],
    ["/x/../admin", "/admin"],
    ["/./admin/./people", "/admin/people"],
    ["/api/%61uth/get-session", "/api/auth/get-session"],
    ["/Healthz", "/healthz"],
  ])("%s leads to %s, which nobody keeps", (given, url) => {
    expect(read(given)).toEqual({ kind: "moved", url, isPrivate: true });
  });

  test.each([
    "/admin;a=1/people",
    "/%2561dmin",
    "/admin%2Fpeople",
    "/%2e%2e%2fadmin",
    "/admin%5Cpeople",
    "/\\admin",
    "/admin%00",
  ])("%s is nothing", (given) => expect(read(given)).toEqual({ kind: "nothing" }));
});

test.each([
  "/x.php",
  "/wp-login.php",
  "/.env",
  "/.well-known/security.txt",
  "/a.b/c",
  "/_next/data",
])("%s is nothing, which is known without making a page", (given) =>
  expect(read(given)).toEqual({ kind: "nothing" }),
);

test.each([undefined, "*", "ftp://a/b", "/%", "/%E0%A4%A"])("%s cannot be read", (given) => {
  expect(read(given)).toEqual({ kind: "unreadable" });
});

test("a query that needs no reading is the one that reading and writing it gives", () => {
  const name = fc.constantFrom("noc", "gender", "as-of", "q", "utm_source", "_", "amp;noc", "x");
  const value = fc.oneof(
    fc.constantFrom("KAZ", "KAZ,UZB", "M92+", "M92 ", "2024-03-11", "a.b*c", "", "Ә", "~", "a&b=c"),
    fc.string({ maxLength: 6 }),
  );
  const written = fc.constantFrom(
    (text: string) => text,
    encodeURIComponent,
    (text: string) => new URLSearchParams([["", text]]).toString().slice(1),
  );
  const part = fc.tuple(name, value, written).map(([key, text, write]) => `${key}=${write(text)}`);
  fc.assert(
    fc.property(fc.array(part, { minLength: 1, maxLength: 4 }), (parts) => {
      const query = parts.join("&").replaceAll("#", "");
      const kept = [...new URLSearchParams(query)].flatMap(([given, text]) => {
        // "noc%3DKAZ=" is read as a name and a value.
        const [key = "", ...rest] = text === "" ? given.split("=") : [given];
        const meant = key.replace(/^(?:amp;)+/, "");
        if (meant.startsWith("utm_") || meant === "_") return [];
        return [[meant, text === "" ? rest.join("=") : text]];
      });
      const path = `/api/v1${GAMES}/nations`;
      const expected = kept.length > 0 ? `${path}?${new URLSearchParams(kept)}` : path;
      expect(read(`${path}?${query}`)).toEqual({ kind: "public", url: expected, of: "api" });
    }),
    { numRuns: 2000 },
  );
});

test("the end of a long address is looked for in time", () => {
  const long = `/${"(".repeat(15_000)}a`;
  expect(read(long).kind).toBe("public");
  expect(read(`/?noc=${"(".repeat(15_000)}a`).kind).toBe("public");
});

test("an address that is asked for again is not judged again, but for long ones, which anybody can make", () => {
  const judged: string[] = [];
  const reader = makeAddressReader((path) => {
    judged.push(path);
    return false;
  });
  const long = `/paris-2024/${"a".repeat(600)}`;
  for (const target of ["/paris-2024", "/paris-2024", long, long, undefined, undefined]) {
    expect(reader(target)).toEqual(read(target));
  }
  expect(judged).toEqual(["/paris-2024", long, long]);
});
