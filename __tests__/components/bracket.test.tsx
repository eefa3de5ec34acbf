import { screen, within } from "@testing-library/react";
import axe from "axe-core";
import { Bracket } from "@/components/bracket/bracket";
import { DrawPage } from "@/components/bracket/draw-page";
import type { Rule } from "@/lib/qualification/rule";
import { recordAsOf } from "@/lib/record/as-of";
import type { DrawView } from "@/lib/record/draw-view";
import { aDraw, aDrawBout, aWholeDraw } from "../support/draw-factory";
import { aBout, aNation, anAllocation, aPlace, aRecord } from "../support/record-factory";
import { renderComponent } from "../support/render-component";

const record = aRecord({ nations: [aNation({ noc: "KAZ" }), aNation({ noc: "ITA" })] });

const show = (view: DrawView) => renderComponent(<Bracket record={record} view={view} />);

/** The text of each bout of a list, as it is read aloud. */
function boutsOf(list: HTMLElement): string[] {
  return within(list)
    .getAllByRole("listitem")
    .map((item) => (item.textContent ?? "").replace(/\s+/g, " ").trim());
}

const round = (name: string) => screen.getByRole("list", { name });

const PLACE = { decides: ["place"] } as const;

/** Busto Arsizio, men's 51 kg: what was found of the way of its four places. */
function bustoArsizio51(): DrawView {
  return aDraw({
    rounds: {
      R64: [
        aDrawBout("Saken Bibossinov KAZ*", "Kenneth Chun Him Tam HKG", {
          winner: "red",
          decision: "RSC",
          boxedOn: "2024-03-03",
        }),
        aDrawBout("Kiaran Macdonald GBR", "Istvan Szaka HUN", {
          winner: "red",
          decision: "WP",
          score: "3:2",
          boxedOn: "2024-03-03",
        }),
      ],
      R32: [aDrawBout("Saken Bibossinov KAZ*", "David Karanja KEN", { winner: "red" })],
      R16: [
        aDrawBout("Saken Bibossinov KAZ*", "Azat Makhmetov BRN", {
          winner: "red",
          decision: "WP",
          score: "4:1",
          boxedOn: "2024-03-10",
        }),
      ],
      QF: [
        aDrawBout("Saken Bibossinov KAZ*", "unknown", {
          winner: "red",
          boxedOn: "2024-03-11",
          ...PLACE,
        }),
        aDrawBout("Yuberjen Martinez COL", "Alejandro Claro Fiz CUB*", {
          winner: "blue",
          decision: "WP",
          score: "3:1",
          ...PLACE,
        }),
      ],
    },
    unplaced: [
      aDrawBout("Alejandro Claro Fiz CUB*", "Omid Ahmadisafa EOR", {
        winner: "red",
        decision: "WP",
        boxedOn: "2024-03-06",
      }),
    ],
  });
}

const semiFinalistsAndBoxOff: Rule = {
  kind: "reach-round-and-box-off",
  round: "SF",
  losersOf: "QF",
  boxOffPlaces: 1,
};

/** Bangkok, men's 63.5 kg: three quarter-finals and the box-off of two stages. */
function bangkok63(): DrawView {
  return aDraw({
    rule: semiFinalistsAndBoxOff,
    rounds: {
      QF: [
        aDrawBout("Erislandy Alvarez CUB*", "Mukhammedsabyr Bazarbay Uulu KAZ*", {
          winner: "red",
          decision: "WP",
          score: "3:2",
          ...PLACE,
        }),
        aDrawBout("Malik Hasanov AZE*", "Jose Manuel Viafara COL", { winner: "red", ...PLACE }),
        aDrawBout("Oier Ibarreche Conde ESP*", "Emilio Garcia USA", { winner: "red", ...PLACE }),
      ],
    },
    boxOffs: [
      aDrawBout("Alexandru Paraschiv MDA", "Emilio Garcia USA", { winner: "red", score: "4:1" }),
      aDrawBout("Mukhammedsabyr Bazarbay Uulu KAZ*", "Jose Manuel Viafara COL", { winner: "red" }),
      aDrawBout("Mukhammedsabyr Bazarbay Uulu KAZ*", "Alexandru Paraschiv MDA", {
        winner: "red",
        score: "5:0",
        ...PLACE,
      }),
    ],
  });
}

