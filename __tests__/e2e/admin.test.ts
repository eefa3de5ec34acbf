import { readdirSync } from "node:fs";
import { request } from "node:http";
import type { Page } from "playwright-core";
import {
  makeAdminLink,
  newVisitor,
  openAdmin,
  setPassword,
  signIn,
} from "../support/admin-browser";
import { codeOf } from "../support/authenticator-app";
import { violations } from "../support/axe-in-browser";
import { appUrl, describeApp, openDetails, PHONE, WIDE } from "../support/browser";

jest.setTimeout(360_000);

/** Who may read a page of the admin area. A new page has to be written down here. */
const LEAST_ROLE: Record<string, "anybody" | "editor" | "admin"> = {
  "/admin": "editor",
  "/admin/[games]/boxers": "editor",
  "/admin/[games]/boxers/[slug]": "editor",
  "/admin/[games]/boxers/new": "editor",
  "/admin/[games]/checks": "editor",
  "/admin/[games]/places": "editor",
  "/admin/[games]/places/[id]": "editor",
  "/admin/[games]/places/new": "editor",
  "/admin/[games]/results": "editor",
  "/admin/[games]/results/[tournament]/[day]": "editor",
  "/admin/[games]/revisions": "editor",
  "/admin/[games]/rules": "admin",
  "/admin/[games]/tournaments": "editor",
  "/admin/[games]/tournaments/[id]": "editor",
  "/admin/[games]/tournaments/[id]/[category]": "editor",
  "/admin/[games]/tournaments/new": "admin",
  "/admin/account": "editor",
  "/admin/health": "editor",
  "/admin/import": "admin",
  "/admin/password": "anybody",
  "/admin/people": "admin",
  "/admin/second-factor": "anybody",
  "/admin/sign-in": "anybody",
};

/** Real values for the parts of addresses, the longer addresses first. */
const SAMPLES: readonly (readonly [part: string, value: string])[] = [
  ["/[games]/boxers/[slug]", "/[games]/boxers/saken-bibossinov"],
  ["/[games]/places/[id]", "/[games]/places/mens-51kg-kaz-world-qualifier-1-2024"],
  ["/[tournament]/[day]", "/world-qualifier-1-2024/2024-03-11"],
  ["/tournaments/[id]", "/tournaments/world-qualifier-1-2024"],
  ["/[category]", "/mens-51kg"],
  ["/[games]", "/paris-2024"],
];

function addressOf(page: string): string {
  const address = SAMPLES.reduce((path, [part, value]) => path.replace(part, value), page);
  if (address.includes("[")) throw new Error(`SAMPLES has no value for a part of ${page}`);
  return address;
}

const pages = readdirSync("app/[locale]/admin", { recursive: true, encoding: "utf8" })
  .filter((file) => /(^|\/)page\.tsx$/.test(file))
  .map((file) => `/admin/${file}`.replace(/\/page\.tsx$/, ""))
  .sort();

interface Reply {
  status: number;
  location: string | undefined;
  body: string;
  headers: Record<string, string | string[] | undefined>;
}

/** A request with headers that no browser would let a page set. */
function send(path: string, headers: Record<string, string>, body?: string): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const method = body === undefined ? "GET" : "POST";
    const outgoing = request(appUrl(path), { method, headers }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on("data", (chunk) => chunks.push(chunk));
      answer.on("end", () =>
        resolve({
          status: answer.statusCode ?? 0,
          location: answer.headers.location,
          body: Buffer.concat(chunks).toString(),
          headers: answer.headers,
        }),
      );
    });
    outgoing.on("error", reject);
    outgoing.end(body);
  });
}

/** What axe finds in light and in dark, and how far the page goes beyond the screen. */
async function faults(page: Page): Promise<string[]> {
  const found = await violations(page);
  const beyond = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  return beyond > 0 ? [...found, `scrolls sideways by ${beyond} px`] : found;
}

async function cookieOf(page: Page): Promise<string> {
  const cookies = await page.context().cookies();
  return cookies.map(({ name, value }) => `${name}=${value}`).join("; ");
}

