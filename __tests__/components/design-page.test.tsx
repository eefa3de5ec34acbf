import { readFileSync } from "node:fs";
import { screen, within } from "@testing-library/react";
import { DesignPage } from "@/components/design/design-page";
import { COLOURS, SIZES, WEIGHTS } from "@/components/design/tokens";
import { SITE_PAGES, UNLISTED_SITE_PAGES } from "@/lib/record/site-pages";
import { axeViolations } from "../support/axe";
import { renderComponent } from "../support/render-component";

const css = readFileSync("app/globals.css", "utf8");
const start = css.indexOf(":root,\n[data-tokens] {");
const root = css.slice(start, css.indexOf("}", start));
const tokens = [...root.matchAll(/^ {2}--([\w-]+):/gm)].flatMap(([, name]) => name ?? []);
const named = (prefix: string) =>
  tokens.flatMap((each) => (each.startsWith(prefix) ? [each.slice(prefix.length)] : []));

test("every token of the style sheet is shown", () => {
  expect(SIZES.map(({ name }) => name)).toEqual(named("size-"));
  expect(WEIGHTS.map(({ name }) => name)).toEqual(named("weight-"));
  const others = tokens.filter((each) => !/^(size|weight)-|^(sans|serif)$/.test(each));
  expect(COLOURS.map(({ name }) => name)).toEqual(others);
});

test("each part stands in both themes, in English, with its states", () => {
  const { container } = renderComponent(<DesignPage />);
  expect(container.firstElementChild).toHaveAttribute("lang", "en");
  for (const theme of ["Light", "Dark"]) {
    const own = screen.getByRole("heading", { name: theme }).parentElement as HTMLElement;
    expect(within(own).getByRole("textbox", { name: "At rest" })).toBeEnabled();
    expect(within(own).getByRole("textbox", { name: "Disabled" })).toBeDisabled();
    expect(within(own).getByRole("textbox", { name: "In error" })).toHaveAccessibleDescription(
      "There is no such day.",
    );
    expect(within(own).getByRole("button", { name: "Wait …" })).toBeDisabled();
  }
});

test("it is a page of the site that nothing lists or links", () => {
  expect(UNLISTED_SITE_PAGES).toContain("design");
  expect(SITE_PAGES as readonly string[]).not.toContain("design");
});

test("axe finds nothing wrong", async () => {
  const { container } = renderComponent(<DesignPage />);
  expect(await axeViolations(container)).toEqual([]);
});
