import { hashRows, makeRows } from "@/lib/operations/facts/make-rows";
import { readFacts } from "@/lib/operations/facts/read-facts";
import { importGames } from "@/lib/operations/import-games";
import { STORED_VERSION } from "@/lib/schemas/stored/versions";
import { at } from "../support/at";
import { describeDatabase } from "../support/database";
import { type FactsText, factsFiles, makeFacts, writeFacts, writeFiles } from "../support/facts";
import { readStoredRows } from "../support/stored-rows";

const CITATION = { url: "https://example.org/again", says: "The same." };

test("a list that came later leaves the hash of facts without it as it was", async () => {
  const { facts } = await readFacts(writeFacts(makeFacts()));
  if (!facts) throw new Error("No facts");
  const rows = makeRows(facts);
  const { reached: none, ...before } = rows;
  expect(none).toEqual([]);
  expect(hashRows(rows)).toBe(hashRows(before as typeof rows));
  const [boxer] = rows.boxers;
  const row = { gamesId: "test-2024", tournamentId: "cup-2023", categoryCode: "M51" };
  const told = { ...row, boxerSlug: boxer?.slug ?? "", round: "SF" as const, sourceUrl: "s" };
  expect(hashRows({ ...rows, reached: [told] })).not.toBe(hashRows(rows));
});

