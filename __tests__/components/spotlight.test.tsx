import { screen, within } from "@testing-library/react";
import { RoadStrip } from "@/components/charts/road-strip";
import { AllocationMatrix } from "@/components/qualification/category/allocation-matrix";
import { GamesTotals } from "@/components/qualification/count/games-totals";
import { Licences } from "@/components/qualification/home/licences";
import { ShareList } from "@/components/qualification/nation/share-list";
import { TournamentBoards } from "@/components/qualification/tournament/tournament-boards";
import { recordAsOf } from "@/lib/record/as-of";
import { gamesTotals } from "@/lib/record/counts";
import type { GamesRecord } from "@/lib/record/games-record";
import { allocationMatrix, nationProfile } from "@/lib/record/profiles";
import { type RoadPart, spotlight } from "@/lib/record/spotlight";
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
        boards={kazakhstan.boards}
        record={{ games: "g", asOf: null }}
        nation={kazakhstan.nation}
        tournamentId="world-1"
      />,
    );
    const [men, women] = screen.getAllByRole("figure");
    expect(men).toHaveTextContent(/^4 men’s places\s*Kazakhstan 2/);
    expect(women).toHaveTextContent(/^1 women’s place\s*Kazakhstan 0/);
  });

  test("lead to the nation's page, and from each weight to its draw", () => {
    renderComponent(
      <TournamentBoards
        boards={kazakhstan.boards}
        record={{ games: "g", asOf: "2024-03-11" }}
        nation={kazakhstan.nation}
        tournamentId="world-1"
      />,
    );
    expect(screen.getByRole("link", { name: "Kazakhstan 2" })).toHaveAttribute(
      "href",
      "/g/nations/KAZ?as-of=2024-03-11",
    );
    expect(screen.getByRole("link", { name: "51 kg" })).toHaveAttribute(
      "href",
      "/g/tournaments/world-1/mens-51kg?as-of=2024-03-11",
    );
    // The tournament has no allocation here for 57 kg, so there is no draw to look at.
    expect(screen.queryByRole("link", { name: "57 kg" })).toBeNull();
  });

  test("show each place that nobody has won as an empty chip, in every weight", () => {
    const day = recordAsOf(
      aRecord({
        places: [aPlace({ wonOn: "2024-03-11" })],
        allocations: [
          anAllocation({ places: 2 }),
          anAllocation({ categoryCode: "M57", places: 4 }),
        ],
      }),
      "2024-03-10",
    );
    const { container } = renderComponent(
      <TournamentBoards
        boards={spotlight(day, "KAZ", "world-1").boards}
        record={{ games: "g", asOf: "2024-03-10" }}
        nation={null}
        tournamentId="world-1"
      />,
    );
    expect(container.querySelectorAll(".empty")).toHaveLength(6);
    expect(screen.getByRole("row", { name: /^51 kg 2 places not won yet/ })).toBeInTheDocument();
    expect(screen.getByRole("row", { name: /^57 kg 4 places not won yet/ })).toBeInTheDocument();
    expect(screen.getByText("6 not won yet")).toBeInTheDocument();
  });

  test("are tables by weight: each place a link to its boxer, the nation's own first and named", () => {
    renderComponent(
      <TournamentBoards
        boards={kazakhstan.boards}
        record={{ games: "g", asOf: null }}
        nation={kazakhstan.nation}
        tournamentId="world-1"
      />,
    );
    const board = screen.getByRole("table", { name: "Men’s places of the tournament by weight" });
    const row = within(board).getByRole("row", { name: /^51 kg/ });
    const chips = within(row).getAllByRole("link");
    expect(chips.map((chip) => chip.textContent)).toEqual([
      "51 kg",
      "KAZ",
      "NGR",
      "UZB",
      "Saken Bibossinov",
    ]);
    expect(chips[1]).toHaveAttribute("href", "/g/boxers/saken");
    expect(chips[1]).toHaveAccessibleName("KAZ, Saken Bibossinov, Kazakhstan");
    expect(row).toHaveTextContent(/Saken Bibossinov$/);
  });

  test("open, where it is told how, from the nation's boxer to the bout", () => {
    renderComponent(
      <TournamentBoards
        boards={kazakhstan.boards}
        licences={kazakhstan.licences}
        record={{ games: "g", asOf: null }}
        nation={kazakhstan.nation}
        tournamentId="world-1"
      />,
    );
    const [own] = screen.getAllByRole("group");
    expect(own?.querySelector("summary")).toHaveTextContent("Saken Bibossinov");
    expect(own).toHaveTextContent(/beat Sarkhan Aliyev GER 4:1\s*Quarter-final, 11 March/);
    expect(within(own as HTMLElement).getByRole("link", { name: /how Saken/ })).toHaveAttribute(
      "href",
      expect.stringMatching("^/g/quota-places/"),
    );
  });

  test("say of a place that was lost that it was", () => {
    renderComponent(
      <TournamentBoards
        boards={kazakhstan.boards}
        record={{ games: "g", asOf: null }}
        nation={null}
        tournamentId="world-1"
      />,
    );
    for (const name of ["NGR, NGR-M51, Nigeria, lost", "UZB, UZB-M51, Uzbekistan"]) {
      expect(screen.getByRole("link", { name })).toHaveAttribute("title", name);
    }
  });
});

