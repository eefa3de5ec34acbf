import { readFileSync } from "node:fs";
import { withFields } from "@/lib/api/document-fields";
import { PLACE_STATUSES, ROUTE_KINDS } from "@/lib/qualification/vocabulary";
import { placeDetail } from "@/lib/record/place-detail";
import { RESOURCES } from "@/lib/record/table";
import { RESOURCE_READERS } from "@/lib/record/tables";
import { RESOURCE_PARAMS } from "@/lib/schemas/resource-query";
import { anEntry, aPlace, aRecord } from "../support/record-factory";

const readme = readFileSync("README.md", "utf8");

/** The cells of a resource's row in the README's table. */
function documented(resource: string): { filters: string; columns: string } {
  const row = readme.split("\n").find((line) => line.startsWith(`| \`${resource}\``));
  const [, , filters = "", columns = ""] = row?.split("|") ?? [];
  return { filters, columns };
}

const names = (cell: string) => [...cell.matchAll(/`([^`]+)`/g)].map(([, name]) => name);

describe("the README", () => {
  it.each(RESOURCES)("documents every column of %s, and no other", (resource) => {
    const columns = RESOURCE_READERS[resource].columns.map(({ id }) => id);
    expect(names(documented(resource).columns)).toEqual(columns);
  });

  it("has every field as it is defined; `npm run document-fields` writes them", () => {
    expect(withFields(readme)).toBe(readme);
  });

  it("documents every filter", () => {
    expect(names(documented("quota-places").filters)).toEqual([
      ...RESOURCE_READERS["quota-places"].filters,
      "q",
    ]);
    for (const resource of ["nations", "boxers"] as const) {
      expect(documented(resource).filters.trim()).toBe("the same and `holds`");
      expect(RESOURCE_READERS[resource].filters).toEqual([
        ...RESOURCE_READERS["quota-places"].filters,
        "holds",
      ]);
    }
    for (const resource of ["tournaments", "categories"] as const) {
      expect(documented(resource).filters.trim()).toBe("the same");
      expect(RESOURCE_READERS[resource].filters).toEqual(RESOURCE_READERS["quota-places"].filters);
    }
    expect(documented("bouts").filters.trim()).toBe("the same without `status`");
    expect(RESOURCE_READERS.bouts.filters).not.toContain("status");
  });

  it("names the members of a place that its row does not have, and every step of a ledger's end", () => {
    const places = [
      aPlace({ id: "place", ledger: [anEntry("lost", "2024-05-17", { note: "why" })] }),
    ];
    const detail = placeDetail(aRecord({ places }), "place");
    const members = Object.keys(detail?.ledger.at(-1) ?? {});
    expect(readme).toContain(`[{${members.join(", ").replace("source", "source: {url}")}?}]`);
    expect(readme).toContain("`rule`");
    expect(readme).toContain("`ledger`");
    expect(readme).toContain("`decidingBout`");
    for (const kind of ["won", "invited", "received"]) expect(readme).toContain(`\`${kind}\``);
  });

  it("follows a place to files that have what it names", () => {
    const section = readme.split("## Follow one place")[1]?.split("\n## ")[0] ?? "";
    const files = [...section.matchAll(/\]\(([^)]+)\)/g)].map(([, path = ""]) => path);
    const texts = new Map(files.map((path) => [path, readFileSync(path, "utf8")]));
    const has = (path: string, text: string) => expect(texts.get(path)).toContain(text);
    const data = "prisma/data/paris-2024";
    expect(names(section)).toContain("mens-51kg-kaz-world-qualifier-1-2024");
    has(`${data}/quota_places.csv`, "\nmens-51kg-kaz-world-qualifier-1-2024,");
    has(`${data}/ledger.csv`, "\nmens-51kg-kaz-world-qualifier-1-2024,");
    has(`${data}/bouts.csv`, "\nworld-qualifier-1-2024-mens-51kg-qf-4,");
    has(`${data}/allocations.csv`, "\nworld-qualifier-1-2024,M51,4,semi-finalists,");
    has(`${data}/rules.json`, '"semi-finalists"');
    has("lib/qualification/rule.ts", "function decidingRound(");
    has("lib/qualification/award-places.ts", "function awardPlaces(");
    has("lib/record/place-reasons.ts", "function placeReasons(");
    has("components/qualification/place/why-in.tsx", "WhyIn");
  });

  it("names every parameter of every resource", () => {
    for (const name of RESOURCE_PARAMS) expect(readme).toMatch(new RegExp(`\`${name}[\`=]`));
  });

  it("names every route kind and status that a filter takes", () => {
    for (const value of [
      ...ROUTE_KINDS.filter((kind) => kind !== "tournament"),
      ...PLACE_STATUSES,
    ]) {
      expect(readme).toContain(`\`${value}\``);
    }
  });
});