describeDatabase("importing facts", (database) => {
  const importFacts = (facts = makeFacts()) => importGames(database.prisma, writeFacts(facts));
  const stored = () => readStoredRows(database.prisma);

  test("stores every row and publishes revision 1", async () => {
    const result = await importFacts();
    expect(result).toEqual({
      gamesId: "test-2024",
      outcome: "imported",
      revision: 1,
      effect: null,
      replaced: [],
      counts: {
        nations: 3,
        categories: 2,
        rules: 3,
        restrictions: 1,
        tournaments: 1,
        citations: 5,
        allocations: 2,
        boxers: 4,
        aliases: 2,
        entries: 0,
        reached: 0,
        bouts: 2,
        places: 4,
        ledger: 3,
        counts: 1,
        facts: 2,
        breaks: 1,
      },
    });
    const rows = await stored();
    for (const [list, count] of Object.entries(result.counts)) {
      expect(rows[list as keyof typeof rows]).toHaveLength(count);
    }
    expect(rows.revisions).toEqual([
      {
        gamesId: "test-2024",
        number: 1,
        kind: "import",
        factsHash: expect.stringMatching(/^[0-9a-f]{64}$/),
        summary: JSON.stringify(result.counts),
        actorId: null,
        actorName: null,
        actorRole: null,
        reason: null,
        input: null,
        diff: null,
        effect: null,
        storedVersion: STORED_VERSION,
        idempotencyKey: null,
        undoes: null,
      },
    ]);
  });

  test("only places in force hold their NOC's right to the category", async () => {
    await importFacts();
    const { places } = await stored();
    expect(places.map(({ id, holderKey }) => [id, holderKey])).toEqual([
      ["mens-51kg-kaz-cup-2023", "M51:KAZ"],
      ["mens-51kg-mgl-reallocation", "M51:MGL"],
      ["mens-51kg-uzb-cup-2023", null],
      ["womens-50kg-kaz-universality", "W50:KAZ"],
    ]);
  });

  test("the same facts again change nothing", async () => {
    await importFacts();
    const before = await stored();
    await expect(importFacts()).resolves.toMatchObject({ outcome: "unchanged", revision: 1 });
    await expect(stored()).resolves.toEqual(before);
  });

  test("the same facts with CRLF, a byte order mark and other row and column orders are the same", async () => {
    await importFacts();
    const facts = makeFacts();
    facts.boxers.reverse();
    facts.quota_places.reverse();
    facts.nations = facts.nations.map((row) => Object.fromEntries(Object.entries(row).reverse()));
    const files = Object.entries(factsFiles(facts)).map(([name, text]) => [
      name,
      name.endsWith(".csv") ? `\uFEFF${text.replaceAll("\n", "\r\n")}` : text,
    ]);
    const folder = writeFiles(Object.fromEntries(files));
    await expect(importGames(database.prisma, folder)).resolves.toMatchObject({
      outcome: "unchanged",
    });
  });

  test("the order of categories and of a place's ledger are facts", async () => {
    await importFacts();
    const facts = makeFacts();
    facts.categories.reverse();
    // On one day either may have come first.
    at(facts.ledger, 1).date = at(facts.ledger, 0).date ?? "";
    await expect(importFacts(facts)).resolves.toMatchObject({ outcome: "imported", revision: 2 });
    facts.ledger.reverse();
    facts.quota_places = facts.quota_places.filter(({ route }) => route !== "reallocation");
    await expect(importFacts(facts)).resolves.toMatchObject({ outcome: "imported", revision: 3 });
  });

  test("changed facts take the place of the old and publish the next revision", async () => {
    await importFacts();
    const facts = makeFacts();
    at(facts.boxers, 0).name = "Saken One the Second";
    facts.bouts.pop();
    facts.published_counts = [];
    facts.known_breaks = [];
    await expect(importFacts(facts)).resolves.toMatchObject({ outcome: "imported", revision: 2 });
    const rows = await stored();
    expect(rows.boxers.map(({ name }) => name)).toContain("Saken One the Second");
    expect(rows.bouts).toHaveLength(1);
    expect(rows.counts).toEqual([]);
    expect(rows.revisions.map(({ number }) => number)).toEqual([1, 2]);
    expect(rows.games.map(({ revision }) => revision)).toEqual([2]);
  });

  test.each<[string, (facts: FactsText) => unknown]>([
    ["a rule's parameter", (facts) => (at(facts.rules.rules, 1).box_off_places = 2)],
    ["a citation", (facts) => (at(facts.rules.restrictions, 0).citations = [CITATION, CITATION])],
    [
      "where a tournament stops",
      (facts) => (at(facts.rules.tournaments, 0).stops_when_filled = false),
    ],
    ["the order of the Games' facts", (facts) => facts.facts.reverse()],
    ["a known break", (facts) => (at(facts.known_breaks, 0).reason = "It was counted by sport.")],
    ["a range", (facts) => (at(facts.categories, 1).places = "1-3")],
  ])("%s is a fact: changed, it is published", async (_, change) => {
    const facts = makeFacts();
    change(facts);
    await importFacts();
    await expect(importFacts(facts)).resolves.toMatchObject({ outcome: "imported", revision: 2 });
    await expect(importFacts(facts)).resolves.toMatchObject({ outcome: "unchanged", revision: 2 });
  });

  test("facts that were there before the latest import are a change", async () => {
    await importFacts();
    const changed = makeFacts();
    changed.games.name = "Test 2024, corrected";
    await importFacts(changed);
    await expect(importFacts()).resolves.toMatchObject({ outcome: "imported", revision: 3 });
  });

  test("a dry run writes nothing, and says whether it would", async () => {
    const folder = writeFacts(makeFacts());
    const empty = await stored();
    await expect(importGames(database.prisma, folder, { dryRun: true })).resolves.toMatchObject({
      outcome: "checked",
      revision: 0,
      counts: { places: 4 },
    });
    await expect(stored()).resolves.toEqual(empty);
    await importGames(database.prisma, folder);
    await expect(importGames(database.prisma, folder, { dryRun: true })).resolves.toMatchObject({
      outcome: "unchanged",
      revision: 1,
    });
  });

  test("games.json and categories.csv are enough", async () => {
    const facts = makeFacts("bare-2028");
    const games = { ...facts.games, spotlight: null, places_men: null };
    const categories = facts.categories.map((category) => ({ ...category, places: "" }));
    const all = factsFiles({ ...facts, games, categories });
    const folder = writeFiles({
      "games.json": all["games.json"] ?? "",
      "categories.csv": all["categories.csv"] ?? "",
    });
    await expect(importGames(database.prisma, folder)).resolves.toMatchObject({
      outcome: "imported",
      counts: { categories: 2, places: 0, nations: 0 },
    });
  });

  test("a place that passed on twice is stored, replaced and stored again", async () => {
    const facts = makeFacts();
    const passed = at(facts.quota_places, 2);
    facts.boxers.push({ ...at(facts.boxers, 2), slug: "tha-five", noc: "THA" });
    facts.nations.push({ ...at(facts.nations, 0), noc: "THA", name: "Thailand" });
    facts.quota_places.unshift({
      ...passed,
      id: "mens-51kg-tha-reallocation",
      noc: "THA",
      boxer: "tha-five",
      reallocated_from: passed.id ?? "",
    });
    facts.ledger.push({
      ...at(facts.ledger, 1),
      place: passed.id ?? "",
      kind: "declined",
      date: "",
      date_is_exact: "no",
    });
    await expect(importFacts(facts)).resolves.toMatchObject({ revision: 1 });
    facts.games.name = "Test 2024, corrected";
    await expect(importFacts(facts)).resolves.toMatchObject({ revision: 2 });
  });

  describe("beside another Games", () => {
    const other = () => {
      const facts = makeFacts("other-2028");
      facts.nations = [];
      return facts;
    };

    test("its nations are used, and neither Games touches the rows of the other", async () => {
      await importFacts();
      const before = await stored();
      await expect(importFacts(other())).resolves.toMatchObject({ outcome: "imported" });
      const after = await stored();
      expect(after.nations).toEqual(before.nations);
      expect(after.places.filter(({ gamesId }) => gamesId === "test-2024")).toEqual(before.places);
      expect(after.places.filter(({ gamesId }) => gamesId === "other-2028")).toHaveLength(4);
      expect(after.games.map(({ id, revision }) => [id, revision])).toEqual([
        ["other-2028", 1],
        ["test-2024", 1],
      ]);
    });

    test("a changed nation is a new revision of both, whose facts are still the same", async () => {
      await importFacts();
      await importFacts(other());
      const facts = makeFacts();
      at(facts.nations, 0).name = "Republic of Kazakhstan";
      await importFacts(facts);
      const { games, nations } = await stored();
      expect(nations.map(({ name }) => name)).toContain("Republic of Kazakhstan");
      expect(games.map(({ id, revision }) => [id, revision])).toEqual([
        ["other-2028", 2],
        ["test-2024", 2],
      ]);
      await expect(importFacts(other())).resolves.toMatchObject({
        outcome: "unchanged",
        revision: 2,
      });
    });

    test("a source that it uses stays when these facts no longer do", async () => {
      await importFacts();
      await importFacts(other());
      const facts = makeFacts();
      const { rules, ...lists } = facts;
      for (const rows of Object.values(lists)) {
        for (const row of Array.isArray(rows) ? rows : [rows]) {
          row.source_url = "https://example.org/moved";
        }
      }
      await importFacts(facts);
      const { sources } = await stored();
      expect(sources.map(({ url }) => url)).toEqual([
        "https://example.org/facts",
        "https://example.org/moved",
        "https://example.org/rules",
      ]);
    });
  });
});
