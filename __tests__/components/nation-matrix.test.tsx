import { screen, within } from "@testing-library/react";
import { NationMatrixPage } from "@/components/qualification/matrix/nation-matrix-page";
import { recordAsOf } from "@/lib/record/as-of";
import type { MatrixChoice } from "@/lib/record/nation-choices";
import { nationMatrix } from "@/lib/record/nation-matrix";
import { shortestApart } from "@/lib/record/shortest-apart";
import { matrixClosedParams, parseMatrix } from "@/lib/schemas/matrix-params";
import { leftOut, meantParams } from "@/lib/schemas/meant-params";
import { axeViolations } from "../support/axe";
import { aBoxer, aCategory, anEntry, aPlace, aRecord } from "../support/record-factory";
import { renderComponent } from "../support/render-component";

const record = aRecord({
  categories: [aCategory("M51"), aCategory("W60")],
  boxers: [aBoxer({ slug: "oralbay", name: "Nurbek Oralbay", noc: "KAZ", categoryCode: "M51" })],
  places: [
    aPlace({ id: "a", noc: "KAZ", categoryCode: "M51", boxerSlug: "oralbay", wonOn: "2024-03-11" }),
    aPlace({
      id: "b",
      noc: "KAZ",
      categoryCode: "W60",
      tournamentId: "asian",
      wonOn: "2023-10-04",
    }),
    aPlace({
      id: "c",
      noc: "UZB",
      categoryCode: "M51",
      tournamentId: "asian",
      wonOn: "2023-10-04",
    }),
    aPlace({
      id: "d",
      noc: "UZB",
      categoryCode: "W60",
      wonOn: "2024-03-11",
      ledger: [anEntry("lost", "2024-05-17")],
    }),
    aPlace({
      id: "e",
      noc: "NGR",
      categoryCode: "W60",
      tournamentId: null,
      routeKind: "universality",
      wonOn: "2024-06-02",
    }),
    aPlace({
      id: "f",
      noc: "GER",
      categoryCode: "M51",
      wonOn: "2024-03-11",
      ledger: [anEntry("lost", "2024-05-17")],
    }),
  ],
});

const show = (choice: Partial<MatrixChoice> = {}, day: string | null = null) =>
  renderComponent(
    <NationMatrixPage
      choice={{ sort: "total", gender: null, ...choice }}
      record={recordAsOf(record, day)}
    />,
  );
const table = () => screen.getByRole("table");
const rows = () =>
  within(table())
    .getAllByRole("rowheader")
    .map((head) => head.textContent);

describe("the rows", () => {
  const of = (day: string | null, gender: "M" | "W" | null = null) => {
    const { rows, totals, held } = nationMatrix(recordAsOf(record, day), gender);
    return [rows.map((row) => [row.nation.noc, row.held]), totals, held];
  };

  test("are the nations that hold a place at the end of the day, and the totals count what is held", () => {
    expect(of(null)).toEqual([
      [
        ["KAZ", 2],
        ["NGR", 1],
        ["UZB", 1],
      ],
      [2, 2],
      4,
    ]);
    expect(of("2024-03-11")).toEqual([
      [
        ["KAZ", 2],
        ["UZB", 2],
        ["GER", 1],
      ],
      [3, 2],
      5,
    ]);
    expect(of("2023-01-01")).toEqual([[], [0, 0], 0]);
  });

  test("of one gender have its categories alone", () => {
    expect(of(null, "W")).toEqual([
      [
        ["KAZ", 1],
        ["NGR", 1],
      ],
      [2],
      2,
    ]);
  });
});

describe("the letters of a route", () => {
  test("are as few as tell it from the others, and at least three", () => {
    expect(shortestApart(["Hangzhou", "Honiara", "Busto Arsizio", "Bustan", "Ha"])).toEqual([
      "Han",
      "Hon",
      "Busto",
      "Busta",
      "Ha",
    ]);
  });
});

