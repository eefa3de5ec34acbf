import type { Day } from "@/lib/qualification/vocabulary";
import { AS_OF } from "@/lib/record/moment";

const KEY = "day-control";

/**
 * Loads the page as of another day. It starts from the address on screen, which a table may have
 * changed since the page was sent, and remembers how far the page was scrolled.
 */
export function visitDay(day: Day | null, isFocused: boolean): void {
  const url = new URL(window.location.href);
  if (day) url.searchParams.set(AS_OF, day);
  else url.searchParams.delete(AS_OF);
  try {
    const left = { path: url.pathname, y: window.scrollY, isFocused };
    sessionStorage.setItem(KEY, JSON.stringify(left));
  } catch {
    // Without storage the next page begins at its top.
  }
  window.location.assign(url);
}

/** Scrolls to where the page of the other day was left; `true`: the slider was being moved by keys. */
export function takeUpVisit(): boolean {
  try {
    const left = JSON.parse(sessionStorage.getItem(KEY) ?? "null");
    sessionStorage.removeItem(KEY);
    if (left?.path !== window.location.pathname) return false;
    window.scrollTo(0, left.y);
    return left.isFocused === true;
  } catch {
    return false;
  }
}
