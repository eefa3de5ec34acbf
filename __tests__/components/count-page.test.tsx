import { screen, within } from "@testing-library/react";
import { CountPage } from "@/components/qualification/count/count-page";
import { recordAsOf } from "@/lib/record/as-of";
import { type CountDefinition, DEFAULT_COUNT } from "@/lib/record/count-terms";
import { axeViolations } from "../support/axe";
import { MOVED_PLACES } from "../support/moved-places";
import { aPublishedCount, aRecord } from "../support/record-factory";
import { renderComponent } from "../support/render-component";

const live = aRecord({
  places: MOVED_PLACES,
  publishedCounts: [
    aPublishedCount({ id: "all", query: "", asOf: "2024-06-02", value: 9, note: "Nine in all" }),
  ],
});

function show(definition: Partial<CountDefinition> = {}, asOf: string | null = null) {
  return renderComponent(
    <CountPage definition={{ ...DEFAULT_COUNT, ...definition }} record={recordAsOf(live, asOf)} />,
  );
}

describe("a count", () => {
  test("is a number in a sentence with its definition, and a table of the same", async () => {
    const { container } = show();
    expect(
      screen.getByText("4 places for Paris 2024 were held at the end of the Games."),
    ).toBeVisible();
    expect(
      screen.getByText(/^A place is the right .* The refugee team counts: 2 places\./),
    ).toBeVisible();
    expect(screen.getByRole("row", { name: /^EOR Refugee Olympic Team 1 1 2$/ })).toBeVisible();
    expect(await axeViolations(container)).toEqual([]);
  }, 20_000);

  test("offers each other choice with the number that it leads to", () => {
    show({ stage: "first" });
    const switches = within(screen.getByRole("navigation"));
    expect(switches.getByRole("link", { name: "First given 4" })).toHaveAttribute(
      "aria-current",
      "true",
    );
    const boxed = switches.getByRole("link", { name: "Boxed 3" });
    expect(boxed).not.toHaveAttribute("aria-current");
    expect(boxed).toHaveAttribute("href", "/paris-2024/count?stage=competed");
    expect(switches.getByRole("link", { name: "NOCs 4" })).toHaveAttribute(
      "href",
      "/paris-2024/count?what=nations&stage=first",
    );
  });

  test("of a day stays on that day, in words, links and rows", () => {
    show({ what: "nations", refugees: false }, "2024-06-02");
    expect(
      screen.getByText("2 NOCs held a place for Paris 2024 at the end of 2 June 2024."),
    ).toBeVisible();
    expect(screen.getByRole("link", { name: "CSV" })).toHaveAttribute(
      "href",
      "/api/v1/paris-2024/count?as-of=2024-06-02&what=nations&refugees=out&format=csv",
    );
    expect(screen.getByRole("link", { name: "Boxers 2" })).toHaveAttribute(
      "href",
      "/paris-2024/count?as-of=2024-06-02&what=boxers&refugees=out",
    );
    expect(screen.queryByRole("row", { name: /EOR/ })).toBeNull();
    // What is left out is said to be left out, and nothing else of it.
    expect(
      screen.getByText(/^Each National .* The refugee team, which is no NOC, is left out\./),
    ).not.toHaveTextContent(/invitation/);
  });

  test("stands beside what others printed, with their page", () => {
    show();
    const row = screen.getByRole("row", { name: /Nine in all/ });
    expect(within(row).getByRole("link", { name: "2 Jun 2024" })).toHaveAttribute(
      "href",
      "/paris-2024/count?as-of=2024-06-02",
    );
    expect(row).toHaveTextContent(/93 6 fewer/);
    expect(within(row).getByRole("link", { name: /source/i })).toBeVisible();
  });

  test("is cited with its definition, by an address that is pinned", () => {
    show({ what: "boxers" });
    expect(
      screen.getByText(/^Source: Qualified, .*\/paris-2024\/count\?revision=1&what=boxers$/),
    ).toBeInTheDocument();
  });
});
