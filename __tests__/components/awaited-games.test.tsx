import { screen, within } from "@testing-library/react";
import { GamesHome } from "@/components/qualification/games-home";
import type { GamesFact } from "@/lib/record/games-record";
import { aCategory, aRecord, SOURCE } from "../support/record-factory";
import { renderComponent } from "../support/render-component";

const aFact = (fact: Partial<GamesFact> & Pick<GamesFact, "field">): GamesFact => ({
  value: null,
  confidence: "unknown",
  asOf: null,
  sourceUrl: null,
  ...fact,
});

const GAMES = {
  name: "Atlantis 2048",
  city: "Atlantis",
  startsOn: "2048-07-15",
  endsOn: "2048-07-30",
  qualificationStartsOn: null,
  qualificationEndsOn: null,
  placesMen: 124,
  placesWomen: null,
};

const facts = [
  aFact({
    field: "dates",
    value: "2048-07-15/2048-07-23 and 2048-07-30",
    confidence: "announced",
    asOf: "2045-07-18",
    sourceUrl: SOURCE,
  }),
  aFact({ field: "host_places" }),
  aFact({ field: "moon_phase", value: "full", confidence: "one secondary source" }),
];

function show(spec: Parameters<typeof aRecord>[0] = {}) {
  const record = aRecord({
    tournaments: [],
    categories: [aCategory("M55"), aCategory("W51", { places: 16, placesMost: 18 })],
    facts,
    ...spec,
    games: { ...GAMES, ...spec.games },
  });
  return renderComponent(<GamesHome record={record} spotlight={null} />);
}

function factNamed(name: string): HTMLElement {
  const row = screen.getByText(name).closest("div");
  if (!row) throw new Error(`No fact ${name}`);
  return row;
}

describe("the home page of Games without tournaments", () => {
  test("gives the totals that are published and says which are not", () => {
    const { container } = show();
    expect(container).toHaveTextContent("124men’s places");
    expect(container).toHaveTextContent("not published yetwomen’s places");
    expect(container).toHaveTextContent("2categories");
    expect(container).toHaveTextContent("Olympic boxing in Atlantis, 15–30 July 2048.");
  });

  test("lists the categories, each with its places: unknown, or a range", () => {
    show();
    const men = screen.getByText("55 kg").closest("li");
    expect(men).toHaveTextContent("not published yet");
    expect(screen.getByText("51 kg").closest("li")).toHaveTextContent("16–18 places");
  });

  test("gives each fact with its value, how sure it is, its day and its source", () => {
    show();
    const dates = factNamed("Days");
    expect(dates).toHaveTextContent("15–23 July 2048 and 30 July 2048");
    expect(dates).toHaveTextContent("announced, as of 18 July 2045");
    expect(within(dates).getByRole("link")).toHaveAttribute("href", SOURCE);
  });

  test("says of a fact without a value that it is not published yet", () => {
    show();
    expect(factNamed("Host places")).toHaveTextContent("not published yet");
    expect(within(factNamed("Host places")).queryByRole("link")).toBeNull();
  });

  test("names a fact that the product has no word for as the facts do", () => {
    show();
    expect(factNamed("Moon phase")).toHaveTextContent("from one secondary source");
  });

  test("says what is not known, and not what is", () => {
    show();
    const list = screen.getByRole("heading", { name: "What is not known" }).nextElementSibling;
    expect(list).toHaveTextContent("qualification period");
    expect(list).toHaveTextContent("for men and for women");
    expect(list).not.toHaveTextContent("When the Games are");
  });

  test("without any day says so", () => {
    const { container } = show({ games: { startsOn: null, endsOn: null } });
    expect(container).toHaveTextContent("the days are not published yet");
    expect(container).not.toHaveTextContent(/null|9999|NaN/);
  });
});
