import { otherCategoriesNamed } from "@/lib/change/named-categories";
import { aCategory } from "../support/record-factory";
import { shippedRows } from "../support/shipped-games";

const CATEGORIES = shippedRows("paris-2024", "categories").map(({ category = "" }) =>
  aCategory(category),
);

const named = (text: string, page: string, heads: readonly string[] = []) =>
  otherCategoriesNamed(text, heads, page, CATEGORIES);

test.each([
  ["Men's 51kg\n1 A Bo KAZ\nWomen's 57kg\n1 E Fo FRA", "M51", ["W57"]],
  ["Category,Name,NOC\nM51,A Bo,KAZ\nM57,C Do,BUL\nM63.5,E Fo,FRA", "M51", ["M57", "M63.5"]],
  ["Draw sheet - Women 54 kg", "W57", ["W54"]],
  ["Мужчины, 63,5 кг\n1 A Bo KAZ", "M57", ["M63.5"]],
  ["Men +92kg", "M92", ["M92+"]],
  ["Men 92+ kg; M92", "M57", ["M92", "M92+"]],
])("%j on the page of %s names %j", (text, page, others) => {
  expect(named(text, page)).toEqual(others);
});

test.each([
  ["Men's 51 kg\n1 A Bo KAZ", "M51"],
  ["1 A Bo KAZ 50.9 kg\n2 C Do BUL 54 kg", "M51"],
  ["1 BOWMEN 51 KAZ\n2 M. 57 Do BUL", "M51"],
  ["Men's 48 kg", "M51"],
  ["1 A Bo KAZ W/O\n2 C Do BUL 1997", "W57"],
])("%j on the page of %s names no other", (text, page) => {
  expect(named(text, page)).toEqual([]);
});

test("a weight alone counts in a head, and is this page's where it can be", () => {
  expect(named("", "M57", ["57 kg, round of 32"])).toEqual([]);
  expect(named("", "W57", ["57 kg"])).toEqual([]);
  expect(named("", "M51", ["57 kg"])).toEqual(["M57", "W57"]);
  expect(named("57 kg", "M51")).toEqual([]);
});
