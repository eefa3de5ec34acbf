import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { searchRecord } from "@/lib/record/search";
import { shippedNames } from "../support/shipped-names";

const SECTIONS = {
  boxer: "boxers",
  nation: "nations",
  tournament: "tournaments",
  category: "categories",
} as const;

/** Spellings of real pages, with the page that each has to find and where it is from. */
const SPELLINGS: Record<"spelling" | "page" | "from", string>[] = parse(
  readFileSync(join(__dirname, "../support/spellings.csv"), "utf8"),
  { columns: true },
);

test("700 spellings at least are tried, of boxers, nations, tournaments and categories", () => {
  expect(SPELLINGS.length).toBeGreaterThanOrEqual(700);
  const sections = new Set(SPELLINGS.map(({ page }) => page.split("/")[0]));
  expect(sections).toEqual(new Set(Object.values(SECTIONS)));
});

test.each(SPELLINGS.map(({ spelling, page, from }) => [spelling, page, from] as const))(
  "%s finds %s first (%s)",
  (spelling, page) => {
    const [first] = searchRecord(shippedNames, spelling).hits;
    expect(first && `${SECTIONS[first.kind]}/${first.id}`).toBe(page);
  },
);
