import { act, fireEvent, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { DayControl } from "@/components/ui/day-control";
import { takeUpVisit, visitDay } from "@/components/ui/day-control-visit";
import { axeViolations } from "../support/axe";
import { renderComponent } from "../support/render-component";

jest.mock("@/components/ui/day-control-visit", () => ({
  visitDay: jest.fn(),
  takeUpVisit: jest.fn(() => false),
}));

const STOPS = [
  { day: "2023-10-05", label: "Hangzhou" },
  { day: "2024-03-11", label: "Busto Arsizio" },
  { day: "2024-06-02", label: "Bangkok" },
];

function show(day: string | null, params: Record<string, string | string[]> = {}) {
  return renderComponent(
    <DayControl
      day={day}
      from="2023-05-01"
      params={params}
      path="/paris-2024/nations"
      stops={STOPS}
      to="2024-08-11"
    />,
  );
}

const slider = () => screen.getByRole<HTMLInputElement>("slider", { name: "Day" });
const dayInWords = () => slider().getAttribute("aria-valuetext");
const dateField = () => screen.getByLabelText<HTMLInputElement>("As of");
const addressOf = (name: RegExp | string) =>
  screen.getByRole("link", { name }).getAttribute("href");

/** Moves the slider as the browser does: it says each place passed, and at the end that it changed. */
function dragTo(...days: number[]) {
  fireEvent.pointerDown(slider());
  for (const value of days) fireEvent.input(slider(), { target: { value: String(value) } });
}
const drop = () => fireEvent(slider(), new Event("change", { bubbles: true }));

beforeEach(() => {
  jest.useFakeTimers();
  jest.mocked(visitDay).mockClear();
});
afterEach(() => jest.useRealTimers());

describe("without a script", () => {
  test("is a form that sends the day and keeps the other parameters", () => {
    const { container } = show("2024-03-11", { noc: ["KAZ", "UZB"], q: "a b", "as-of": "x" });
    const form = screen.getByRole<HTMLFormElement>("form", { name: "Choose a day" });
    expect([...new FormData(form)]).toEqual([
      ["noc", "KAZ"],
      ["noc", "UZB"],
      ["q", "a b"],
      ["as-of", "2024-03-11"],
    ]);
    expect(form).toHaveAttribute("action", "/paris-2024/nations");
    expect(form.method).toBe("get");
    expect(dateField()).toHaveAttribute("min", "2023-05-01");
    expect(dateField()).toHaveAttribute("max", "2024-08-11");
    expect(within(form).getByRole("button", { name: "Show" })).toHaveAttribute("type", "submit");
    expect(container.querySelector("details")).toBeNull();
  });

  test("has links to the days beside it, to the stops and to the whole record", () => {
    show("2024-02-29", { noc: ["KAZ", "UZB"] });
    const path = "/paris-2024/nations?noc=KAZ&noc=UZB";
    expect(addressOf("Previous day, 28 February 2024")).toBe(`${path}&as-of=2024-02-28`);
    expect(addressOf("Next day, 1 March 2024")).toBe(`${path}&as-of=2024-03-01`);
    expect(addressOf(/^Busto Arsizio/)).toBe(`${path}&as-of=2024-03-11`);
    expect(addressOf("Today")).toBe(path);
  });

  test.each([
    ["2023-05-01", /^Previous/, /^Next/],
    ["2024-08-11", /^Next/, /^Previous/],
  ])("on %s does not lead out of the period", (day, missing, present) => {
    show(day);
    expect(screen.queryByRole("link", { name: missing })).toBeNull();
    expect(screen.getByRole("link", { name: present })).toBeInTheDocument();
  });

  test("is folded away while no day is chosen, with no day filled in", () => {
    const { container } = show(null);
    expect(container.querySelector("details")).not.toHaveAttribute("open");
    expect(dateField()).toHaveValue("");
    expect(screen.queryByText("Today")).toBeNull();
  });
});

describe("the slider", () => {
  test("says its day in words, and stands at the end where no day is chosen", () => {
    show("2024-03-11");
    expect(dayInWords()).toBe("11 March 2024");
    expect(slider()).toHaveAttribute("max", "468");
    expect(slider()).toHaveValue("315");
  });

  test("without a day stands at the last", () => {
    show(null);
    expect(dayInWords()).toBe("11 August 2024");
  });

  test("shows the day while it is dragged, and leads there once it is let go", () => {
    show("2024-03-11");
    dragTo(200, 0);
    expect(screen.getByText("1 May 2023")).toBeInTheDocument();
    expect(dateField()).toHaveValue("2023-05-01");
    act(() => jest.runAllTimers());
    expect(visitDay).not.toHaveBeenCalled();
    drop();
    act(() => jest.runAllTimers());
    expect(jest.mocked(visitDay).mock.calls).toEqual([["2023-05-01", false]]);
  });

  test("dragged away and back leads nowhere", () => {
    show("2024-03-11");
    dragTo(200, 315);
    drop();
    act(() => jest.runAllTimers());
    expect(visitDay).not.toHaveBeenCalled();
  });

  test.each([
    ["PageUp", "2 June 2024"],
    ["PageUp PageUp", "11 August 2024"],
    ["PageDown", "5 October 2023"],
    ["PageDown PageDown", "1 May 2023"],
    ["PageDown PageUp", "11 March 2024"],
    ["PageUp Escape", "11 March 2024"],
  ])("%s from 11 March 2024: %s", (keys, expected) => {
    show("2024-03-11");
    for (const key of keys.split(" ")) fireEvent.keyDown(slider(), { key });
    expect(dayInWords()).toBe(expected);
    act(() => jest.runAllTimers());
    expect(visitDay).toHaveBeenCalledTimes(expected === "11 March 2024" ? 0 : 1);
  });

  test("follows keys once they rest: many steps are one visit, which keeps the focus", () => {
    show("2024-03-11");
    slider().focus();
    for (const value of [316, 317, 318]) {
      fireEvent.keyDown(slider(), { key: "ArrowRight" });
      fireEvent.input(slider(), { target: { value: String(value) } });
      drop();
      act(() => jest.advanceTimersByTime(300));
    }
    expect(visitDay).not.toHaveBeenCalled();
    act(() => jest.runAllTimers());
    expect(jest.mocked(visitDay).mock.calls).toEqual([["2024-03-14", true]]);
  });

  test("is taken up again on the page that it led to", () => {
    jest.mocked(takeUpVisit).mockReturnValueOnce(true);
    show("2024-03-14");
    expect(slider()).toHaveFocus();
  });

  test("a page that is gone back to stands at its own day again", () => {
    show("2024-03-11");
    dragTo(0);
    fireEvent(window, Object.assign(new Event("pageshow"), { persisted: true }));
    expect(dayInWords()).toBe("11 March 2024");
    expect(dateField()).toHaveValue("2024-03-11");
  });
});

describe("with a script, links and the field", () => {
  test("lead to the day of the address on screen", async () => {
    const user = userEvent.setup({ advanceTimers: jest.advanceTimersByTime });
    show("2024-03-11");
    await user.click(screen.getByRole("link", { name: /^Next/ }));
    await user.click(screen.getByRole("link", { name: "Today" }));
    await user.click(screen.getByRole("button", { name: "Show" }));
    expect(jest.mocked(visitDay).mock.calls.map(([day]) => day)).toEqual([
      "2024-03-12",
      null,
      "2024-03-11",
    ]);
  });

  test("a link that is opened beside the page is left to the browser", () => {
    show("2024-03-11");
    const link = screen.getByRole("link", { name: /^Next/ });
    const left = jest.fn((event: Event) => {
      expect(event.defaultPrevented).toBe(false);
      event.preventDefault();
    });
    document.addEventListener("click", left, { once: true });
    fireEvent.click(link, { ctrlKey: true });
    expect(left).toHaveBeenCalledTimes(1);
    expect(visitDay).not.toHaveBeenCalled();
  });

  test("a day outside the period is not followed", () => {
    show("2024-03-11");
    fireEvent.change(dateField(), { target: { value: "2025-01-01" } });
    act(() => jest.runAllTimers());
    expect(visitDay).not.toHaveBeenCalled();
    fireEvent.change(dateField(), { target: { value: "2023-12-31" } });
    expect(dayInWords()).toBe("31 December 2023");
    act(() => jest.runAllTimers());
    expect(jest.mocked(visitDay).mock.calls).toEqual([["2023-12-31", false]]);
  });
});

test.each([null, "2024-03-11"])("axe finds nothing wrong as of %s", async (day) => {
  jest.useRealTimers();
  const { container } = show(day);
  expect(await axeViolations(container)).toEqual([]);
});