describe("a draw as a list", () => {
  test("has its rounds in order, each a list of bouts with names, result and day", () => {
    show(bustoArsizio51());
    expect(screen.getAllByRole("heading", { level: 3 }).map((each) => each.textContent)).toEqual([
      "Round of 64",
      "Round of 32",
      "Round of 16",
      "Quarter-finals",
    ]);
    expect(boutsOf(round("Round of 64"))).toEqual([
      "Saken Bibossinov KAZ beat Kenneth Chun Him Tam HKG RSC 3 Mar ↗",
      "Kiaran Macdonald GBR beat Istvan Szaka HUN 3:2 3 Mar ↗ next bout not known",
    ]);
    expect(boutsOf(round("Round of 16"))).toEqual([
      "Saken Bibossinov KAZ beat Azat Makhmetov BRN 4:1 10 Mar ↗",
    ]);
  });

  test("says who lost to whom where the winner stands below, and which bouts won the place", () => {
    show(bustoArsizio51());
    expect(boutsOf(round("Quarter-finals")).map((text) => text.split(" ↗")[0])).toEqual([
      "Saken Bibossinov KAZ beat not known won the place, 11 Mar",
      "Yuberjen Martinez COL lost to Alejandro Claro Fiz CUB 3:1 won the place",
    ]);
    expect(screen.getAllByText("won the place")).toHaveLength(2);
  });

  test("leads to each boxer and to the source of each bout, in reading order", () => {
    show(bustoArsizio51());
    const bout = within(round("Round of 16")).getByRole("listitem");
    expect(
      within(bout)
        .getAllByRole("link")
        .map((link) => link.getAttribute("href")),
    ).toEqual([
      "/paris-2024/boxers/saken-bibossinov",
      "/paris-2024/boxers/azat-makhmetov",
      "https://example.org/source",
    ]);
  });

  test("lists bouts of an unknown round apart from the drawing", () => {
    show(bustoArsizio51());
    const heading = screen.getByRole("heading", { name: "Round not known" });
    const list = heading.parentElement?.lastElementChild as HTMLElement;
    expect(boutsOf(list)).toEqual([
      "Alejandro Claro Fiz CUB beat Omid Ahmadisafa EOR 6 March, on points source",
    ]);
    expect(screen.getByRole("region", { name: /The draw/ })).not.toContainElement(list);
  });

  test("keeps the page's day in its links", () => {
    renderComponent(<Bracket record={recordAsOf(record, "2024-03-10")} view={bustoArsizio51()} />);
    expect(screen.getAllByRole("link", { name: "Saken Bibossinov" })[0]).toHaveAttribute(
      "href",
      "/paris-2024/boxers/saken-bibossinov?as-of=2024-03-10",
    );
  });

  test("names the corners only where they are known", () => {
    show(
      aDraw({
        rounds: {
          QF: [
            aDrawBout("Ali KAZ", "Bek UZB", { winner: "red", cornerKnown: true }),
            aDrawBout("Carl GER", "Dan ITA", { winner: "red" }),
          ],
        },
      }),
    );
    const [known, unknown] = boutsOf(round("Quarter-finals"));
    expect(known).toMatch(/^red corner: Ali KAZ beat blue corner: Bek UZB/);
    expect(unknown).toMatch(/^Carl GER beat Dan ITA/);
  });
});

