import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { searchRecord } from "@/lib/record/search";
import { aBoxer, aCategory, aNation, aRecord, aTournament } from "../support/record-factory";
import { shippedRows } from "../support/shipped-games";

const PARIS = "paris-2024";

const record = aRecord({
  nations: shippedRows(PARIS, "nations").map(({ noc = "", name = "", iso_alpha2 }) =>
    aNation({ noc, name, isoAlpha2: iso_alpha2 || null }),
  ),
  categories: shippedRows(PARIS, "categories").map(({ category = "", weight_label = "" }) =>
    aCategory(category, { weightLabel: weight_label }),
  ),
  tournaments: shippedRows(PARIS, "tournaments").map((row) =>
    aTournament({
      id: row.id ?? "",
      name: row.name ?? "",
      shortName: row.short_name ?? "",
      city: row.city ?? "",
      countryNoc: row.country_noc ?? "",
    }),
  ),
  boxers: shippedRows(PARIS, "boxers").map(({ slug = "", name = "", noc = "", ...row }) =>
    aBoxer({
      slug,
      name,
      noc,
      categoryCode: row.category ?? "",
      aliases: row.aliases ? row.aliases.split("|") : [],
    }),
  ),
  places: [],
  allocations: [],
  bouts: [],
});

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

test("300 spellings at least are tried, of boxers, nations, tournaments and categories", () => {
  expect(SPELLINGS.length).toBeGreaterThanOrEqual(300);
  const sections = new Set(SPELLINGS.map(({ page }) => page.split("/")[0]));
  expect(sections).toEqual(new Set(Object.values(SECTIONS)));
});

test.each(SPELLINGS.map(({ spelling, page, from }) => [spelling, page, from] as const))(
  "%s finds %s first (%s)",
  (spelling, page) => {
    const [first] = searchRecord(record, spelling).hits;
    expect(first && `${SECTIONS[first.kind]}/${first.id}`).toBe(page);
  },
);