describe("the licences of a nation", () => {
  test("say weight, boxer, how and when it was won, and who says so", () => {
    renderComponent(
      <Licences record={{ games: "g", asOf: null }} licences={kazakhstan.licences} />,
    );
    const [first] = screen.getAllByRole("listitem");
    expect(first).toHaveTextContent(/^51\s*kg\s*Saken Bibossinov/);
    expect(first).toHaveTextContent(/beat Sarkhan Aliyev GER 4:1/);
    expect(first).toHaveTextContent(/Quarter-final, 11 March/);
    expect(
      within(first as HTMLElement).getByRole("link", { name: "Source: example.org" }),
    ).toHaveAttribute("href", SOURCE);
  });

  test("say of an unknown deciding bout that it is not known", () => {
    renderComponent(
      <Licences record={{ games: "g", asOf: null }} licences={kazakhstan.licences} />,
    );
    expect(screen.getAllByRole("listitem")[1]).toHaveTextContent(
      /semi-finalist; deciding bout not known/,
    );
  });

  test("say of an unknown opponent that the opponent is not known", () => {
    const [licence] = kazakhstan.licences;
    if (!licence?.bout) throw new Error("The first licence has a bout");
    const bout = { ...licence.bout, opponent: null, round: null, score: null, decision: null };
    renderComponent(
      <Licences record={{ games: "g", asOf: null }} licences={[{ ...licence, bout }]} />,
    );
    expect(screen.getByRole("listitem")).toHaveTextContent(/opponent not known/);
    expect(screen.getByRole("listitem")).toHaveTextContent(/Round not known/);
  });
});

const roadRecord = (asOf: string | null) => ({
  games: { id: "g", name: "G", isFeatured: true },
  asOf,
  revision: 7,
  publishedAt: "2026-11-29T10:00:00.000Z",
});