describe("the qualification line", () => {
  const oneBout = [aDrawBout("Ali KAZ*", "Bek UZB", { winner: "red", ...PLACE })];
  const line = () => screen.queryAllByText("Qualification line").map((each) => each.parentElement);

  test.each<[string, Rule, "QF" | "SF" | "F", string, string]>([
    ["the winner", { kind: "winner" }, "F", "Final", "The winner of the final has a place"],
    [
      "the finalists",
      { kind: "reach-round", round: "F" },
      "SF",
      "Semi-finals",
      "The 2 winners of the semi-finals have a place",
    ],
    [
      "the semi-finalists",
      { kind: "reach-round", round: "SF" },
      "QF",
      "Quarter-finals",
      "The 4 winners of the quarter-finals have a place",
    ],
    [
      "the finalists and a box-off",
      { kind: "reach-round-and-box-off", round: "F", losersOf: "SF", boxOffPlaces: 1 },
      "SF",
      "Semi-finals",
      "The 2 winners of the semi-finals have a place",
    ],
  ])("for %s stands behind the round that decides", (_, rule, key, title, text) => {
    show(aDraw({ rule, rounds: { R16: oneBout, [key]: oneBout } }));
    expect(line()).toHaveLength(1);
    expect(line()[0]).toHaveTextContent(`Qualification line ${text}`);
    const item = line()[0]?.closest("li");
    expect(item).toContainElement(screen.getByRole("heading", { name: title }));
    expect(item).toContainElement(round(title));
  });

  test("is not there where places are given by invitation", () => {
    show(aDraw({ rule: { kind: "invitation" }, rounds: { F: oneBout } }));
    expect(line()).toEqual([]);
  });

  test("is there even if nothing is known of the round that decides, which says so", () => {
    show(aDraw({ rounds: { R16: [aDrawBout("Ali KAZ", "Bek UZB", { winner: "red" })] } }));
    const item = line()[0]?.closest("li");
    expect(item).toContainElement(screen.getByRole("heading", { name: "Quarter-finals" }));
    expect(item).toHaveTextContent("no bout known");
  });

  test("the name of a boxer who won the place is carried across it, as decoration", () => {
    const { container } = show(bustoArsizio51());
    const carried = [...container.querySelectorAll('[aria-hidden="true"]')]
      .map((each) => each.textContent)
      .filter(Boolean);
    expect(carried).toEqual(["Saken Bibossinov KAZ", "Alejandro Claro Fiz CUB"]);
  });
});

describe("a box-off", () => {
  test("stands apart, says whose losers box and for how many places, and has its own line", () => {
    show(bangkok63());
    expect(screen.getByRole("heading", { name: "Box-off" })).toBeInTheDocument();
    expect(
      screen.getByText(
        /The losers of the quarter-finals box on: one more place goes to the winner/,
      ),
    ).toBeInTheDocument();
    const region = screen.getByRole("region", { name: /box-off/ });
    expect(within(region).getByText("Qualification line").parentElement).toHaveTextContent(
      "The winner has a place",
    );
  });

  test("has its stages in order: two bouts, then the one for the place", () => {
    show(bangkok63());
    const region = screen.getByRole("region", { name: /box-off/ });
    const [, ...stages] = within(region).getAllByRole("list");
    expect(stages.map(boutsOf).map((bouts) => bouts.map((text) => text.split(" ↗")[0]))).toEqual([
      [
        "Mukhammedsabyr Bazarbay Uulu KAZ beat Jose Manuel Viafara COL",
        "Alexandru Paraschiv MDA beat Emilio Garcia USA 4:1",
      ],
      ["Mukhammedsabyr Bazarbay Uulu KAZ beat Alexandru Paraschiv MDA 5:0 won the place"],
    ]);
  });

  test("of which only the bout for the place is known says that the stage before is not", () => {
    const { boxOffs, ...view } = bangkok63();
    const last = boxOffs.filter(({ decides }) => decides.length > 0);
    show({ ...view, boxOffs: last.map((bout) => ({ ...bout, redFrom: null, blueFrom: null })) });
    const region = screen.getByRole("region", { name: /box-off/ });
    const [list] = within(region).getAllByRole("list");
    const items = [...(list?.children ?? [])].map((each) => each.textContent);
    expect(items[0]).toBe("None of its bouts is known.");
    expect(items[1]).toContain("won the place");
  });

  test("of which nothing is known says so", () => {
    show({ ...bangkok63(), boxOffs: [] });
    expect(screen.getByText(/None of its bouts is known/)).toBeInTheDocument();
    expect(screen.queryByRole("region", { name: /box-off/ })).toBeNull();
  });

  test("is not spoken of where the rule has none", () => {
    show(bustoArsizio51());
    expect(screen.queryByText(/box-off/i)).toBeNull();
  });
});

