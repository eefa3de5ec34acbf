import type { Page } from "playwright-core";

/** How wide the page is laid out, and the elements that stick out of it. */
export function overflow(page: Page): Promise<{ width: number; wide: string[] }> {
  return page.evaluate(() => {
    const { clientWidth, scrollWidth } = document.documentElement;
    const scrolls = (element: Element | null): boolean =>
      element !== null &&
      (/auto|scroll|hidden|clip/.test(getComputedStyle(element).overflowX) ||
        scrolls(element.parentElement));
    const wide =
      scrollWidth > clientWidth
        ? [...document.body.querySelectorAll("*")]
            .filter((element) => element.getBoundingClientRect().right > clientWidth + 0.5)
            .filter((element) => !scrolls(element.parentElement))
            .slice(0, 3)
            .map((element) => `${element.tagName} ${element.textContent?.slice(0, 40)}`)
        : [];
    return { width: scrollWidth, wide };
  });
}
