import { screen } from "@testing-library/react";
import { AboutPage } from "@/components/qualification/about/about-page";
import type { GamesFact } from "@/lib/record/games-rows";
import { aBout, aPlace, aRecord } from "../support/record-factory";
import { renderComponent } from "../support/render-component";

/** Every heading with nothing before the next one. */
function emptyHeadings(container: HTMLElement): string[] {
  return [...container.querySelectorAll("h2, h3, h4")]
    .filter((heading) => {
      const next = heading.nextElementSibling;
      if (next === null || next.textContent === "") return true;
      // A heading of its own part may follow at once.
      return /^H\d$/.test(next.tagName) && next.tagName <= heading.tagName;
    })
    .map((heading) => heading.textContent ?? "");
}

describe("the page about the data", () => {
  test("of Games that only begin to be known has no heading over nothing and no count of nothing", () => {
    const { container } = renderComponent(<AboutPage record={aRecord({ tournaments: [] })} />);
    expect(emptyHeadings(container)).toEqual([]);
    expect(container).not.toHaveTextContent("bouts are known");
    expect(container).toHaveTextContent("1 page of 1 site.");
    expect(container).not.toHaveTextContent(/\b1 (pages|sites|bouts)/);
    expect(screen.queryByRole("heading", { name: "Weak spots" })).toBeNull();
  });

  test("counts the sites of the facts, and names the facts that have no address", () => {
    const fact = (field: string, sourceUrl: string | null): GamesFact => ({
      field,
      value: "so it is",
      confidence: "confirmed",
      asOf: null,
      sourceUrl,
    });
    const facts = [fact("dates", "https://one.example/a"), fact("membership", null)];
    const { container } = renderComponent(
      <AboutPage record={aRecord({ tournaments: [], facts })} />,
    );
    expect(container).toHaveTextContent("2 pages of 2 sites.");
    expect(container).toHaveTextContent("no address of a source: Membership.");
  });

  test("of Games under way says what there is, in the singular where it is one", () => {
    const record = aRecord({ places: [aPlace()], bouts: [aBout({ id: "bout" })] });
    const { container } = renderComponent(<AboutPage record={record} />);
    expect(emptyHeadings(container)).toEqual([]);
    expect(container).toHaveTextContent("1 bout is known.");
    expect(screen.queryByRole("heading", { name: "Places that moved" })).toBeNull();
  });
});