describe("what is not known", () => {
  test("is said of the lines of the draw, unless they are known", () => {
    const { unmount } = show(bustoArsizio51());
    expect(screen.getByText(/The lines of this draw are not known/)).toBeInTheDocument();
    unmount();
    show(aWholeDraw(8));
    expect(screen.queryByText(/The lines of this draw are not known/)).toBeNull();
  });

  test("is said of a round between two that are known", () => {
    show(
      aDraw({
        rounds: {
          R64: [aDrawBout("Ali KAZ", "Bek UZB", { winner: "red" })],
          QF: [aDrawBout("Carl GER", "Dan ITA", { winner: "red" })],
        },
      }),
    );
    for (const name of ["Round of 32", "Round of 16"]) {
      const item = screen.getByRole("heading", { name }).closest("li");
      expect(item).toHaveTextContent("no bout known");
    }
  });

  test("is said of a winner's next bout before the line, and of no bout behind it", () => {
    show(
      aDraw({
        rounds: {
          R16: [
            aDrawBout("Ali KAZ", "Bek UZB", { winner: "red" }),
            aDrawBout("Carl GER", "Dan ITA"),
            aDrawBout("Ed USA", "Fay CAN", { winner: "none" }),
          ],
          QF: [aDrawBout("Gus FRA*", "Hal ESP", { winner: "red", ...PLACE })],
          SF: [aDrawBout("Gus FRA*", "Ian IRL", { winner: "blue" })],
        },
      }),
    );
    const said = screen.getAllByText("next bout not known");
    expect(said.map((each) => each.closest("li")?.textContent)).toEqual([
      expect.stringContaining("Ali"),
    ]);
    expect(screen.getByText("Ed").closest("li")).toHaveTextContent("both out");
  });

  test("is said of results, sides and bouts", () => {
    show(
      aDraw({
        rounds: {
          QF: [
            aDrawBout("Ali KAZ", "unknown"),
            aDrawBout("awaited", "Bek UZB", { id: null, sourceUrl: null }),
            aDrawBout("nobody", "Carl GER", { id: null, sourceUrl: null, winner: "blue" }),
          ],
        },
      }),
    );
    const bouts = boutsOf(round("Quarter-finals"));
    expect(bouts[0]).toBe("Ali KAZ against not known result not known ↗");
    expect(bouts[1]).toBe("winner awaited against Bek UZB bout not known");
    expect(bouts[2]).toMatch(/^nobody came through lost to Carl GER goes on without a bout/);
  });

  test("a draw of which nothing is known says so and draws nothing", () => {
    show(aDraw());
    expect(screen.getByText("No bout of this draw is known.")).toBeInTheDocument();
    expect(screen.queryByRole("region")).toBeNull();
  });
});

describe("an open bout", () => {
  const open = (stake: NonNullable<DrawView["rounds"][number]["bouts"][number]["stake"]>) =>
    aDraw({
      isOver: false,
      rounds: { QF: [aDrawBout("Ali KAZ", "Bek UZB", { id: null, sourceUrl: null, stake })] },
    });

  test.each([
    [{ winner: "qualifies", loser: "out" }, "winner qualifies, loser is out"],
    [{ winner: "qualifies", loser: "box-off" }, "winner qualifies, loser to box-off"],
    [{ winner: "qualifies", loser: "qualifies" }, "winner qualifies, loser qualifies too"],
    [{ winner: "goes-on", loser: "out" }, "winner goes on, loser is out"],
  ] as const)("with %j says: %s", (stake, words) => {
    show(open(stake));
    expect(boutsOf(round("Quarter-finals"))[0]).toBe(`Ali KAZ against Bek UZB ${words}`);
  });

  test("that decides nothing for certain is open, and says no more", () => {
    show(aDraw({ isOver: false, rounds: { QF: [aDrawBout("Ali KAZ", "Bek UZB")] } }));
    expect(boutsOf(round("Quarter-finals"))[0]).toBe("Ali KAZ against Bek UZB still open ↗");
  });
});

describe("a boxer's path", () => {
  test("is lit by style alone: all bouts and lines of a boxer carry one name, and a rule for it", () => {
    const { container } = show(bustoArsizio51());
    const rules = container.querySelector("style")?.textContent ?? "";
    const ofBoxer = screen.getAllByRole("link", { name: "Saken Bibossinov" });
    const names = ofBoxer.map(
      (link) =>
        [...(link.parentElement?.classList ?? [])].find((name) => /^path-/.test(name)) ?? "",
    );
    expect(names).toHaveLength(4);
    expect(new Set(names).size).toBe(1);
    expect(rules).toContain(`.${names[0]}:is(:hover,:focus-within)`);
    const lines = container.querySelectorAll(`[aria-hidden="true"].${names[0]}`);
    expect(lines).toHaveLength(4);
  });

  test("there is none for who boxed once", () => {
    show(bustoArsizio51());
    const side = screen.getByRole("link", { name: "Istvan Szaka" }).parentElement;
    expect(side?.className).not.toMatch(/path-/);
  });
});

