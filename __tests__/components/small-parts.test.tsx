import { act, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { PlaceHistory } from "@/components/qualification/place/place-history";
import { CopyButton } from "@/components/ui/copy-button";
import { Day } from "@/components/ui/day";
import { Noc } from "@/components/ui/noc";
import { placeStories } from "@/lib/record/profiles";
import { aBout, aBoxer, anEntry, aPlace, aRecord } from "../support/record-factory";
import { renderComponent } from "../support/render-component";

describe("a NOC", () => {
  test("has its flag as decoration beside its code and name", () => {
    const { container } = renderComponent(<Noc isoAlpha2="KZ" name="Kazakhstan" noc="KAZ" />);
    expect(container.querySelector("img")).toHaveAttribute("src", "/flags/kz.svg");
    expect(container.querySelector("img")).toHaveAttribute("alt", "");
    expect(container).toHaveTextContent("KAZ");
    expect(container).toHaveTextContent("Kazakhstan");
  });

  test.each([
    ["TPE", "TW"],
    ["EOR", null],
    ["AIN", null],
    ["AIN", "BY"],
  ])("%s (%s) boxes under no country's flag", (noc, isoAlpha2) => {
    const { container } = renderComponent(<Noc isoAlpha2={isoAlpha2} noc={noc} />);
    expect(container.querySelector("img")).toBeNull();
    expect(container).toHaveTextContent(noc);
  });
});

describe("a day", () => {
  test("is written out, says 'by' where it is not exact, and that it is not known where it is not", () => {
    const { container } = renderComponent(
      <>
        <Day day="2024-03-11" /> | <Day day="2024-03-11" isExact={false} /> | <Day day={null} />
      </>,
    );
    expect(container).toHaveTextContent("11 March 2024 | by 11 March 2024 | not known");
  });
});

describe("the copy button", () => {
  test("copies its text, says so, and is ready again a moment later", async () => {
    jest.useFakeTimers();
    const user = userEvent.setup({ advanceTimers: jest.advanceTimersByTime });
    renderComponent(<CopyButton copiedLabel="copied" label="copy" text="Kazakhstan won 5." />);
    await user.click(screen.getByRole("button", { name: "copy" }));
    expect(await navigator.clipboard.readText()).toBe("Kazakhstan won 5.");
    expect(screen.getByRole("button")).toHaveTextContent(/^copied$/);
    act(() => jest.runAllTimers());
    expect(screen.getByRole("button")).toHaveTextContent(/^copy$/);
    jest.useRealTimers();
  });

  test("shows its text, chosen whole, where there is no clipboard", async () => {
    const user = userEvent.setup();
    jest.spyOn(navigator.clipboard, "writeText").mockRejectedValue(new Error("not allowed"));
    renderComponent(<CopyButton copiedLabel="copied" label="copy" text="Kazakhstan won 5." />);
    await user.click(screen.getByRole("button", { name: "copy" }));
    const field = await screen.findByRole<HTMLInputElement>("textbox", { name: "copy" });
    expect(field).toHaveValue("Kazakhstan won 5.");
    expect(field).toHaveFocus();
    expect([field.selectionStart, field.selectionEnd]).toEqual([0, "Kazakhstan won 5.".length]);
    jest.restoreAllMocks();
  });
});

describe("the history of a place", () => {
  const record = aRecord({
    boxers: [
      aBoxer({ slug: "first", name: "First Holder", noc: "NGR" }),
      aBoxer({ slug: "second", name: "Second Holder", noc: "GER" }),
      aBoxer({ slug: "loser", name: "The Loser", noc: "IND" }),
    ],
    places: [
      aPlace({
        id: "place-1",
        noc: "NGR",
        boxerSlug: "first",
        finish: "semi-finalist",
        decidingBoutId: "b1",
        ledger: [
          anEntry("confirmed", "2024-05-20", { exact: false }),
          anEntry("lost", "2024-06-01", { note: "A rule was broken" }),
          anEntry("reallocated", "2024-06-20"),
        ],
      }),
      aPlace({
        id: "place-2",
        noc: "GER",
        boxerSlug: "second",
        routeKind: "reallocation",
        reallocatedFromId: "place-1",
        wonOn: "2024-06-20",
      }),
    ],
    bouts: [
      aBout({ id: "b1", redSlug: "first", blueSlug: "loser", winner: "red", decision: "RSC" }),
    ],
  });
  const [first, second] = placeStories(record, record.places);

  test("tells each step with its day and source, and who had the place next", () => {
    if (!first) throw new Error("There is a first place");
    renderComponent(<PlaceHistory record={record} story={first} />);
    const steps = screen.getAllByRole("listitem");
    expect(steps).toHaveLength(4);
    expect(steps[0]).toHaveTextContent(
      /^11 March 2024\s*Won: 1st World Qualification Tournament, Busto Arsizio, semi-finalist/,
    );
    expect(steps[0]).toHaveTextContent(/Deciding bout: beat The Loser IND RSC/);
    expect(steps[1]).toHaveTextContent(/^by 20 May 2024\s*Confirmed/);
    expect(steps[2]).toHaveTextContent(/^1 June 2024\s*Lost\. A rule was broken/);
    expect(steps[3]).toHaveTextContent(/Reallocated, given to GER \(Second Holder\)/);
    for (const step of steps) {
      expect(
        within(step).getAllByRole("link", { name: "Source: example.org" }).length,
      ).toBeGreaterThan(0);
    }
  });

  test("of a place taken over says from whom", () => {
    if (!second) throw new Error("There is a second place");
    renderComponent(<PlaceHistory record={record} story={second} />);
    expect(screen.getAllByRole("listitem")[0]).toHaveTextContent(
      /Received by reallocation, received from NGR \(First Holder\)/,
    );
  });
});
