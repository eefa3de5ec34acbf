import { screen, within } from "@testing-library/react";
import type { ComponentProps } from "react";
import { ResultDays } from "@/components/admin/sheet/result-days";
import { AdminHome } from "@/components/admin/shell/admin-home";
import { SectionNav } from "@/components/admin/shell/section-nav";
import { sheetsToEnter } from "@/lib/change/sheet-days";
import { axeViolations } from "../support/axe";
import { aBout, aCategory, aGames, anEntry, aPlace, aRecord } from "../support/record-factory";
import { renderComponent } from "../support/render-component";

let segment: string | null = null;
jest.mock("next/navigation", () => ({ useSelectedLayoutSegment: () => segment }));

const bout = (id: string, boxedOn: string, winner: "red" | null) =>
  aBout({ id, boxedOn, winner, redSlug: null, blueSlug: null });

/** Two of three bouts of 10 March have a result; one category's places are not given as published. */
const record = () =>
  aRecord({
    categories: [aCategory("M51", { places: 2 })],
    places: [aPlace({ ledger: [anEntry("entered")] })],
    bouts: [
      bout("one", "2024-03-10", "red"),
      bout("two", "2024-03-10", "red"),
      bout("three", "2024-03-10", null),
    ],
  });

type Props = ComponentProps<typeof AdminHome>;

function show(props: Partial<Props> = {}, draft: Props["editedGames"][number]["draft"] = null) {
  const games = record();
  return renderComponent(
    <AdminHome
      editedGames={[
        { record: games, days: sheetsToEnter(games, new Date("2024-03-11T12:00:00Z")), draft },
      ]}
      isRefused={false}
      pages={["health", "account"]}
      user={{ name: "Dana", role: "editor", hasSecondFactor: false }}
      {...props}
    />,
  );
}

describe("the overview", () => {
  test("names the day that is still open and leads to its sheet", async () => {
    const { container } = show();
    const link = screen.getByRole("link", { name: /^10 March 2024, / });
    expect(link).toHaveAttribute("href", "/admin/paris-2024/results/world-1/2024-03-10");
    expect(link.closest("p")).toHaveTextContent("Still open:");
    expect(link.closest("p")).toHaveTextContent("2 of 3 bouts with a result");
    expect(await axeViolations(container)).toEqual([]);
  });

  test("says how many checks do not hold, and leads to them", () => {
    const { container } = show();
    const checks = screen.getByRole("link", { name: "Checks of Paris 2024" });
    expect(checks).toHaveAttribute("href", "/paris-2024/checks");
    expect(container).toHaveTextContent(/1 of \d+ checks? does not hold|not hold/);
  });

  test("tells of the reader's draft before anything else, and goes on with it", () => {
    const sheet = { tournamentId: "world-1", day: "2024-03-10" };
    show({}, { changes: 4, sheet });
    expect(screen.getByText(/You have 4 changes in your draft/)).toBeInTheDocument();
    expect(screen.getByRole("link", { name: "Review and publish" })).toHaveAttribute(
      "href",
      "/admin/paris-2024/results/world-1/2024-03-10",
    );
  });

  test("tells of the last backup those only who are told of it", () => {
    const { container, unmount } = show();
    expect(container).not.toHaveTextContent(/backup/i);
    unmount();
    const none = show({ lastBackup: null });
    expect(none.container).toHaveTextContent("No backup has been made on this machine.");
    none.unmount();
    const { games, revision } = record();
    const taken = (at: number) => ({
      takenAt: "2024-03-11T18:30:00.000Z",
      games: [{ id: games.id, revision: at }],
    });
    const fresh = show({ lastBackup: taken(revision) });
    expect(fresh.container).toHaveTextContent(
      "Last backup 11 March 2024, 18:30 UTC; nothing was published since",
    );
    fresh.unmount();
    const stale = show({ lastBackup: taken(revision - 1) });
    expect(stale.container).toHaveTextContent("since then, Paris 2024 changed");
  });

  test("says that a page was refused, as an alert", () => {
    show({ isRefused: true });
    expect(screen.getByRole("alert")).toHaveTextContent("Your role does not allow that page");
  });
});

describe("the sections of a Games", () => {
  test("are one step from each other, the open one marked", async () => {
    segment = "places";
    const { container } = renderComponent(<SectionNav games={aGames()} />);
    const sections = screen.getByRole("navigation", { name: "Sections of Paris 2024" });
    const current = within(sections)
      .getAllByRole("link")
      .filter((link) => link.getAttribute("aria-current"));
    expect(current.map(({ textContent }) => textContent)).toEqual(["Places"]);
    expect(within(sections).getByRole("link", { name: "Results" })).toHaveAttribute(
      "href",
      "/admin/paris-2024/results",
    );
    expect(await axeViolations(container)).toEqual([]);
  });

  test("the results begin with the days to be entered, then each tournament's days", async () => {
    const { container } = renderComponent(
      <ResultDays record={record()} now={new Date("2024-03-12T12:00:00Z")} />,
    );
    const [first, ...others] = screen.getAllByRole("table");
    expect(first).toHaveAccessibleName("To be entered");
    const row = within(first as HTMLElement).getByRole("row", { name: /^10 March 2024/ });
    expect(
      within(row)
        .getAllByRole("cell")
        .slice(1)
        .map((cell) => cell.textContent),
    ).toEqual(["3", "2"]);
    expect(others.length).toBeGreaterThan(1);
    expect(await axeViolations(container)).toEqual([]);
  });

  test("without a tournament the results say where to make one", () => {
    const empty = aRecord({ tournaments: [], places: [], bouts: [] });
    renderComponent(<ResultDays record={empty} now={new Date("2024-03-12T12:00:00Z")} />);
    expect(screen.getByRole("link", { name: "Add the first one" })).toHaveAttribute(
      "href",
      "/admin/paris-2024/tournaments",
    );
  });
});