describe("a draw of 64 boxers", () => {
  test("has its 63 bouts once each, from the top of each round", () => {
    show(aWholeDraw(64));
    const counts = ["Round of 64", "Round of 32", "Round of 16", "Quarter-finals", "Semi-finals"];
    expect(counts.map((name) => boutsOf(round(name)).length)).toEqual([32, 16, 8, 4, 2]);
    expect(boutsOf(round("Round of 64"))[31]).toMatch(/^Boxer 62 ITA beat Boxer 63 GER 4:1/);
    expect(boutsOf(round("Final"))).toHaveLength(1);
  });
});

describe("axe finds nothing wrong", () => {
  // jsdom has no canvas, which axe asks for to look at ligatures.
  beforeAll(() => {
    jest.spyOn(HTMLCanvasElement.prototype, "getContext").mockReturnValue(null);
  });
  afterAll(() => jest.restoreAllMocks());

  test.each([
    ["a draw that is known in part", bustoArsizio51()],
    ["a draw with a box-off", bangkok63()],
    ["a draw that is going on", aWholeDraw(16, { boxed: 1 })],
  ])("in %s", async (_, view) => {
    const { container } = renderComponent(
      <main>
        <h1>Draw</h1>
        <Bracket record={record} view={view} />
      </main>,
    );
    const { violations } = await axe.run(container, {
      rules: { "color-contrast": { enabled: false }, region: { enabled: false } },
    });
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  });
});

describe("the page of a draw", () => {
  const ofDraw = aRecord({
    places: [
      aPlace({ boxerSlug: "saken-bibossinov" }),
      aPlace({ noc: "UZB", categoryCode: "M57" }),
    ],
    allocations: [anAllocation(), anAllocation({ categoryCode: "M57" })],
    bouts: [aBout({ id: "m51" }), aBout({ id: "m57", categoryCode: "M57" })],
  });

  test("says tournament, category and rule in words, and what is known", () => {
    renderComponent(<DrawPage record={ofDraw} view={bustoArsizio51()} />);
    expect(screen.getByRole("heading", { level: 1 })).toHaveTextContent(
      "Men’s 51 kg, Busto Arsizio",
    );
    expect(screen.getByText(/^4 places: the semi-finalists\./)).toBeInTheDocument();
    expect(screen.getByText("7 bouts are known; 2 of them gave a place.")).toBeInTheDocument();
    expect(
      screen.getByRole("link", { name: "1st World Qualification Tournament" }),
    ).toHaveAttribute("href", "/paris-2024/tournaments/world-1");
  });

  test("lists the places of this category alone, and leads to the tournament's other draws", () => {
    renderComponent(<DrawPage record={ofDraw} view={bustoArsizio51()} />);
    expect(screen.getByRole("heading", { name: "The place won" })).toBeInTheDocument();
    const rows = within(screen.getByRole("table")).getAllByRole("row");
    expect(rows).toHaveLength(2);
    expect(rows[1]).toHaveTextContent("SAKEN-BIBOSSINOV");
    expect(screen.getByRole("link", { name: "Men’s 51 kg" })).toHaveAttribute(
      "aria-current",
      "page",
    );
    expect(screen.getByRole("link", { name: "Men’s 57 kg" })).toHaveAttribute(
      "href",
      "/paris-2024/tournaments/world-1/mens-57kg",
    );
  });

  test("names who has a place whose deciding bout is not known", () => {
    const { unmount } = renderComponent(<DrawPage record={ofDraw} view={bustoArsizio51()} />);
    const note = screen.getByText(/One more place is on the published lists/);
    expect(note).toHaveTextContent(/SAKEN-BIBOSSINOV KAZ$/);
    unmount();
    const places = [aPlace({ decidingBoutId: "m51" })];
    const decided = aRecord({ ...ofDraw, places });
    renderComponent(<DrawPage record={decided} view={bustoArsizio51()} />);
    expect(screen.queryByText(/on the published lists/)).toBeNull();
  });

  test("says so where no place is recorded, or was given by the day", () => {
    const { unmount } = renderComponent(<DrawPage record={aRecord()} view={bustoArsizio51()} />);
    expect(screen.getByText("The record has no place from this draw.")).toBeInTheDocument();
    unmount();
    const onDay = recordAsOf(aRecord(), "2024-03-05");
    renderComponent(<DrawPage record={onDay} view={bustoArsizio51()} />);
    expect(screen.getByText("No place from this draw had been given by then.")).toBeInTheDocument();
  });
});
