import { takeUpVisit } from "@/components/ui/day-control-visit";
import { dayHref } from "@/components/ui/day-href";

const leave = (left: object) => sessionStorage.setItem("day-control", JSON.stringify(left));
const scrollTo = jest.spyOn(window, "scrollTo").mockImplementation(() => {});

beforeEach(() => {
  sessionStorage.clear();
  scrollTo.mockClear();
  window.history.replaceState(null, "", "/paris-2024/nations?as-of=2024-03-11");
});

describe("the page of another day", () => {
  test("is scrolled to where the last was left, once, and says whether keys moved the slider", () => {
    leave({ path: "/paris-2024/nations", y: 120, isFocused: true });
    expect(takeUpVisit()).toBe(true);
    expect(scrollTo.mock.calls).toEqual([[0, 120]]);
    expect(takeUpVisit()).toBe(false);
    expect(scrollTo).toHaveBeenCalledTimes(1);
  });

  test("of another address begins at its top", () => {
    leave({ path: "/paris-2024/boxers", y: 120, isFocused: true });
    expect(takeUpVisit()).toBe(false);
    expect(scrollTo).not.toHaveBeenCalled();
  });

  test("after a click does not take the focus", () => {
    leave({ path: "/paris-2024/nations", y: 0, isFocused: false });
    expect(takeUpVisit()).toBe(false);
  });

  test("is not disturbed by what is not understood", () => {
    sessionStorage.setItem("day-control", "{");
    expect(takeUpVisit()).toBe(false);
  });
});

describe("the address of a page as of a day", () => {
  test.each([
    ["/", {}, "2024-03-11", "/?as-of=2024-03-11"],
    ["/", {}, null, "/"],
    [
      "/p",
      { noc: ["KAZ", "UZB"], q: "a&b" },
      "2024-03-11",
      "/p?noc=KAZ&noc=UZB&q=a%26b&as-of=2024-03-11",
    ],
    ["/p", { "as-of": "2023-05-01", noc: "KAZ" }, null, "/p?noc=KAZ"],
    ["/p", { "as-of": "2023-05-01" }, "2024-03-11", "/p?as-of=2024-03-11"],
  ])("%s with %j as of %s: %s", (path, params, day, expected) => {
    expect(dayHref(path, params, day)).toBe(expected);
  });
});
