import { existsSync } from "node:fs";
import en from "@/lib/i18n/messages/en/public.json";
import { pageAt } from "@/lib/record/pages";
import { isSitePage, SITE_PAGES } from "@/lib/record/site-pages";
import { pageKind } from "@/lib/schemas/page-params";

test.each(SITE_PAGES)(
  "%s has its page, its title and its link, and is the page of no Games",
  (page) => {
    expect(existsSync(`app/[locale]/${page}/page.tsx`)).toBe(true);
    expect(en[page].title).toBeTruthy();
    expect(en.footer[page]).toBeTruthy();
    expect(pageAt([page])).toBeNull();
    expect(pageKind([page])).toBe("site");
    expect(isSitePage([page, "more"])).toBe(false);
    expect(pageKind([page, "more"])).toBe("other");
  },
);
