import { screen, within } from "@testing-library/react";
import { NationMapPage } from "@/components/qualification/map/nation-map-page";
import { recordAsOf } from "@/lib/record/as-of";
import { axeViolations } from "../support/axe";
import { anEntry, aPlace, aRecord } from "../support/record-factory";
import { renderComponent } from "../support/render-component";

const record = aRecord({
  places: [
    aPlace({ id: "a", noc: "KAZ" }),
    aPlace({ id: "b", noc: "KAZ", categoryCode: "M57" }),
    aPlace({ id: "c", noc: "UZB", ledger: [anEntry("lost", "2024-05-17")] }),
  ],
});

test("each tile says its nation and its places, and leads to the nation", () => {
  renderComponent(<NationMapPage record={record} />);
  const lit = screen.getByRole("link", { name: "KAZ Kazakhstan, 2 places" });
  expect(lit).toHaveAttribute("href", "/paris-2024/nations/KAZ");
  expect(lit).toHaveTextContent(/^KAZ2 Kaz/);
  const unlit = screen.getByRole("link", { name: "UZB Uzbekistan, no place" });
  expect(unlit).toHaveTextContent(/^UZB Uzbekistan, no place$/);
  expect(unlit).toHaveClass("none");
  expect(lit).toHaveClass("few");
});

test("the table beside it says the sums of the continents", () => {
  renderComponent(<NationMapPage record={record} />);
  const table = screen.getByRole("table", { name: "Nations by continent" });
  expect(within(table).getByRole("row", { name: "Asia 2 1 2" })).toBeInTheDocument();
});

test("before the first place there is no map", () => {
  renderComponent(<NationMapPage record={recordAsOf(record, "2023-06-01")} />);
  expect(screen.getByText("No place is held.")).toBeInTheDocument();
  expect(screen.queryByRole("list")).not.toBeInTheDocument();
});

test("axe finds nothing wrong", async () => {
  const { container } = renderComponent(<NationMapPage record={record} />);
  expect(await axeViolations(container)).toEqual([]);
});
