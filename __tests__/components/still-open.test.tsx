import { screen, within } from "@testing-library/react";
import { NationStillOpen } from "@/components/qualification/still-open/nation-still-open";
import { StillOpenPage } from "@/components/qualification/still-open/still-open-page";
import { recordAsOf } from "@/lib/record/as-of";
import { axeViolations } from "../support/axe";
import {
  aBout,
  aBoxer,
  aCategory,
  anAllocation,
  anEntry,
  aPlace,
  aRecord,
  type RecordSpec,
} from "../support/record-factory";
import { renderComponent } from "../support/render-component";

const SPEC: RecordSpec = {
  games: { placesMen: 7, placesWomen: 0 },
  categories: [aCategory("M51", { places: 7 })],
  allocations: [
    anAllocation({ route: "asian", places: 2, rule: { kind: "reach-round", round: "F" } }),
    anAllocation({ places: 4 }),
    anAllocation({ routeKind: "universality", places: 1, rule: { kind: "invitation" } }),
  ],
  boxers: ["kaz", "uzb", "ita", "ger"].map((slug) => aBoxer({ slug, noc: slug.toUpperCase() })),
  bouts: [
    { id: "1", round: "R16" as const, boxedOn: "2024-03-08", redSlug: "kaz", blueSlug: "ita" },
    { id: "2", round: "R16" as const, boxedOn: "2024-03-08", redSlug: "uzb", blueSlug: "ger" },
    { id: "3", round: "QF" as const, boxedOn: "2024-03-11", redSlug: "kaz", blueSlug: "uzb" },
  ].map((bout) => aBout({ ...bout, winner: "red" })),
  places: [
    aPlace({ noc: "CHN", tournamentId: "asian" }),
    aPlace({ noc: "THA", tournamentId: "asian", ledger: [anEntry("lost", "2024-01-01")] }),
    aPlace({ boxerSlug: "kaz", decidingBoutId: "3" }),
  ],
};

const on = (day: string | null, spec: RecordSpec = {}) =>
  recordAsOf(aRecord({ ...SPEC, ...spec }), day);

const show = (day: string | null, spec: RecordSpec = {}) =>
  renderComponent(<StillOpenPage record={on(day, spec)} />);

const section = (name: string) =>
  within(screen.getByRole("heading", { name }).closest("section") as HTMLElement);

describe("on a day with a draw under way", () => {
  test("the numbers of the day stand in a sentence", () => {
    const { container } = show("2024-03-10");
    expect(container).toHaveTextContent(
      "2 of the 7 places had been given by the end of 10 March 2024; 5 were open. One draw was under way, with one known bout to come whose stake is certain.",
    );
    expect(container).toHaveTextContent(
      "One place that had been lost or given up could still go to another nation.",
    );
  });

  test("a category says what is given, what is open, and how", () => {
    show("2024-03-10");
    const category = section("By category");
    expect(category.getByText("2 given, 5 open")).toBeVisible();
    expect(
      category.getAllByRole("listitem").flatMap(({ textContent }) => textContent ?? []),
    ).toEqual(
      expect.arrayContaining([
        "4 world-1, 3–11 March 2024, under way: the semi-finalists",
        "1 Universality place: by invitation",
      ]),
    );
  });

  test("a draw says each boxer's state, and what its bout to come decides", () => {
    show("2024-03-10");
    const draw = within(screen.getByRole("article"));
    expect(draw.getByRole("link", { name: "Men’s 51 kg, world-1" })).toHaveAttribute(
      "href",
      "/paris-2024/tournaments/world-1/mens-51kg?as-of=2024-03-10",
    );
    expect(draw.getByRole("list", { name: "Bouts to come" })).toHaveTextContent(
      "Quarter-finalKAZ KAZ against UZB UZBwinner qualifies, loser is out",
    );
    expect(draw.getByText("At most one win away").nextElementSibling).toHaveTextContent(
      "KAZ KAZUZB UZB",
    );
    expect(draw.getByText("Out: 2 boxers")).toBeVisible();
    expect(draw.getByText(/^There may be others in this draw/)).toBeVisible();
  });

  test("a nation's row counts places, open, unknown and closed categories", () => {
    show("2024-03-10");
    const row = (name: RegExp) =>
      within(section("By nation").getByRole("row", { name })).getAllByRole("cell");
    expect(row(/China/).map(({ textContent }) => textContent)).toEqual([
      ...["1", "0", "0", "1", "–", "–"],
    ]);
    expect(row(/Kazakhstan/).map(({ textContent }) => textContent)).toEqual([
      ...["0", "1", "0", "0", "world-1", "M51"],
    ]);
  });

  test("nations without a place and a boxer are summed up by what they can still win", () => {
    show("2024-03-10");
    const nations = section("By nation");
    expect(nations.getByText("2 nations").parentElement).toHaveTextContent(
      "2 nations: no category is certainly open; one closed.",
    );
    expect(nations.queryByRole("row", { name: /Italy/ })).toBeNull();
  });

  test("axe finds nothing wrong", async () => {
    const { container } = show("2024-03-10");
    expect(await axeViolations(container)).toEqual([]);
  });
});