describe("the road of the places", () => {
  test("is a list in order of date with the places of each, the chosen tournament marked", () => {
    renderComponent(<RoadStrip record={roadRecord(null)} road={kazakhstan.road} />);
    const parts = within(
      screen.getByRole("list", { name: "First places given, by tournament" }),
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
    expect(parts.map(({ parentElement }) => parentElement?.className)).toEqual([
      "part",
      "part chosen",
      "part",
      "part",
    ]);
    expect(parts[0]).toHaveAttribute("href", "/g/tournaments/asian");
    expect(parts[3]).toHaveAttribute("href", "/g/quota-places?route=universality");
  });
});

describe("the road of the places on a day", () => {
  test("fills what was given and hatches the rest, of each tournament", () => {
    const road: RoadPart[] = [
      { route: "asian", tournament: null, given: 34, places: 34, unfilled: 0, isChosen: false },
      { route: "world-1", tournament: null, given: 2, places: 49, unfilled: 1, isChosen: true },
      { route: "world-2", tournament: null, given: 0, places: 51, unfilled: 0, isChosen: false },
    ];
    renderComponent(<RoadStrip record={roadRecord("2024-03-09")} road={road} />);
    const list = screen.getByRole("list", { name: /those not given are hatched/ });
    const parts = within(list).getAllByRole("listitem");
    expect(
      parts.map((part) => [
        part.className,
        part.style.getPropertyValue("--filled").slice(0, 4),
        part.textContent,
      ]),
    ).toEqual([
      ["part", "100%", "34Invitations"],
      ["part chosen some", "4.08", "2 of 49Invitations"],
      ["part none", "0%", "0 of 51Invitations"],
    ]);
    expect(
      screen.getByText("One of the 49 places cannot be filled.", { exact: false }),
    ).toBeVisible();
  });
});

describe("numbers that are easily confused", () => {
  const totalsOf = (record: GamesRecord) =>
    renderComponent(<GamesTotals record={record} totals={gamesTotals(record)} />).container;

  test("are shown only where they differ", () => {
    const places = [aPlace(), aPlace({ noc: "UZB" })];
    expect(totalsOf(aRecord())).toBeEmptyDOMElement();
    expect(totalsOf(aRecord({ places }))).toBeEmptyDOMElement();
    const lost = aPlace({ noc: "NGR", ledger: [anEntry("lost", "2024-05-01")] });
    const container = totalsOf(aRecord({ places: [...places, lost] }));
    expect(container).toHaveTextContent(/^Two numbers that are easily confused3places first/);
    expect(container).not.toHaveTextContent("boxers in the Olympic draw");
  });

  test("are three as soon as the draw has everybody who holds a place", () => {
    const drawn = aPlace({ ledger: [anEntry("entered", "2024-07-25")] });
    const part = totalsOf(aRecord({ places: [drawn, aPlace({ noc: "UZB" })] }));
    expect(part).not.toHaveTextContent("Olympic draw");
    const lost = aPlace({ noc: "UZB", ledger: [anEntry("lost", "2024-05-17")] });
    const container = totalsOf(aRecord({ places: [drawn, lost] }));
    expect(container).toHaveTextContent(/^Three numbers/);
    expect(container).toHaveTextContent("1boxers in the Olympic draw");
  });
});

describe("a nation's share of the tournaments", () => {
  const sharesOf = (noc: string) => {
    const profile = nationProfile(record, noc);
    if (!profile) throw new Error(`There is no ${noc}`);
    return renderComponent(
      <ShareList
        record={{ games: { id: "g", isFeatured: true }, asOf: null }}
        nation={profile.nation}
        shares={profile.byTournament}
      />,
    ).container;
  };

  test("says of a tournament for another continent that it was not open, not that nothing was won", () => {
    const container = sharesOf("NGR");
    expect(container).toHaveTextContent("Not open to African nations: asian.");
    expect(screen.queryByRole("row", { name: /asian/ })).toBeNull();
    expect(screen.getByRole("row", { name: /^world-1/ })).toBeInTheDocument();
  });

  test("has those that were open, also where nothing was won", () => {
    const container = sharesOf("UZB");
    expect(screen.getByRole("row", { name: /^asian 0 of 1/ })).toBeInTheDocument();
    expect(container).not.toHaveTextContent("Not open");
  });
});

describe("the matrix of allocations", () => {
  test("has a row for each category, a column for each route, and sums that add up", () => {
    renderComponent(
      <AllocationMatrix record={{ games: "g", asOf: null }} matrix={allocationMatrix(record)} />,
    );
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
    renderComponent(
      <AllocationMatrix record={{ games: "g", asOf: null }} matrix={allocationMatrix(record)} />,
    );
    const row = screen.getByRole("row", { name: /^Women 50 kg/ });
    const cells = within(row).getAllByRole("cell");
    expect(cells.map((cell) => cell.textContent)).toContain("·");
    for (const cell of cells) expect(cell).not.toBeEmptyDOMElement();
  });
});
