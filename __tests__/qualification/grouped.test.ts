import { AFTER_EVERY_DAY, compareDays } from "@/lib/qualification/day-order";
import { grouped } from "@/lib/qualification/grouped";

describe("grouped", () => {
  const rows = [
    { id: 1, red: "a", blue: "b" },
    { id: 2, red: "b", blue: null },
    { id: 3, red: "a", blue: "c" },
  ];
  const ids = (groups: ReadonlyMap<string, readonly { id: number }[]>) =>
    [...groups].map(([key, group]) => [key, group.map(({ id }) => id)]);

  it("keeps the rows' order in groups and among them", () => {
    expect(ids(grouped(rows, ({ red }) => red))).toEqual([
      ["a", [1, 3]],
      ["b", [2]],
    ]);
  });

  it("has a row under each of its keys, and under null nowhere", () => {
    expect(ids(grouped(rows, ({ red, blue }) => [red, blue]))).toEqual([
      ["a", [1, 3]],
      ["b", [1, 2]],
      ["c", [3]],
    ]);
    expect(ids(grouped(rows, ({ blue }) => blue))).toEqual([
      ["b", [1]],
      ["c", [3]],
    ]);
  });
});

describe("compareDays", () => {
  it("puts earlier days first, those that are not known last where they stand after every day", () => {
    const days = ["2024-03-11", null, "2023-10-05", "2024-03-11"];
    const sorted = days.map((day) => day ?? AFTER_EVERY_DAY).sort(compareDays);
    expect(sorted).toEqual(["2023-10-05", "2024-03-11", "2024-03-11", AFTER_EVERY_DAY]);
    expect(compareDays("2024-03-11", "2024-03-11")).toBe(0);
  });
});
