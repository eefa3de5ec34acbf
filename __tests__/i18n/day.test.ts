import { formatDay, formatDays } from "@/lib/i18n/day";

describe("formatDays", () => {
  it.each([
    ["2024-03-03", "2024-03-11", "3–11 March 2024"],
    ["2024-05-24", "2024-06-02", "24 May – 2 June 2024"],
    ["2023-12-30", "2024-01-02", "30 December 2023 – 2 January 2024"],
    ["2024-03-03", "2024-03-03", "3 March 2024"],
  ])("writes %s to %s as %j, without thin spaces", (from, to, words) => {
    expect(formatDays("en", from, to)).toBe(words);
  });
});

describe("formatDay", () => {
  it("writes the day itself, wherever the machine is", () => {
    expect(formatDay("en", "2024-03-11")).toBe("11 March 2024");
    expect(formatDay("en", "2024-03-11", "medium")).toBe("11 Mar 2024");
    expect(formatDay("en", "2024-03-11", "short")).toBe("11 March");
    expect(formatDay("en", new Date("2024-03-11T23:59:59Z"))).toBe("11 March 2024");
  });
});
