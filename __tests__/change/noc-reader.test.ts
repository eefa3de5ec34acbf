/** Which nation a code or a name means. */
import { makeNocReader } from "@/lib/change/noc-reader";

const read = makeNocReader([
  { noc: "KAZ", name: "Kazakhstan", alpha3: "KAZ", names: ["Қазақстан", "Казахстан"] },
  { noc: "NED", name: "Netherlands", alpha3: "NLD", names: ["Holland"] },
  { noc: "BRN", name: "Bahrain", alpha3: "BHR" },
  { noc: "BRU", name: "Brunei", alpha3: "BRN" },
  { noc: "GBR", name: "Great Britain", alpha3: "GBR", names: ["ENG", "X"] },
  { noc: "EOR", name: "Refugee Olympic Team", alpha3: null },
]);

test.each([
  ["KAZ", "KAZ"],
  ["kaz", "KAZ"],
  [" (KAZ) ", "KAZ"],
  ["[ KAZ ]", "KAZ"],
  ["КАZ", "KAZ"],
  ["NLD", "NED"],
  ["NED", "NED"],
  ["BRN", "BRN"],
  ["BHR", "BRN"],
  ["ENG", "GBR"],
  ["EOR", "EOR"],
  ["Kazakhstan", "KAZ"],
  ["KAZAKHSTAN", "KAZ"],
  ["(Казахстан)", "KAZ"],
  ["Holland", "NED"],
  ["great britain", "GBR"],
  ["Refugee Olympic Team", "EOR"],
  ["X", null],
  ["", null],
  ["Kazan", null],
  ["KA", null],
])("%j means %j", (text, noc) => {
  expect(read(text)).toBe(noc);
});

test("in a list of ISO's codes one that both have is ISO's, all others are as ever", () => {
  expect(["BRN", "BHR", "NED", "Holland", "XXX"].map((text) => read.iso(text))).toEqual([
    ...["BRU", "BRN", "NED", "NED", null],
  ]);
});

test("which list a code is of", () => {
  const of = (code: string) => [read.isIoc(code), read.isIso(code)];
  expect(of("BRN")).toEqual([true, true]);
  expect(of("NED")).toEqual([true, false]);
  expect(of("(nld)")).toEqual([false, true]);
  expect(of("Holland")).toEqual([false, false]);
});
