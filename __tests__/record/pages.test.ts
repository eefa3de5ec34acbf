import { readdirSync } from "node:fs";
import { dirname } from "node:path";
import { createTranslator } from "next-intl";
import en from "@/lib/i18n/messages/en/public.json";
import {
  isSubjectPage,
  isTablePage,
  PAGE_IDS,
  PAGES,
  pageAt,
  pagePath,
  pagesLinkedFrom,
  pathParts,
  sectionOf,
  type TitledPageId,
} from "@/lib/record/pages";
import { RESOURCES } from "@/lib/record/table";

const folders = readdirSync("app/[locale]/[games]", { recursive: true, encoding: "utf8" })
  .filter((path) => path.endsWith("page.tsx"))
  .map((path) => dirname(path).replace(/^\.$/, ""));

test("the list has the folders of app/ that are pages, and no other", () => {
  expect(folders.length).toBeGreaterThan(10);
  expect(PAGE_IDS.map((page) => PAGES[page].path).sort()).toEqual(folders.sort());
});

test("every page that is one of its kind is known by its address", () => {
  for (const page of PAGE_IDS.filter((each) => !isSubjectPage(each) && each !== "home")) {
    expect(PAGES[page].path).toBe(page);
  }
});

test("every page below another has that one too", () => {
  for (const page of PAGE_IDS) {
    const parts = pathParts(page);
    for (let size = 1; size < parts.length; size++) {
      expect(pageAt(parts.slice(0, size))).not.toBeNull();
    }
    expect(pageAt(parts)).toBe(page);
  }
});

test("every page that is a table has a resource of that name", () => {
  expect(RESOURCES).toEqual(expect.arrayContaining(PAGE_IDS.filter(isTablePage)));
});

describe("the words of the pages", () => {
  const { label, games, search, searchPlaceholder, searchNow, ...names } = en.nav;
  const linked = [...pagesLinkedFrom("header"), ...pagesLinkedFrom("footer")];

  test("name those that every page links, and no other", () => {
    expect(Object.keys(names).sort()).toEqual([...new Set(linked)].sort());
  });

  test("have each title", () => {
    const t = createTranslator({ locale: "en", messages: en });
    const isTitled = (page: (typeof PAGE_IDS)[number]): page is TitledPageId =>
      PAGES[page].title !== null;
    const titled = PAGE_IDS.filter(isTitled);
    expect(titled.length).toBeGreaterThan(5);
    for (const page of titled) expect(t.has(PAGES[page].title)).toBe(true);
  });
});

describe("a page's address", () => {
  test("has what it is of in the place of the names in brackets", () => {
    expect(pagePath("g", "home")).toBe("/g");
    expect(pagePath("g", "about")).toBe("/g/about");
    expect(pagePath("g", "nation", "KAZ")).toBe("/g/nations/KAZ");
    expect(pagePath("g", "draw", "world-1", "mens-51kg")).toBe("/g/tournaments/world-1/mens-51kg");
  });

  test("is of the section that its first word names", () => {
    expect(sectionOf("draw")).toBe("tournaments");
    expect(sectionOf("place")).toBe("quota-places");
    expect(sectionOf("still-open")).toBe("still-open");
    expect(sectionOf("home")).toBe("home");
  });

  test.each([["a"], ["home"], ["nations", "KAZ", "a"], ["about", "a"], ["toString"]])(
    "is none where there is no such page: %j %j %j",
    (...segments) => expect(pageAt(segments)).toBeNull(),
  );
});
