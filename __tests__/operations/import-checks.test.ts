import { loadGamesRows } from "@/lib/data/load-games-rows";
import { FactsInvalidError } from "@/lib/operations/facts/problem";
import { importGames } from "@/lib/operations/import-games";
import { recordChecks } from "@/lib/record/checks";
import { makeGamesRecord } from "@/lib/record/record-of-rows";
import { at } from "../support/at";
import { describeDatabase } from "../support/database";
import { type FactsText, makeFacts, type Row, writeFacts } from "../support/facts";
import { factsSaid } from "../support/said";
import { readStoredRows } from "../support/stored-rows";

const known = (kind: string, subject: string): Row => ({
  kind,
  subject,
  reason: "The page was taken down before it could be read",
  source_url: "https://example.org/why",
});

/** Facts that lack one of the two places of the cup, while places are still given. */
function beforeTheLastPlace(): FactsText {
  const facts = makeFacts();
  facts.quota_places = facts.quota_places.filter(({ id }) => id !== "mens-51kg-kaz-cup-2023");
  facts.ledger = facts.ledger.filter(({ place }) => place !== "mens-51kg-kaz-cup-2023");
  facts.known_breaks = [];
  return facts;
}

/** The same when a boxer is entered for the Games, so that all places are given. */
function withoutOnePlace(): FactsText {
  const facts = beforeTheLastPlace();
  const event = at(makeFacts().ledger, 2);
  facts.ledger.push({ ...event, place: "womens-50kg-kaz-universality", kind: "entered" });
  return facts;
}

const BROKEN_BY_IT = [
  known("games-total", "M"),
  known("category-total", "M51"),
  known("tournament-total", "cup-2023 M"),
  known("allocation", "cup-2023 M51"),
  known("computed-recorded", "cup-2023"),
  known("published-count", "kaz"),
];

describeDatabase("a check that does not hold", (database) => {
  const refused = async (
    facts: FactsText,
    options = {},
  ): Promise<readonly ReturnType<typeof factsSaid>[]> => {
    const before = await readStoredRows(database.prisma);
    const error = await importGames(database.prisma, writeFacts(facts), options).catch(
      (e: unknown) => e,
    );
    if (!(error instanceof FactsInvalidError)) throw error ?? new Error("Nothing was refused");
    await expect(readStoredRows(database.prisma)).resolves.toEqual(before);
    return error.problems.map(factsSaid);
  };

  test("refuses the import, naming the check, its figures, its rows and how to list it", async () => {
    const problems = await refused(withoutOnePlace());
    expect(problems).toHaveLength(BROKEN_BY_IT.length);
    expect(problems).toContainEqual({
      file: "known_breaks.csv",
      line: null,
      column: null,
      message:
        'the check allocation "cup-2023 M51" does not hold: expected 2, found 1 ' +
        "(mens-51kg-uzb-cup-2023); correct the facts, or list it here with kind allocation, " +
        'subject "cup-2023 M51", reason and source_url',
    });
    expect(problems.map(({ message }) => message).join("\n")).toContain(
      'published-count "kaz" does not hold: expected 3, found 1 at the end of 2024-07-01',
    );
  });

  test("is none where totals are short because places are still given", async () => {
    const others = ["computed-recorded", "published-count"];
    const known_breaks = BROKEN_BY_IT.filter(({ kind }) => others.includes(kind ?? ""));
    const facts = { ...beforeTheLastPlace(), known_breaks };
    await expect(
      importGames(database.prisma, writeFacts(facts), { dryRun: true }),
    ).resolves.toMatchObject({ outcome: "checked" });
  });

  test("refuses a place too many in the same way", async () => {
    const facts = makeFacts();
    facts.nations.push({ ...at(facts.nations, 0), noc: "THA", name: "Thailand" });
    facts.boxers.push({ ...at(facts.boxers, 1), slug: "tha-five", noc: "THA" });
    facts.quota_places.push({
      ...at(facts.quota_places, 1),
      id: "mens-51kg-tha-cup-2023",
      noc: "THA",
      boxer: "tha-five",
    });
    const problems = await refused(facts);
    expect(problems).toContainEqual(
      expect.objectContaining({
        message: expect.stringMatching(
          /category-total "M51" does not hold: expected 2, found 3 \(.*mens-51kg-tha-cup-2023/,
        ),
      }),
    );
  });

  test("is told by a dry run too, also beside the Games that are stored", async () => {
    await importGames(database.prisma, writeFacts(makeFacts()));
    const problems = await refused(withoutOnePlace(), { dryRun: true });
    expect(problems).toEqual(await refused(withoutOnePlace()));
  });

  test("is imported where it is listed as known, with its reason and source", async () => {
    const facts = { ...withoutOnePlace(), known_breaks: BROKEN_BY_IT };
    await expect(importGames(database.prisma, writeFacts(facts))).resolves.toMatchObject({
      outcome: "imported",
    });
    const rows = await loadGamesRows(database.prisma, "test-2024");
    if (!rows) throw new Error("Nothing was stored");
    const { broken, stale, unmatched } = recordChecks(makeGamesRecord(rows));
    expect(broken.map(({ known: entry }) => [entry?.reason, entry?.sourceUrl])).toEqual(
      BROKEN_BY_IT.map((row) => [row.reason, row.source_url]),
    );
    expect([stale, unmatched]).toEqual([[], []]);
  });

  test("must be listed one by one: the others are still refused", async () => {
    const facts = { ...withoutOnePlace(), known_breaks: BROKEN_BY_IT.slice(1) };
    const problems = await refused(facts);
    expect(problems.map(({ message }) => message)).toEqual([
      expect.stringMatching(/^the check games-total "M" does not hold/),
    ]);
  });
});

describeDatabase("the list of known breaks", (database) => {
  const problemsOf = async (known_breaks: Row[]) => {
    const facts = makeFacts();
    facts.known_breaks.push(...known_breaks);
    const importing = importGames(database.prisma, writeFacts(facts));
    const error = await importing.catch((e: unknown) => e);
    if (!(error instanceof FactsInvalidError)) throw error ?? new Error("Nothing was refused");
    return error.problems.map(factsSaid);
  };

  test("is refused where it lists a check that holds", async () => {
    expect(await problemsOf([known("category-total", "M51")])).toEqual([
      {
        file: "known_breaks.csv",
        line: 3,
        column: null,
        message: 'the check category-total "M51" holds: nothing is to be listed; remove the line',
      },
    ]);
  });

  test("is refused where it lists a check that there is not", async () => {
    expect(await problemsOf([known("allocation", "cup-2023 M57")])).toEqual([
      {
        file: "known_breaks.csv",
        line: 3,
        column: null,
        message:
          'there is no check allocation "cup-2023 M57"; correct kind and subject or remove the line',
      },
    ]);
  });
});