describe("the table", () => {
  test("says of each place who holds it and by which route, and leads to it", () => {
    show();
    const place = within(table()).getByRole("link", { name: "Nurbek Oralbay, world-1" });
    expect(place).toHaveAttribute("href", "/paris-2024/quota-places/a");
    expect(place).toHaveTextContent("wor");
    expect(place).toHaveClass("world");
    expect(within(table()).getByRole("link", { name: /, Universality place$/ })).toHaveClass(
      "invited",
    );
  });

  test("shows a place that was lost where the nation has none, and does not count it", () => {
    show();
    const lost = within(table()).getByRole("link", { name: /: lost$/ });
    expect(lost).toHaveAttribute("href", "/paris-2024/quota-places/d");
    expect(lost).toHaveClass("lost");
    expect(within(table()).getByRole("row", { name: /^UZB/ })).toHaveTextContent(
      /^UZB Uzbekistan1/,
    );
  });

  test("has the sum of each row and of each column", () => {
    show();
    const [all] = within(table()).getAllByRole("row").slice(-1);
    expect(
      within(all as HTMLElement)
        .getAllByRole("cell")
        .map((cell) => cell.textContent),
    ).toEqual(["4", "2", "2"]);
  });

  test("stands in the order that is asked for, and says which", () => {
    show({ sort: "nation" });
    expect(rows()).toEqual(["KAZ Kazakhstan", "NGR Nigeria", "UZB Uzbekistan", "All"]);
    expect(screen.getByRole("columnheader", { name: "Nation" })).toHaveAttribute(
      "aria-sort",
      "ascending",
    );
    expect(screen.getByRole("link", { name: "by name" })).toHaveAttribute("aria-current", "true");
  });

  test("by continent has a heading with the sum of each", () => {
    show({ sort: "continent" });
    expect(rows()).toEqual([
      "Africa 1",
      "NGR Nigeria",
      "Asia 3",
      "KAZ Kazakhstan",
      "UZB Uzbekistan",
      "All",
    ]);
  });
});

test("the switches keep the other choice and the day, and need no script", () => {
  show({ gender: "W" }, "2024-03-11");
  expect(screen.getByRole("link", { name: "by continent" })).toHaveAttribute(
    "href",
    "/paris-2024/matrix?as-of=2024-03-11&sort=continent&gender=W",
  );
  expect(screen.getByRole("link", { name: "Men" })).toHaveAttribute(
    "href",
    "/paris-2024/matrix?as-of=2024-03-11&gender=M",
  );
});

test.each([
  [{}, null, "At the end, 3 nations held 4 places for Paris 2024."],
  [{ gender: "W" }, "2024-03-11", "At the end of 11 March 2024, 2 nations held 2 women’s places"],
  [{}, "2023-01-01", "No place is held."],
] as const)("the lead counts what is shown: %j on %s", (choice, day, lead) => {
  const drawn = recordAsOf(
    aRecord({
      ...record.rows,
      places: record.rows.places.map((place) =>
        place.ledger.length ? place : { ...place, ledger: [anEntry("competed", "2024-08-01")] },
      ),
    }),
    day,
  );
  renderComponent(
    <NationMatrixPage choice={{ sort: "total", gender: null, ...choice }} record={drawn} />,
  );
  expect(screen.getByText(new RegExp(`^${lead.replace(/\./g, "\\.")}`))).toBeInTheDocument();
});

describe("what is asked", () => {
  const read = (query: string) => parseMatrix(new URLSearchParams(query));

  test("is an order and a gender; without one it is as usual", () => {
    expect(read("sort=nation&gender=W")).toEqual({ sort: "nation", gender: "W" });
    expect(read("sort=colour&gender=x")).toEqual({ sort: "total", gender: null });
  });

  test("in other words leads on, and what is not understood is said", () => {
    const closed = matrixClosedParams(record);
    const asked = new URLSearchParams("sort=-places&gender=women");
    expect(`${meantParams(closed, asked)}`).toBe("sort=total&gender=W");
    expect(leftOut(closed, { sort: "natoin" })).toMatchObject([
      { field: "sort", given: "natoin", why: "unknown" },
    ]);
  });
});

test("the nations stand by continent with their sums", () => {
  show();
  const asia = screen.getByRole("heading", { name: "Asia" }).parentElement as HTMLElement;
  expect(asia).toHaveTextContent("3 places, 2 nations");
  expect(within(asia).getAllByRole("listitem")[0]).toHaveTextContent(/^KAZ Kazakhstan2$/);
});

test("axe finds nothing wrong", async () => {
  const { container } = show({ sort: "continent" });
  expect(await axeViolations(container)).toEqual([]);
});
