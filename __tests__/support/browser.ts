import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core";

/** `describe`, or its skipped form where no browser was found (start-app.mjs says so). */
export const describeApp = process.env.E2E_SKIPPED ? describe.skip : describe;

// Many go through every kind of page, which a busy machine needs time for.
jest.setTimeout(240_000);

/** The address of the product under test. */
export function appUrl(path = ""): string {
  const url = process.env.E2E_URL;
  if (!url) throw new Error("E2E_URL is not set: run with jest's project e2e");
  return url + path;
}

export const WIDE = { width: 1280, height: 900 };
export const PHONE = { width: 360, height: 740 };
export const SMALLEST = { width: 320, height: 640 };

/** A page with what went wrong in it: uncaught errors, console errors, broken policies, hydration. */
export interface OpenPage {
  page: Page;
  problems: string[];
}

let browser: Browser | undefined;

beforeAll(async () => {
  const endpoint = process.env.E2E_BROWSER;
  if (endpoint) browser = await chromium.connect(endpoint);
});

afterAll(() => browser?.close());

/** Opens a page in a new visitor's browser. Every context is closed after the test file. */
export async function openPage(
  path: string,
  { viewport = WIDE, ...options }: BrowserContextOptions = {},
): Promise<OpenPage> {
  const opened = await newPage({ viewport, ...options });
  await opened.page.goto(path);
  return opened;
}

/** A new visitor's browser before its first page. */
export async function newPage(options: BrowserContextOptions = {}): Promise<OpenPage> {
  if (!browser) throw new Error("No browser: see start-app.mjs");
  const context = await browser.newContext({ baseURL: appUrl(), viewport: WIDE, ...options });
  context.setDefaultTimeout(10_000);
  const page = await context.newPage();
  const problems: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error" || /hydrat/i.test(message.text())) {
      problems.push(`${message.text()} (${message.location().url})`);
    }
  });
  page.on("pageerror", (error) => problems.push(String(error)));
  return { page, problems };
}

/** Keeps the scripts of the page's next visit back until `release`: the page is only its HTML. */
export async function holdScripts(page: Page): Promise<() => void> {
  let release = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route("**/_next/static/**/*.js", async (route) => {
    await released;
    await route.continue();
  });
  return release;
}

/** Opens everything on a page that can be unfolded, or the first of each that stand together. */
export function openDetails(page: Page, which = "details"): Promise<void> {
  return page.evaluate((selector) => {
    for (const details of document.querySelectorAll<HTMLDetailsElement>(selector)) {
      details.open = true;
    }
  }, which);
}

/** One page of every kind. */
export const PAGE_KINDS = {
  home: "/",
  "quota places": "/paris-2024/quota-places",
  nations: "/paris-2024/nations",
  boxers: "/paris-2024/boxers",
  tournaments: "/paris-2024/tournaments",
  categories: "/paris-2024/categories",
  nation: "/paris-2024/nations/KAZ",
  "nation without a flag": "/paris-2024/nations/EOR",
  boxer: "/paris-2024/boxers/saken-bibossinov",
  "boxer who missed out": "/paris-2024/boxers/sarkhan-aliyev",
  place: "/paris-2024/quota-places/mens-51kg-kaz-world-qualifier-1-2024",
  "place that was lost": "/paris-2024/quota-places/mens-71kg-tur-european-games-2023",
  "place that moved": "/paris-2024/quota-places/mens-71kg-ger-reallocation",
  category: "/paris-2024/categories/womens-60kg",
  tournament: "/paris-2024/tournaments/world-qualifier-1-2024",
  draw: "/paris-2024/tournaments/world-qualifier-2-2024/mens-63-5kg",
  "still open": "/paris-2024/still-open",
  "one win short": "/paris-2024/one-win-short",
  glossary: "/paris-2024/glossary",
  following: "/paris-2024/following?boxer=harry-garside&noc=KAZ",
  "following nobody": "/la-2028/following",
  "nations by category": "/paris-2024/matrix",
  "women by nation on a day": "/paris-2024/matrix?as-of=2024-03-11&gender=W",
  "map of nations": "/paris-2024/map",
  "map of nations on a day": "/paris-2024/map?as-of=2024-03-11",
  "two nations": "/paris-2024/nations/KAZ?with=UZB",
  developers: "/developers",
  "still open on a day": "/paris-2024/still-open?as-of=2024-03-10",
  about: "/paris-2024/about",
  embed: "/paris-2024/embed?of=nations%2FKAZ",
  checks: "/paris-2024/checks",
  corrections: "/paris-2024/corrections",
  "for journalists": "/paris-2024/press",
  search: "/paris-2024/search?q=walsh",
  "search without a hit": "/paris-2024/search?q=Bibosinoff",
  "home of Games to come": "/la-2028",
  "places of Games to come": "/la-2028/quota-places",
  "nations of Games to come": "/la-2028/nations",
  "boxers of Games to come": "/la-2028/boxers",
  "tournaments of Games to come": "/la-2028/tournaments",
  "categories of Games to come": "/la-2028/categories",
  "category of Games to come": "/la-2028/categories/mens-90kg-plus",
  "nation at Games to come": "/la-2028/nations/KAZ",
  "still open of Games to come": "/la-2028/still-open",
  "one win short of Games to come": "/la-2028/one-win-short",
  "nations by category of Games to come": "/la-2028/matrix",
  "map of nations of Games to come": "/la-2028/map",
  "about Games to come": "/la-2028/about",
  "checks of Games to come": "/la-2028/checks",
  "corrections of Games to come": "/la-2028/corrections",
  "for journalists of Games to come": "/la-2028/press",
  "not found": "/paris-2024/nations/kazakhstan",
  "home before a tournament": "/?as-of=2024-03-02&tournament=world-qualifier-1-2024",
  "nation on a day": "/paris-2024/nations/MGL?as-of=2024-03-15",
  "place before it was won":
    "/paris-2024/quota-places/mens-51kg-kaz-world-qualifier-1-2024?as-of=2024-03-09",
  "day that is not allowed": "/paris-2024/nations?as-of=2030-01-01",
} as const;

export const pageKinds = Object.entries(PAGE_KINDS);
