import { screen, within } from "@testing-library/react";
import { CategoryFill } from "@/components/qualification/category/category-fill";
import { recordAsOf } from "@/lib/record/as-of";
import { categoryFill } from "@/lib/record/category-fill";
import { axeViolations } from "../support/axe";
import { aCategory, anEntry, aPlace, aRecord, TOURNAMENTS } from "../support/record-factory";
import { renderComponent } from "../support/render-component";

const record = aRecord({
  categories: [aCategory("M51", { places: 5 }), aCategory("W60", { places: null })],
  tournaments: TOURNAMENTS,
  places: [
    aPlace({
      id: "a",
      noc: "NGR",
      routeKind: "universality",
      tournamentId: null,
      wonOn: "2024-06-23",
    }),
    aPlace({ id: "b", noc: "UZB", wonOn: "2024-03-11" }),
    aPlace({ id: "c", noc: "KAZ", wonOn: "2024-03-11" }),
    aPlace({
      id: "d",
      noc: "THA",
      tournamentId: "asian",
      wonOn: "2023-10-04",
      ledger: [anEntry("lost", "2024-05-17")],
    }),
    aPlace({
      id: "e",
      noc: "CHN",
      routeKind: "reallocation",
      tournamentId: null,
      wonOn: "2024-06-23",
    }),
  ],
});

const filled = (day: string | null) =>
  categoryFill(recordAsOf(record, day)).map(({ category, given, open }) => [
    category.code,
    given.map(({ place, isHeld }) => (isHeld ? place.noc : `-${place.noc}`)).join(" "),
    open,
  ]);

test("the places stand in order of the tournaments, each once, with those that are open", () => {
  expect(filled(null)).toEqual([
    ["M51", "-THA KAZ UZB NGR", 1],
    ["W60", "", null],
  ]);
  expect(filled("2024-03-10")).toEqual([
    ["M51", "THA", 4],
    ["W60", "", null],
  ]);
});

test("a mark says whose the place is and by which route, and leads to it", () => {
  renderComponent(<CategoryFill record={record} />);
  const bar = screen.getByRole("row", { name: /^Men 51 kg/ });
  const kaz = within(bar).getByRole("link", { name: /^KAZ, .*, world-1$/ });
  expect(kaz).toHaveAttribute("href", "/paris-2024/quota-places/c");
  expect(within(bar).getByRole("link", { name: /^THA, .*; lost later$/ })).toHaveClass("lost");
  expect(within(bar).getByText("1 not given yet")).toBeInTheDocument();
  expect(within(bar).getByRole("cell", { name: "4 of 5" })).toBeInTheDocument();
});

test("before the first place there is no picture", () => {
  const { container } = renderComponent(<CategoryFill record={recordAsOf(record, "2023-06-01")} />);
  expect(container).toBeEmptyDOMElement();
});

test("axe finds nothing wrong", async () => {
  const { container } = renderComponent(<CategoryFill record={record} />);
  expect(await axeViolations(container)).toEqual([]);
});
