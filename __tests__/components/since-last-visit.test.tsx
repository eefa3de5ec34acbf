import { render, screen } from "@testing-library/react";
import { SinceLastVisit } from "@/components/ui/since-last-visit";

function visit(revision: number, isNewVisit = true) {
  if (isNewVisit) sessionStorage.clear();
  const { unmount } = render(
    <SinceLastVisit
      changesHref="/g/changes"
      games="g"
      label="since your last visit"
      revision={revision}
    />,
  );
  const href = screen.queryByRole("link")?.getAttribute("href") ?? null;
  unmount();
  return href;
}

beforeEach(() => localStorage.clear());

test("a first visit has nothing to compare with, nor has one without news", () => {
  expect(visit(3)).toBeNull();
  expect(visit(3)).toBeNull();
});

test("a later visit compares with what the one before saw, on each of its pages", () => {
  visit(3);
  expect(visit(5)).toBe("/g/changes?from=3&to=5");
  expect(visit(5, false)).toBe("/g/changes?from=3&to=5");
  expect(visit(6, false)).toBe("/g/changes?from=3&to=6");
  expect(visit(6)).toBeNull();
});

test("an older state that was restored, or a text that is no number, compares with nothing", () => {
  visit(3);
  expect(visit(2)).toBeNull();
  localStorage.setItem("qualified:seen:g", "x");
  expect(visit(4)).toBeNull();
});
