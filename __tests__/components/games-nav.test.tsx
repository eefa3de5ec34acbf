import { screen, within } from "@testing-library/react";
import { GamesNav } from "@/components/ui/games-nav";
import { aGames } from "../support/record-factory";
import { renderComponent } from "../support/render-component";

const FEATURED = aGames({ id: "paris-2024", name: "Paris 2024" });
const OTHER = aGames({ id: "atlantis-2048", name: "Atlantis 2048", isFeatured: false });

function show(
  games: typeof FEATURED,
  allGames: readonly (typeof FEATURED)[],
  asOf: string | null = null,
) {
  return renderComponent(<GamesNav allGames={allGames} record={{ games, asOf, pinned: null }} />);
}

describe("the way between the Games", () => {
  test.each([
    ["Paris 2024", FEATURED],
    ["Atlantis 2048", OTHER],
  ])("leads to each home page and marks the current, %s", (current, games) => {
    show(games, [FEATURED, OTHER]);
    const links = within(screen.getByRole("navigation", { name: "Games" })).getAllByRole("link");
    expect(
      links.map((link) => [
        link.textContent,
        link.getAttribute("href"),
        link.getAttribute("aria-current"),
      ]),
    ).toEqual([
      ["Paris 2024", "/", current === "Paris 2024" ? "true" : null],
      ["Atlantis 2048", "/atlantis-2048", current === "Atlantis 2048" ? "true" : null],
    ]);
  });

  test("stays on the day in the page's own Games, and does not take it to another", () => {
    show(FEATURED, [FEATURED, OTHER], "2024-03-11");
    expect(screen.getAllByRole("link").map((link) => link.getAttribute("href"))).toEqual([
      "/?as-of=2024-03-11",
      "/atlantis-2048",
    ]);
  });

  test("is not there where there is one Games only", () => {
    show(FEATURED, [FEATURED]);
    expect(screen.queryByRole("navigation", { name: "Games" })).toBeNull();
  });
});
