import { screen, within } from "@testing-library/react";
import { RoadStrip } from "@/components/charts/road-strip";
import { AllocationMatrix } from "@/components/qualification/allocation-matrix";
import { Licences } from "@/components/qualification/licences";
import { TournamentBoards } from "@/components/qualification/tournament-boards";
import { allocationMatrix } from "@/lib/record/profiles";
import { spotlight } from "@/lib/record/spotlight";
import {
  aBout,
  aBoxer,
  anAllocation,
  anEntry,
  aPlace,
  aRecord,
  SOURCE,
} from "../support/record-factory";
import { renderComponent } from "../support/render-component";

const record = aRecord({
  boxers: [
    aBoxer({ slug: "saken", name: "Saken Bibossinov" }),
    aBoxer({ slug: "makhmud", name: "Makhmud Sabyrkhan", categoryCode: "M57" }),
    aBoxer({ slug: "opponent", name: "Sarkhan Aliyev", noc: "GER" }),
  ],
  places: [
    aPlace({ boxerSlug: "saken", decidingBoutId: "b1", finish: "semi-finalist" }),
    aPlace({ boxerSlug: "makhmud", categoryCode: "M57", finish: "semi-finalist" }),
    aPlace({ noc: "UZB" }),
    aPlace({ noc: "NGR", ledger: [anEntry("lost", "2024-05-01")] }),
    aPlace({ noc: "THA", categoryCode: "W50" }),
    aPlace({ noc: "IND", tournamentId: "asian" }),
    aPlace({ noc: "AUS", routeKind: "universality" }),
  ],
  bouts: [
    aBout({
      id: "b1",
      round: "QF",
      boxedOn: "2024-03-11",
      redSlug: "saken",
      blueSlug: "opponent",
      winner: "red",
      decision: "WP",
      score: "4:1",
    }),
  ],
  allocations: [
    anAllocation({ places: 3 }),
    anAllocation({ categoryCode: "W50", places: 1, rule: { kind: "winner" } }),
    anAllocation({ route: "asian", places: 2, rule: { kind: "reach-round", round: "F" } }),
  ],
});
const kazakhstan = spotlight(record, "KAZ", "world-1");

describe("the boards of a tournament", () => {
  test("say how many places it gave by gender, and how many of them the nation won", () => {
    renderComponent(
      <TournamentBoards
        asOf={null}
        boards={kazakhstan.boards}
        games="g"
        nation={kazakhstan.nation}
      />,
    );
    const [men, women] = screen.getAllByRole("figure");
    expect(men).toHaveTextContent(/^4 men’s places\s*Kazakhstan 2/);
    expect(women).toHaveTextContent(/^1 women’s places\s*Kazakhstan 0/);
  });

  test("are tables by weight: each place a link to its boxer, the nation's own first and named", () => {
    renderComponent(
      <TournamentBoards
        asOf={null}
        boards={kazakhstan.boards}
        games="g"
        nation={kazakhstan.nation}
      />,
    );
    const board = screen.getByRole("table", { name: "Men’s places of the tournament by weight" });
    const row = within(board).getByRole("row", { name: /^51 kg/ });
    const chips = within(row).getAllByRole("link");
    expect(chips.map((chip) => chip.textContent)).toEqual(["KAZ", "NGR", "UZB"]);
    expect(chips[0]).toHaveAttribute("href", "/g/boxers/saken");
    expect(row).toHaveTextContent(/Saken Bibossinov$/);
  });

  test("say of a place that was lost that it was", () => {
    renderComponent(
      <TournamentBoards asOf={null} boards={kazakhstan.boards} games="g" nation={null} />,
    );
    expect(screen.getByRole("link", { name: /NGR/ })).toHaveAttribute(
      "title",
      expect.stringMatching(/\(lost\)$/),
    );
    expect(screen.getByRole("link", { name: /UZB/ })).toHaveAttribute(
      "title",
      expect.not.stringContaining("("),
    );
  });
});

describe("the licences of a nation", () => {
  test("say weight, boxer, how and when it was won, and who says so", () => {
    renderComponent(<Licences asOf={null} games="g" licences={kazakhstan.licences} />);
    const [first] = screen.getAllByRole("listitem");
    expect(first).toHaveTextContent(/^51\s*kg\s*Saken Bibossinov/);
    expect(first).toHaveTextContent(/beat Sarkhan Aliyev GER 4:1/);
    expect(first).toHaveTextContent(/Quarter-final, 11 March/);
    expect(
      within(first as HTMLElement).getByRole("link", { name: "Source: example.org" }),
    ).toHaveAttribute("href", SOURCE);
  });

  test("say of an unknown deciding bout that it is not known", () => {
    renderComponent(<Licences asOf={null} games="g" licences={kazakhstan.licences} />);
    expect(screen.getAllByRole("listitem")[1]).toHaveTextContent(
      /semi-finalist; deciding bout not known/,
    );
  });

  test("say of an unknown opponent that the opponent is not known", () => {
    const [licence] = kazakhstan.licences;
    if (!licence?.bout) throw new Error("The first licence has a bout");
    const bout = { ...licence.bout, opponent: null, round: null, score: null, decision: null };
    renderComponent(<Licences asOf={null} games="g" licences={[{ ...licence, bout }]} />);
    expect(screen.getByRole("listitem")).toHaveTextContent(/opponent not known/);
    expect(screen.getByRole("listitem")).toHaveTextContent(/Round not known/);
  });
});

describe("the road of the places", () => {
  test("is a list in order of date with the places of each, the chosen tournament marked", () => {
    renderComponent(<RoadStrip asOf={null} games="g" road={kazakhstan.road} />);
    const parts = within(
      screen.getByRole("list", { name: "Places first awarded, by tournament" }),
    ).getAllByRole("link");
    expect(parts.map((part) => part.textContent)).toEqual([
      "1asian",
      "5world-1",
      "0world-2",
      "1Invitations",
    ]);
    expect(parts.filter((part) => part.getAttribute("aria-current") === "true")).toEqual([
      parts[1],
    ]);
    expect(parts[0]).toHaveAttribute("href", "/g/tournaments/asian");
    expect(parts[3]).toHaveAttribute("href", "/g/quota-places?route=universality");
  });
});

describe("the matrix of allocations", () => {
  test("has a row for each category, a column for each route, and sums that add up", () => {
    renderComponent(<AllocationMatrix asOf={null} games="g" matrix={allocationMatrix(record)} />);
    const matrix = screen.getByRole("table");
    const texts = (name: RegExp) =>
      within(within(matrix).getByRole("row", { name }))
        .getAllByRole("cell")
        .map((cell) => cell.textContent);
    const columns = within(matrix)
      .getAllByRole("columnheader")
      .map((header) => header.textContent);
    const row = texts(/^Men 51 kg/);
    expect(row).toHaveLength(columns.length - 1);
    expect(row[columns.indexOf("asian") - 1]).toBe("2");
    expect(row[columns.indexOf("world-1") - 1]).toBe("3");
    expect(row.at(-1)).toBe("5");
    const men = texts(/^Men \d+ \d+|^Men\s+2/);
    expect(men.at(-1)).toBe("5");
  });

  test("shows where nothing is given as none, not as a blank", () => {
    renderComponent(<AllocationMatrix asOf={null} games="g" matrix={allocationMatrix(record)} />);
    const row = screen.getByRole("row", { name: /^Women 50 kg/ });
    const cells = within(row).getAllByRole("cell");
    expect(cells.map((cell) => cell.textContent)).toContain("·");
    for (const cell of cells) expect(cell).not.toBeEmptyDOMElement();
  });
});