test("between tournaments there is no list of draws", () => {
  const { container } = show("2024-02-01");
  expect(container).toHaveTextContent("No draw was under way.");
  expect(screen.queryByRole("heading", { name: "Draws under way" })).toBeNull();
});

describe("where all places are given", () => {
  const given: RecordSpec = {
    games: { placesMen: 1, placesWomen: 0 },
    allocations: [anAllocation({ places: 1 })],
    places: [aPlace({ boxerSlug: "kaz", decidingBoutId: "3" })],
  };

  test("that is said, with days to turn back to and without empty tables", () => {
    const { container } = show(null, given);
    expect(container).toHaveTextContent(
      "The one place has been given: none is left to win, though a place that is given up can still go to another nation.",
    );
    expect(screen.queryByRole("table")).toBeNull();
    expect(screen.queryByRole("heading", { name: "By category" })).toBeNull();
    expect(screen.getByRole("link", { name: "10 March 2024" })).toHaveAttribute(
      "href",
      "/paris-2024/still-open?as-of=2024-03-10",
    );
  });

  test.each([
    [
      "2024-06-23",
      "lost",
      "had been given by the end of 23 June 2024: none was left to win, but one that had been lost or given up could still go to another nation.",
    ],
    [
      "2024-07-26",
      "lost",
      "had been given by the end of 26 July 2024: none was left to win, but one that had been lost or given up had gone to nobody else.",
    ],
    [
      null,
      "lost",
      "have been given: none is left to win, but one that was lost or given up went to nobody else.",
    ],
  ] as const)(
    "as of %s, a place that was %s is told of in the same sentence",
    (day, kind, said) => {
      const places = [
        aPlace({ boxerSlug: "kaz", ledger: [anEntry(kind, "2024-05-01")] }),
        aPlace({ id: "other", noc: "UZB", ledger: [anEntry("entered", "2024-07-25")] }),
      ];
      const { container } = show(day, {
        games: { placesMen: 2, placesWomen: 0 },
        allocations: [anAllocation({ places: 2 })],
        places,
      });
      expect(container).toHaveTextContent(`All 2 places ${said}`);
    },
  );

  test("that a place can still be given up is said while the draw of the Games is to come", () => {
    const { container } = show("2024-03-12", given);
    expect(container).toHaveTextContent(
      "The one place had been given by the end of 12 March 2024: none was left to win, though a place that was given up could still go to another nation.",
    );
  });

  test("a nation's section stands on a day only", () => {
    const { container, unmount } = renderComponent(
      <NationStillOpen noc="KAZ" record={on(null, given)} />,
    );
    expect(container).toBeEmptyDOMElement();
    unmount();
    renderComponent(<NationStillOpen noc="KAZ" record={on("2024-07-25", given)} />);
    expect(screen.getByText("All places had been given; no category was open.")).toBeVisible();
  });
});

test("of Games whose rules are not published, what is missing is said", () => {
  const { container } = show(null, {
    games: { placesMen: 124, placesWomen: 124, qualificationStartsOn: null },
    categories: [aCategory("M51")],
    allocations: [],
    tournaments: [],
    bouts: [],
    places: [],
    boxers: [],
  });
  expect(container).toHaveTextContent("0 of the 248 places have been given; 248 are open.");
  expect(screen.getByText("how many places each category has")).toBeVisible();
  // Said once, above; no category says it again.
  expect(screen.queryByRole("heading", { name: "By category" })).toBeNull();
  expect(container).not.toHaveTextContent("not published yet");
  expect(screen.queryByRole("heading", { name: "By nation" })).toBeNull();
});

describe("a nation's section", () => {
  const category = () => screen.getByRole("link", { name: "51 kg" }).parentElement;

  test("names its boxer in a draw and how far away a place is", () => {
    renderComponent(<NationStillOpen noc="KAZ" record={on("2024-03-10")} />);
    expect(category()).toHaveTextContent("51 kgopenworld-1: KAZ, at most one win away");
    expect(
      screen.getByText("At the end of 10 March 2024: no place held, one category open."),
    ).toBeVisible();
  });

  test("names the holder of a place that closes a category", () => {
    renderComponent(<NationStillOpen noc="CHN" record={on("2024-03-10")} />);
    expect(category()).toHaveTextContent("51 kgheld CHN-M51");
  });

  test("says closed where its boxer is out, and not known where no source tells", () => {
    const { unmount } = renderComponent(<NationStillOpen noc="ITA" record={on("2024-03-10")} />);
    expect(category()).toHaveTextContent("51 kgclosed");
    unmount();
    renderComponent(<NationStillOpen noc="THA" record={on("2024-03-10")} />);
    expect(category()).toHaveTextContent("51 kgnot knownworld-1: not known");
  });
});
