import { screen, within } from "@testing-library/react";
import { GamesHome } from "@/components/qualification/home/games-home";
import type { GamesFact } from "@/lib/record/games-rows";
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
    const dates = factNamed("Dates");
    expect(dates).toHaveTextContent("15–23 July 2048 and 30 July 2048");
    expect(dates).toHaveTextContent("announced, as of 18 July 2045");
    expect(within(dates).getByRole("link")).toHaveAttribute("href", SOURCE);
  });

  test("says once that no category has its number yet, not in each row", () => {
    const { container } = show({
      categories: ["M55", "M60", "W51"].map((code) => aCategory(code)),
    });
    for (const label of ["55 kg", "60 kg", "51 kg"]) {
      expect(screen.getByText(label).closest("li")).toHaveTextContent(new RegExp(`^${label}$`));
    }
    const text = container.textContent ?? "";
    expect(text.match(/how many places each category has/g)).toHaveLength(1);
  });

  test("is a time line: by the years of the facts, those without a day last", () => {
    const { container } = show({
      facts: [
        aFact({ field: "moon_phase", value: "full", confidence: "hearsay" }),
        aFact({ field: "tide", value: "high", confidence: "reported", asOf: "2046-01-02" }),
        aFact({ field: "wind", value: "west", confidence: "confirmed", asOf: "2045-07-18" }),
        aFact({ field: "rain", value: "none", confidence: "confirmed", asOf: "2046-01-01" }),
      ],
    });
    expect(screen.getAllByRole("heading", { level: 3 }).map((each) => each.textContent)).toEqual(
      expect.arrayContaining(["2045", "2046", "Day not known"]),
    );
    expect(container.textContent).toMatch(
      /2045Wind.*confirmed, as of 18 July 2045.*2046Rain.*Tide.*reported.*Day not knownMoon phase.*hearsay/,
    );
  });

  test("names what has no value once, in the sentence of what is not known, and not as a fact", () => {
    const { container } = show({
      facts: ["host_places", "places_per_category", "moon_phase"].map((field) => aFact({ field })),
    });
    const said = screen.getByRole("heading", { name: "What is not known" }).nextElementSibling;
    expect(said).toHaveTextContent(
      /whether the host nation is given places, and how many; Moon phase\.$/,
    );
    expect(said?.textContent?.match(/how many places each category has/g)).toHaveLength(1);
    expect(screen.queryByRole("heading", { name: /What is known/ })).toBeNull();
    expect(container).not.toHaveTextContent("Host places");
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