describeApp("the admin area", () => {
  test("the first admin sets a password by the printed link, signs in and out by keyboard", async () => {
    const { page, problems } = await newVisitor();
    const email = `first-${process.pid}@example.org`;
    const link = await makeAdminLink(email, "First Admin");
    await setPassword(page, link);
    await signIn(page, email, "not the password");
    await page
      .locator("form [role=alert]")
      .getByText(/e-mail or the password is wrong/)
      .waitFor();
    expect(await page.getByLabel("E-mail").inputValue()).toBe(email);
    await page.getByLabel("E-mail").fill("");
    await signIn(page, email);
    await page.getByRole("heading", { name: "Overview" }).waitFor();
    await page.getByRole("button", { name: "Sign out" }).focus();
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: "Sign in" }).waitFor();
    await page.goto("/admin/people");
    expect(new URL(page.url()).pathname).toBe("/admin/sign-in");
    await page.goto(link);
    await page.getByText(/This link no longer works/).waitFor();
    expect(problems).toEqual([]);
  });

  test("without JavaScript: password, sign-in and an invitation", async () => {
    const { page } = await newVisitor({ javaScriptEnabled: false });
    const email = `plain-${process.pid}@example.org`;
    await setPassword(page, await makeAdminLink(email, "Plain Admin"));
    await signIn(page, email);
    await page.getByRole("heading", { name: "Overview" }).waitFor();
    await page.goto("/admin/people");
    await page.getByLabel("Name", { exact: true }).fill("Guest Plain");
    await page.getByLabel("E-mail").fill(`guest-${process.pid}@example.org`);
    await page.getByRole("button", { name: "Make the invitation" }).click();
    await page.getByText(/\/admin\/password\?token=/).waitFor();
  });

  test("the second factor is set up, asked for at the next sign-in, and turned off", async () => {
    const { page, email, problems } = await openAdmin("admin");
    await page.goto("/admin/account");
    await page.getByLabel("Password", { exact: true }).fill("twelve rounds at dawn");
    await page.getByRole("button", { name: "Set up" }).click();
    const key = (await page.locator("code").first().textContent()) ?? "";
    const uri = `otpauth://totp/x?secret=${key.replaceAll(" ", "")}`;
    await page.getByLabel("Code", { exact: true }).fill(codeOf(uri));
    await page.getByRole("button", { name: "Turn on" }).click();
    await page.getByText("The second factor is on:").waitFor();
    await page.getByRole("button", { name: "Sign out" }).click();
    await page.getByRole("heading", { name: "Sign in" }).waitFor();
    await signIn(page, email);
    await page.getByRole("heading", { name: "Second factor" }).waitFor();
    await page.goto("/admin");
    expect(new URL(page.url()).pathname).toBe("/admin/sign-in");
    await page.goto("/admin/second-factor");
    await page.getByLabel("Code", { exact: true }).fill(codeOf(uri, 1));
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: "Overview" }).waitFor();
    await page.goto("/admin/account");
    await page.getByLabel("Password", { exact: true }).fill("twelve rounds at dawn");
    await page.getByRole("button", { name: "Turn off" }).click();
    await page.getByText("The second factor is off:").waitFor();
    expect(problems).toEqual([]);
  });

  test("a form that the server does not answer keeps what was typed, and says so", async () => {
    const { page } = await openAdmin("admin");
    await page.goto("/admin/people");
    await page.getByLabel("Name", { exact: true }).fill("Kept Person");
    await page.getByLabel("E-mail").fill("kept@example.org");
    await page.route("**/admin/people", (route) =>
      route.request().method() === "POST" ? route.abort() : route.fallback(),
    );
    await page.getByRole("button", { name: "Make the invitation" }).click();
    await page.getByText("What you typed is still here").waitFor();
    expect(await page.getByLabel("Name", { exact: true }).inputValue()).toBe("Kept Person");
    expect(await page.getByLabel("E-mail").inputValue()).toBe("kept@example.org");
    await page.unroute("**/admin/people");
    await page.getByRole("button", { name: "Make the invitation" }).click();
    await page.getByText(/\/admin\/password\?token=/).waitFor();
    await page.getByRole("heading", { name: "What happened to accounts" }).waitFor();
    await page.reload();
    await page.getByText("account: Kept Person").first().waitFor();
  });

  test("a new password, and the end of other sessions, leave only this browser signed in", async () => {
    const { page, email } = await openAdmin("admin");
    const other = await newVisitor();
    const NEXT = "another dozen rounds";
    const signInThere = async (password: string) => {
      await other.page.goto("/admin/sign-in");
      await signIn(other.page, email, password);
      await other.page.getByRole("heading", { name: "Overview" }).waitFor();
    };
    const isOutThere = async () => {
      await other.page.goto("/admin");
      expect(new URL(other.page.url()).pathname).toBe("/admin/sign-in");
    };
    await signInThere("twelve rounds at dawn");
    await page.goto("/admin/account");
    await page.getByLabel("Present password").fill("twelve rounds at dawn");
    await page.getByLabel("New password").fill(NEXT);
    await page.getByLabel("The same again").fill(NEXT);
    await page.getByRole("button", { name: "Change password" }).click();
    await page.getByText("The password is changed.").waitFor();
    await isOutThere();
    await signInThere(NEXT);
    await page.getByRole("button", { name: "End my other sessions" }).click();
    await page.getByText("You are signed in only here.", { exact: true }).waitFor();
    await isOutThere();
    await page.goto("/admin");
    await page.getByRole("heading", { name: "Overview" }).waitFor();
  });

  test("a disabled person is out with the next click", async () => {
    const editor = await openAdmin("editor");
    const admin = await openAdmin("admin");
    const name = editor.email.split("@")[0] ?? "";
    await admin.page.goto("/admin/people");
    await admin.page.getByRole("button", { name: `Disable ${name}`, exact: true }).click();
    await admin.page.getByRole("button", { name: `Enable ${name}`, exact: true }).waitFor();
    await editor.page.getByRole("link", { name: "My account" }).first().click();
    await editor.page.getByRole("heading", { name: "Sign in" }).waitFor();
  });

  test("every page of the admin area is in the table", () => {
    expect(pages).toEqual(Object.keys(LEAST_ROLE).sort());
  });

  test("every page refuses whoever may not read it", async () => {
    const editor = await openAdmin("editor");
    const cookie = await cookieOf(editor.page);
    const outcomes: Record<string, unknown> = {};
    const expected: Record<string, unknown> = {};
    for (const page of pages.filter((each) => LEAST_ROLE[each] !== "anybody")) {
      const path = addressOf(page);
      for (const spelling of [path, `/en${path}`]) {
        const anonymous = await send(spelling, {});
        const signedIn = await send(path, { cookie });
        outcomes[spelling] = [anonymous.location, signedIn.status, signedIn.location];
        const mayRead = LEAST_ROLE[page] === "editor";
        // An address with the default language is led to the one without.
        const first = spelling === path ? "/admin/sign-in" : path;
        expected[spelling] = [
          first,
          ...(mayRead ? [200, undefined] : [307, "/admin?refused=role"]),
        ];
        expect(anonymous.headers.etag).toBeUndefined();
        expect(anonymous.body).not.toContain(editor.email);
      }
    }
    expect(outcomes).toEqual(expected);
  });

  test("every page says in its title and its first-level heading what it is", async () => {
    const { page } = await openAdmin("admin");
    const titles: string[] = [];
    for (const each of pages.filter((name) => LEAST_ROLE[name] !== "anybody")) {
      await page.goto(addressOf(each));
      expect([each, await page.getByRole("heading", { level: 1 }).count()]).toEqual([each, 1]);
      titles.push(await page.title());
    }
    expect(titles.filter((title) => !title.endsWith(" · Admin · Qualified"))).toEqual([]);
    expect(new Set(titles).size).toBe(titles.length);
  });

  test("every link of the admin area leads somewhere, and every desk marks itself", async () => {
    const { page } = await openAdmin("editor");
    const cookie = await cookieOf(page);
    const seen = new Map<string, string>();
    for (const each of pages.filter((name) => LEAST_ROLE[name] === "editor")) {
      await page.goto(addressOf(each));
      const links = await page
        .locator("a[href]")
        .evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href.split("#")[0]));
      // Rows of a list lead to pages of one kind.
      for (const link of links) if (link?.startsWith(appUrl())) seen.set(link, each);
      const desk = /^\/admin\/\[games\]\/(\w+)/.exec(each)?.[1];
      if (!desk) continue;
      const current = page.getByRole("navigation", { name: "Sections of Paris 2024" });
      const marked = current.locator("a[aria-current]");
      expect(await marked.getAttribute("href")).toBe(`/admin/paris-2024/${desk}`);
    }
    const kinds = new Map(
      [...seen].map(([link, on]) => [link.replace(/\/[^/]*$/, ""), [link, on]]),
    );
    const broken: string[] = [];
    for (const [link = "", on] of kinds.values()) {
      const { status } = await send(link.slice(appUrl().length), { cookie });
      if (status !== 200) broken.push(`${status} ${link} on ${on}`);
    }
    expect(broken).toEqual([]);
    expect(kinds.size).toBeGreaterThan(15);
  });

  test("a form sent from another site does nothing", async () => {
    const { page } = await openAdmin("admin");
    const cookie = await cookieOf(page);
    await page.goto("/admin/people");
    const form = page.locator("form", { hasText: "Make the invitation" });
    const names = await form
      .locator("input[type=hidden]")
      .evaluateAll((inputs) =>
        inputs.map((input) => [input.getAttribute("name"), input.getAttribute("value")]),
      );
    const boundary = "----form";
    const email = `forged-${process.pid}@example.org`;
    const fields = [...names, ["name", "Forged"], ["email", email], ["role", "admin"]];
    const body = `${fields
      .map(
        ([name, value]) =>
          `--${boundary}\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value ?? ""}\r\n`,
      )
      .join("")}--${boundary}--\r\n`;
    const post = (origin: string) =>
      send(
        "/admin/people",
        { cookie, origin, "content-type": `multipart/form-data; boundary=${boundary}` },
        body,
      );
    const isListed = async () => (await send("/admin/people", { cookie })).body.includes(email);
    for (const origin of ["https://evil.example", "null"]) {
      expect((await post(origin)).status).toBeGreaterThanOrEqual(400);
      expect(await isListed()).toBe(false);
    }
    // The same form from our own pages does what it says: the refusal was for where it came from.
    await post(appUrl());
    expect(await isListed()).toBe(true);
  });

  test("a request to better-auth from another site is refused", async () => {
    const { page } = await openAdmin("admin");
    const headers = { cookie: await cookieOf(page), "content-type": "application/json" };
    const forged = { ...headers, origin: "https://evil.example" };
    expect((await send("/api/auth/sign-out", forged, "{}")).status).toBe(403);
    expect((await send("/admin", headers)).status).toBe(200);
    const own = { ...headers, origin: appUrl() };
    expect((await send("/api/auth/sign-out", own, "{}")).status).toBe(200);
    expect((await send("/admin", headers)).location).toBe("/admin/sign-in");
  });

  test("public pages are the same for an admin as for everybody", async () => {
    const { page } = await openAdmin("admin");
    const cookie = await cookieOf(page);
    for (const path of ["/", "/paris-2024/quota-places?noc=KAZ"]) {
      const anonymous = await send(path, {});
      const admin = await send(path, { cookie });
      expect(admin.body).toBe(anonymous.body);
      expect(admin.headers["set-cookie"]).toBeUndefined();
    }
  });

  test.each([
    ["1280 px", WIDE],
    ["360 px", PHONE],
  ])(
    "axe finds nothing wrong on any of its pages, light and dark, and none scrolls sideways, %s",
    async (_, viewport) => {
      const { page } = await openAdmin("admin", { viewport });
      const found: Record<string, string[]> = {};
      const check = async (what: string) => {
        const wrong = await faults(page);
        if (wrong.length) found[what] = wrong;
      };
      for (const each of pages.filter((name) => LEAST_ROLE[name] !== "anybody")) {
        await page.goto(addressOf(each));
        expect(new URL(page.url()).pathname).toBe(addressOf(each));
        await openDetails(page);
        await check(each);
      }
      const editor = await openAdmin("editor", { viewport });
      expect(await faults(editor.page)).toEqual([]);
      await page.goto("/admin/people");
      await page.getByLabel("Name", { exact: true }).fill("A Person With A Rather Long Name");
      await page.getByLabel("E-mail").fill(`axe-${viewport.width}-${process.pid}@example.org`);
      await page.getByRole("button", { name: "Make the invitation" }).click();
      await page.getByText(/\/admin\/password\?token=/).waitFor();
      await check("invited");
      await page.goto("/admin/account");
      await page.getByLabel("Password", { exact: true }).fill("twelve rounds at dawn");
      await page.getByRole("button", { name: "Set up" }).click();
      await page.getByText("Backup codes").waitFor();
      await check("second factor set up");
      await page.getByRole("button", { name: "Sign out" }).click();
      await page.getByRole("heading", { name: "Sign in" }).waitFor();
      await check("sign-in");
      await signIn(page, "nobody@example.org", "not the password");
      await page.locator("form [role=alert]").waitFor();
      await check("sign-in refused");
      await page.goto("/admin/second-factor");
      await check("second factor");
      await page.goto(await makeAdminLink(`axe-${process.pid}@example.org`, "Axe"));
      await check("password");
      await page.goto("/admin/password?token=nothing");
      await check("password void");
      expect(found).toEqual({});
    },
  );
});
