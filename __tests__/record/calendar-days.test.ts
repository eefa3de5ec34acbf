import fc from "fast-check";
import { addDays, daysBetween } from "@/lib/record/calendar-days";

describe("a day and the days after it", () => {
  test.each([
    ["2024-02-28", 1, "2024-02-29"],
    ["2024-02-29", 1, "2024-03-01"],
    ["2023-02-28", 1, "2023-03-01"],
    ["2024-03-01", -1, "2024-02-29"],
    ["2023-12-31", 1, "2024-01-01"],
    ["2024-03-30", 2, "2024-04-01"],
    ["2023-05-01", 468, "2024-08-11"],
    ["2024-03-11", 0, "2024-03-11"],
  ])("%s and %i days: %s", (day, days, expected) => {
    expect(addDays(day, days)).toBe(expected);
    expect(daysBetween(day, expected)).toBe(days);
  });

  test("are whole days and undo each other, over changes of clocks and leap years", () => {
    fc.assert(
      fc.property(fc.integer({ min: -40_000, max: 40_000 }), (days) => {
        const day = addDays("2024-02-29", days);
        expect(day).toMatch(/^\d{4}-\d\d-\d\d$/);
        expect(daysBetween("2024-02-29", day)).toBe(days);
        expect(addDays(day, -days)).toBe("2024-02-29");
      }),
    );
  });
});
