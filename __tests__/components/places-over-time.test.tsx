import { fireEvent, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { renderToStaticMarkup } from "react-dom/server";
import { PlacesOverTime } from "@/components/charts/places-over-time";
import {
  areaPath,
  edgePath,
  isTouched,
  losses,
  makeCourse,
  monthTicks,
  placeLabels,
  roundStep,
} from "@/components/charts/places-over-time-shape";
import { recordAsOf } from "@/lib/record/as-of";
import { daysBetween } from "@/lib/record/calendar-days";
import { placesOverTime } from "@/lib/record/places-over-time";
import { axeViolations } from "../support/axe";
import { MOVED_PLACES } from "../support/moved-places";
import { aNation, aPlace, aRecord, aTournament, TOURNAMENTS } from "../support/record-factory";
import { inEnglish, renderComponent } from "../support/render-component";

const record = aRecord({ games: { placesMen: 3, placesWomen: 2 }, places: MOVED_PLACES });
const FROM = "2023-05-01";
const TO = "2024-08-11";
const steps = placesOverTime(record);
const course = makeCourse(steps, TOURNAMENTS, { from: FROM, end: TO });

const show = (asOf: string | null = null, shown = record) =>
  renderComponent(
    <PlacesOverTime
      chosen="world-1"
      params={{ noc: "KAZ" }}
      path="/"
      record={recordAsOf(shown, asOf)}
    />,
  );
const picture = () => screen.getByRole("img");

describe("the bands", () => {
  test("are the tournaments that gave places, in order of date, then all other routes", () => {
    expect(
      course.bands.map(({ tournament, gained, heldThen, firstOn }) => [
        tournament?.id ?? null,
        gained,
        heldThen,
        firstOn,
      ]),
    ).toEqual([
      ["asian", 1, 1, "2023-10-04"],
      ["world-1", 2, 3, "2024-03-11"],
      [null, 3, 5, "2024-06-02"],
    ]);
  });

  test("lie on one another, and the highest ends at the total of each day", () => {
    const dayOf = (day: string) => daysBetween(FROM, day);
    const at = (day: string) =>
      course.bands.map(({ steps: each }) => {
        const step = each.findLast(({ from }) => from <= dayOf(day));
        return step ? [step.low, step.high] : null;
      });
    expect(at("2023-10-03")).toEqual([null, null, null]);
    expect(at("2024-03-11")).toEqual([[0, 1], [1, 3], null]);
    expect(at("2024-05-17")).toEqual([[0, 0], [0, 2], null]);
    expect(at("2024-06-23")).toEqual([
      [0, 0],
      [0, 2],
      [2, 5],
    ]);
    expect(course.outline.map(({ high }) => high)).toEqual([1, 3, 2, 3, 5, 4]);
  });

  test("are paths of right angles, closed, from the day a route gave its first place", () => {
    const area = [
      { from: 2, low: 0, high: 3 },
      { from: 5, low: 0, high: 2 },
    ];
    expect(edgePath(area, 9, 10)).toBe("M2 10H2V7H5V8H9");
    expect(areaPath(area, 9, 10)).toBe("M2 10H2V7H5V8H9V10H5V10H2Z");
    expect(edgePath([], 9, 10)).toBe("");
  });
});

describe("the labels", () => {
  const tournaments = [
    aTournament({ id: "a", shortName: "A", startsOn: "2023-06-01" }),
    aTournament({ id: "b", shortName: "B", startsOn: "2023-12-01" }),
    aTournament({ id: "c", shortName: "C", startsOn: "2024-03-01" }),
  ];
  const given = (tournamentId: string, wonOn: string, count: number) =>
    Array.from({ length: count }, (_, index) =>
      aPlace({ id: `${tournamentId}-${index}`, tournamentId, wonOn, noc: `N${index}` }),
    );
  const labelsOf = (b: number) => {
    const places = [
      ...given("a", "2023-06-01", 40),
      ...given("b", "2023-12-01", b),
      ...given("c", "2024-03-01", 100 - b),
    ];
    const { bands } = makeCourse(placesOverTime(aRecord({ places, tournaments })), tournaments, {
      from: FROM,
      end: TO,
    });
    return placeLabels(
      bands,
      140,
      (day) => daysBetween(FROM, day) / 469,
      ({ shortName }) => shortName,
    ).map(({ band, isInside }) => [band.tournament?.id, isInside]);
  };

  test("stand left of their step, or in their band where there is no room", () => {
    expect(labelsOf(30)).toEqual([
      ["a", true],
      ["b", false],
      ["c", false],
    ]);
  });

  test("leave out the smaller of two that would cover each other", () => {
    expect(labelsOf(2)).toEqual([
      ["a", true],
      ["c", false],
    ]);
  });
});

describe("the losses", () => {
  test("are the days that ended with fewer places, those close together as one", () => {
    expect(losses(steps, 5)).toEqual([
      { day: "2024-05-17", places: 1, nocs: ["KAZ"], before: 3, isBeforeRise: false },
      { day: "2024-07-21", places: 1, nocs: ["NGR"], before: 5, isBeforeRise: false },
    ]);
    expect(losses(steps, 70)).toEqual([
      { day: "2024-05-17", places: 2, nocs: ["KAZ", "NGR"], before: 3, isBeforeRise: true },
    ]);
  });
});

describe("the axes", () => {
  test("have at most so many months, the years' beginnings among them", () => {
    expect(monthTicks(FROM, TO, 6)).toEqual([
      "2023-07-01",
      "2023-10-01",
      "2024-01-01",
      "2024-04-01",
      "2024-07-01",
    ]);
    expect(monthTicks("2025-02-10", "2028-07-30", 6)).toEqual([
      "2026-01-01",
      "2027-01-01",
      "2028-01-01",
    ]);
    expect(monthTicks("2024-02-28", "2024-04-30", 6)).toEqual(["2024-03-01", "2024-04-01"]);
  });

  test.each([
    [249, 50],
    [5, 1],
    [1, 1],
    [11_000, 5000],
  ])("up to %i places have a line every %i", (top, expected) => {
    expect(roundStep(top, 5)).toBe(expected);
  });
});

describe("the picture", () => {
  test("says in words what it shows", () => {
    show();
    const text = picture().getAttribute("aria-label");
    expect(text).toContain("from 1 May 2023 to 11 August 2024");
    expect(text).toContain("4 at the end; the Games have 5 places.");
    expect(text).toContain("asian, 4 October 2023: 1 place; 1 held then.");
    expect(text).toContain("Invitations and reallocations, 2–23 June 2024: 3 places; 5 held then.");
    expect(text).toContain("2 places were lost or given up.");
  });

  test("labels each tournament with what it gave and what was held then, and the last day", () => {
    show();
    expect(picture()).toHaveTextContent(/world-1 \+2, total 3/);
    expect(picture()).toHaveTextContent(/11 August 2024 4/);
    expect(picture()).toHaveTextContent(/5 places of the Games/);
    expect(picture()).toHaveTextContent(/−1/);
  });

  test("as of a day says that day's total and nothing later", () => {
    show("2024-05-16");
    expect(picture()).toHaveTextContent(/16 May 2024 3/);
    expect(picture()).not.toHaveTextContent(/−1/);
    expect(picture().getAttribute("aria-label")).not.toMatch(/June 2024|July 2024/);
    expect(screen.queryByText("Invited or reallocated.")).toBeNull();
    const days = within(screen.getByRole("table")).getAllByRole("rowheader");
    expect(days.map((day) => day.textContent)).toEqual(["4 October 2023", "11 March 2024"]);
  });

  test("as of a day before the first place is empty, with all its axes", () => {
    show("2023-06-01");
    expect(picture()).toHaveTextContent(/1 June 2023 0/);
    expect(picture()).toHaveTextContent(/Jul$/);
    expect(screen.queryByRole("table")).toBeNull();
  });

  test("without published places draws no line for them", () => {
    show(null, aRecord({ games: { placesWomen: null, placesMen: 3 }, places: MOVED_PLACES }));
    expect(picture()).not.toHaveTextContent(/places of the Games/);
    expect(picture().getAttribute("aria-label")).not.toMatch(/the Games have/);
  });

  test.each(["qualificationStartsOn", "endsOn"])("without %s there is none", (day) => {
    const { container } = show(null, aRecord({ games: { [day]: null }, places: MOVED_PLACES }));
    expect(container).toBeEmptyDOMElement();
  });

  test("of Games without a place there is none", () => {
    const { container } = show(null, aRecord());
    expect(container).toBeEmptyDOMElement();
  });
});

describe("the table", () => {
  const row = (name: RegExp) => screen.getByRole("row", { name });

  test("says of each day what happened and what was held, and leads to the page as of that day", () => {
    show();
    expect(row(/^11 March 2024/)).toHaveTextContent(/^11 March 2024world-1 \+2 213$/);
    expect(
      within(row(/^11 March 2024/)).getByRole("link", { name: "11 March 2024" }),
    ).toHaveAttribute("href", "/?noc=KAZ&as-of=2024-03-11");
    expect(row(/^17 May 2024/)).toHaveTextContent("−1: KAZ, Men’s 51 kg, lost");
  });

  test("says of what is not known to the day that it happened by it", () => {
    show();
    expect(row(/^23 June 2024/)).toHaveTextContent("Universality place +1: NGR, by this day");
    expect(row(/^21 July 2024/)).toHaveTextContent("−1: NGR, Men’s 51 kg, withdrawn, by this day");
    expect(row(/^2 June 2024/)).toHaveTextContent(/Reallocation \+1: THA(?!, by)/);
  });
});

test("a day's row tells apart what is known to have happened on it and what by it", () => {
  const received = (noc: string, wonOnIsExact: boolean) =>
    aPlace({ id: noc, noc, routeKind: "reallocation", wonOn: "2024-07-25", wonOnIsExact });
  show(null, aRecord({ places: [received("AUS", false), received("GER", true)] }));
  const items = within(screen.getByRole("row", { name: /^25 July/ })).getAllByRole("listitem");
  expect(items.map((item) => item.textContent)).toEqual([
    "Reallocation +1: GER;",
    "Reallocation +1: AUS, by this day",
  ]);
});

describe("a phone's picture", () => {
  const band = (id: string, heldThen: number, firstOn: string, gained = 20) => ({
    tournament: aTournament({ id, shortName: id }),
    steps: [],
    firstOn,
    lastOn: firstOn,
    gained,
    heldThen,
  });
  const labelled = placeLabels(
    [
      band("Hangzhou", 96, "2023-10-05", 34),
      band("Santiago", 126, "2023-10-25", 30),
      band("Honiara", 139, "2023-12-02", 13),
    ],
    248,
    (day) => daysBetween(FROM, day) / 469,
    ({ shortName }) => shortName,
  );

  test("leaves out the smaller of two labels that would touch there only", () => {
    expect(labelled.map(({ band: { heldThen }, isWideOnly }) => [heldThen, isWideOnly])).toEqual([
      [96, false],
      [126, false],
      [139, true],
    ]);
  });

  test("leaves out the number of the axis that a label would touch", () => {
    expect([50, 100, 150].filter((line) => isTouched(labelled, line, 248))).toEqual([100]);
  });
});

describe("a nation's own course", () => {
  const nation = aNation({ noc: "KAZ" });
  const own = (isOwn: boolean, asOf: string | null = null) =>
    renderComponent(
      <PlacesOverTime
        isOwn={isOwn}
        nation={nation}
        params={{}}
        path="/"
        record={recordAsOf(record, asOf)}
      />,
    );

  test("is a line of its own among all, and a column of the table", () => {
    const { container } = own(false);
    expect(container.querySelector("path.own")).not.toBeNull();
    expect(picture()).toHaveTextContent(/KAZ 0/);
    expect(screen.getByRole("columnheader", { name: "KAZ" })).toBeInTheDocument();
    const cells = within(screen.getByRole("row", { name: /^11 March 2024/ })).getAllByRole("cell");
    expect(cells.at(-1)).toHaveTextContent("1");
    expect(screen.getByText("Kazakhstan.")).toBeInTheDocument();
  });

  test("is all that is drawn on the nation's page, without the places of the Games", () => {
    own(true, "2024-03-20");
    expect(picture()).toHaveTextContent(/asian \+1, total 1/);
    expect(picture()).not.toHaveTextContent(/places of the Games/);
    const days = within(screen.getByRole("table")).getAllByRole("rowheader");
    expect(days.map((day) => day.textContent)).toEqual(["4 October 2023"]);
  });
});

describe("the readout", () => {
  const slider = () => screen.getByRole("slider", { name: "Days on which places changed" });

  test("is read by arrow keys: what happened on the day, and the total", async () => {
    const user = userEvent.setup();
    show();
    expect(screen.getByText(/^Point at the picture/)).toBeInTheDocument();
    slider().focus();
    await user.keyboard("{Home}{ArrowRight}");
    expect(slider()).toHaveAttribute("aria-valuetext", "11 March 2024: world-1 +2. Total 3.");
    expect(screen.getByText("11 March 2024: world-1 +2. Total 3.")).toBeInTheDocument();
    await user.keyboard("{End}{ArrowRight}");
    expect(slider()).toHaveAttribute("aria-valuetext", expect.stringContaining("21 July 2024"));
  });

  test("is read by pointer: the day that is nearest", () => {
    show();
    slider().getBoundingClientRect = () => ({ left: 100, width: 400 }) as DOMRect;
    const at = daysBetween(FROM, "2024-05-17") / (daysBetween(FROM, TO) + 1);
    const move = { bubbles: true, clientX: 100 + 400 * at + 2 };
    // jsdom has no PointerEvent.
    fireEvent(slider(), new MouseEvent("pointermove", move));
    expect(slider()).toHaveAttribute(
      "aria-valuetext",
      expect.stringMatching(/^17 May 2024: −1: KAZ/),
    );
  });

  test("says the number of the nation that has a line of its own", async () => {
    const user = userEvent.setup();
    renderComponent(
      <PlacesOverTime nation={aNation({ noc: "KAZ" })} params={{}} path="/" record={record} />,
    );
    slider().focus();
    await user.keyboard("{Home}{ArrowRight}");
    expect(slider()).toHaveAttribute(
      "aria-valuetext",
      "11 March 2024: world-1 +2. Total 3; KAZ 1.",
    );
  });

  test("is not there without script", () => {
    const markup = renderToStaticMarkup(
      inEnglish(<PlacesOverTime params={{}} path="/" record={record} />),
    );
    expect(markup).not.toContain("slider");
    expect(markup).toContain("<table");
  });

  test("where nothing has happened yet there is none", () => {
    show("2023-06-01");
    expect(screen.queryByRole("slider")).toBeNull();
  });
});

test("axe finds nothing wrong", async () => {
  const { container } = show("2024-06-23");
  for (const details of container.querySelectorAll("details")) details.open = true;
  expect(await axeViolations(container)).toEqual([]);
});
