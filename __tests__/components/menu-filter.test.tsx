import { fireEvent, render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { renderToStaticMarkup } from "react-dom/server";
import { MenuFilter } from "@/components/ui/menu-filter";
import { searchText } from "@/lib/record/fold";

const NATIONS = [
  ["KAZ", "Kazakhstan", "Қазақстан"],
  ["TUR", "Türkiye", "Turkey"],
  ["UZB", "Uzbekistan", "Oʻzbekiston"],
] as const;

function Chooser() {
  return (
    <section aria-label="Nation" popover="auto">
      <MenuFilter label="Find a nation" list="nations" nothing="Nothing is called so." />
      <ul id="nations">
        {NATIONS.map(([noc, ...names]) => (
          <li data-search={searchText([noc, ...names])} key={noc}>
            <a aria-current={noc === "TUR" ? "true" : undefined} href={`#${noc}`}>
              {names[0]}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

const shown = () =>
  [...document.querySelectorAll<HTMLElement>("li")]
    .filter((item) => !item.hidden)
    .map((item) => item.textContent);

async function open(): Promise<void> {
  render(<Chooser />);
  const menu = document.querySelector("section") as HTMLElement;
  fireEvent(menu, Object.assign(new Event("toggle"), { newState: "open" }));
  // What folds is loaded by now.
  await import("@/lib/record/fold");
}

const scrolled = jest.fn();
beforeEach(() => {
  Element.prototype.scrollIntoView = scrolled;
});

test("without script the menu is the whole list and has no field", () => {
  const html = renderToStaticMarkup(<Chooser />);
  expect(html).not.toContain("<input");
  expect(html.match(/<li/g)).toHaveLength(3);
});

test("what is typed in any spelling leaves the nations that are called so", async () => {
  await open();
  const field = screen.getByRole("searchbox", { name: "Find a nation", hidden: true });
  await userEvent.type(field, "turkey");
  await waitFor(() => expect(shown()).toEqual(["Türkiye"]));
  await userEvent.clear(field);
  await userEvent.type(field, "O‘zb");
  expect(shown()).toEqual(["Uzbekistan"]);
  await userEvent.clear(field);
  expect(shown()).toHaveLength(3);
});

test("where nothing is left it says so", async () => {
  await open();
  const field = screen.getByRole("searchbox", { name: "Find a nation", hidden: true });
  await userEvent.type(field, "zeppelin");
  await waitFor(() => expect(shown()).toEqual([]));
  expect(screen.getByRole("status", { hidden: true }).textContent).toBe("Nothing is called so.");
});

test("Enter opens the only one that is left", async () => {
  await open();
  const field = screen.getByRole("searchbox", { name: "Find a nation", hidden: true });
  await userEvent.type(field, "{Enter}");
  expect(window.location.hash).toBe("");
  await userEvent.type(field, "kaz");
  await waitFor(() => expect(shown()).toEqual(["Kazakhstan"]));
  await userEvent.type(field, "{Enter}");
  expect(window.location.hash).toBe("#KAZ");
});

test("the one that is chosen is brought into view when the menu opens", async () => {
  await open();
  await waitFor(() => expect(scrolled.mock.contexts.at(-1)).toHaveTextContent("Türkiye"));
});
