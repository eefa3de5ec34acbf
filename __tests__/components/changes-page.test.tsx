import { screen, within } from "@testing-library/react";
import { ChangesPage } from "@/components/qualification/changes/changes-page";
import { recordAsOf } from "@/lib/record/as-of";
import { axeViolations } from "../support/axe";
import { MOVED_PLACES } from "../support/moved-places";
import { aRecord } from "../support/record-factory";
import { renderComponent } from "../support/render-component";

const live = aRecord({ places: MOVED_PLACES });

function show(fromDay: string, toDay: string | null, noc: string | null = null) {
  const state = (asOf: string | null) => ({ moment: { asOf }, record: recordAsOf(live, asOf) });
  return renderComponent(
    <ChangesPage from={state(fromDay)} noc={noc} record={live} to={state(toDay)} />,
  );
}

describe("what changed between two days", () => {
  test("is said in a sentence, in numbers and place by place", async () => {
    const { container } = show("2024-05-16", "2024-06-02");
    expect(
      screen.getByText(
        /^From the end of 16 May 2024 to the end of 2 June 2024: .* 1 has another holder\. \d+ places were held before, \d+ after\.$/,
      ),
    ).toBeVisible();
    const moved = screen.getByText("other holder").closest("tr") as HTMLElement;
    expect(within(moved).getByText(/^before: .* \(KAZ\)$/)).toBeVisible();
    expect(await axeViolations(container)).toEqual([]);
  });

  test("of one nation leaves the numbers of all out", () => {
    show("2024-05-16", null, "KAZ");
    expect(
      screen.getByText(/^Kazakhstan, from the end of 16 May 2024 to the record of today/),
    ).toBeVisible();
    expect(screen.queryByText("Nations that hold one")).toBeNull();
    expect(screen.getByRole("row", { name: /^Places held 1 0 −1$/ })).toBeVisible();
  });

  test("is cited by an address that is pinned", () => {
    show("2024-05-16", "2024-06-02", "KAZ");
    expect(
      screen.getByText(
        /^Source: Qualified, “What changed, Paris 2024”, .*\/paris-2024\/changes\?revision=1&from=2024-05-16&to=2024-06-02&noc=KAZ$/,
      ),
    ).toBeInTheDocument();
    for (const [name, format] of [
      ["JSON", "json"],
      ["XLSX", "xlsx"],
    ]) {
      expect(screen.getByRole("link", { name })).toHaveAttribute(
        "href",
        `/api/v1/paris-2024/changes?from=2024-05-16&to=2024-06-02&noc=KAZ&format=${format}`,
      );
    }
  });

  test("may be nothing", () => {
    show("2024-06-02", "2024-06-02");
    expect(screen.getByText("No place changed.")).toBeVisible();
  });
});
