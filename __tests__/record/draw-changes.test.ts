import { type Change, changeRows } from "@/lib/record/change";
import { drawChanges, entriesOfDraw, hasBoxed, withdrawalChange } from "@/lib/record/draw-changes";
import type { Boxer, GamesRows } from "@/lib/record/games-record";
import { makeBoxerMatcher, newBoxerSlug } from "@/lib/record/match-boxers";
import type { PastedBoxer } from "@/lib/record/paste-draw";
import { at } from "../support/at";
import { aBout, aBoxer, aNation, anAllocation, SOURCE, someRows } from "../support/record-factory";

const SAKEN = aBoxer({
  slug: "saken-bibossinov",
  name: "Saken Bibossinov",
  familyName: "Bibossinov",
  givenName: "Saken",
  aliases: ["Сакен Бибосынов"],
});
const BOXERS: Boxer[] = [
  SAKEN,
  aBoxer({ slug: "temirtas-zhussupov", name: "Temirtas Zhussupov" }),
  aBoxer({ slug: "daniel-asenov", name: "Daniel Asenov", noc: "UZB" }),
  aBoxer({ slug: "alua-balkibekova", name: "Alua Balkibekova", categoryCode: "W50" }),
];

describe("the boxer whom a list means", () => {
  const match = makeBoxerMatcher(BOXERS, "M");

  test.each([
    ["as the record writes him", "Saken Bibossinov"],
    ["the family name first", "Bibossinov Saken"],
    ["another transliteration", "Saken Bibosinov"],
    ["Cyrillic, by an alias", "Бибосынов Сакен"],
  ])("%s", (_, name) => {
    expect(match(name, "KAZ")).toEqual({ kind: "known", slug: "saken-bibossinov" });
  });

  test.each([
    ["a name with the family name in common", "S. Bibossinov", "KAZ", "near", "saken-bibossinov"],
    ["a name two letters off", "Temirtaz Zhusupow", "KAZ", "near", "temirtas-zhussupov"],
    ["the name of a boxer of another NOC", "Daniel Asenov", "TUR", "other-noc", "daniel-asenov"],
  ])("%s is not taken for him without asking", (_, name, noc, kind, slug) => {
    expect(match(name, noc)).toEqual({ kind, slugs: [slug] });
  });

  test("nobody of the other gender, nobody at all", () => {
    expect(match("Alua Balkibekova", "KAZ")).toEqual({ kind: "unknown" });
    expect(match("Aslan Shymbergenov", "KAZ")).toEqual({ kind: "unknown" });
  });

  test("two of one name are both named", () => {
    const two = makeBoxerMatcher(
      [...BOXERS, aBoxer({ slug: "s-2", name: "Saken Bibossinov" })],
      "M",
    );
    const found = two("Saken Bibossinov", "KAZ");
    expect(found).toEqual({ kind: "several", slugs: ["saken-bibossinov", "s-2"] });
  });
});

test("a new boxer's slug is his name, with the NOC and a number where it is taken", () => {
  expect(newBoxerSlug("Aidan O’Neill", "IRL", new Set())).toBe("aidan-oneill");
  expect(newBoxerSlug("Сакен Бибосынов", "KAZ", new Set())).toBe("saken-bibosinov");
  expect(newBoxerSlug("Ali One", "KAZ", new Set(["ali-one"]))).toBe("ali-one-kaz");
  expect(newBoxerSlug("Ali One", "KAZ", new Set(["ali-one", "ali-one-kaz"]))).toBe("ali-one-kaz-2");
});

const DRAW = { tournamentId: "world-1", categoryCode: "M51", sourceUrl: SOURCE };

function row(position: number, name: string, noc: string): PastedBoxer {
  const [givenName = null, familyName = null] = name.split(" ");
  return { row: position, position, seed: null, noc, name, givenName, familyName };
}

const RULE = {
  ...{ id: "semi-finalists", rule: { kind: "reach-round", round: "SF" } as const, citations: [] },
};

function rows(): GamesRows {
  return someRows({
    boxers: BOXERS,
    allocations: [anAllocation()],
    rules: [RULE],
    nations: ["CHN", "TUR"].map((noc) => aNation({ noc })),
  });
}

function changed(before: GamesRows, changes: Change[]): GamesRows {
  const result = changeRows(before, changes);
  expect(result.problems).toEqual([]);
  return result.rows;
}

const ENTERED = [
  { boxer: row(1, "Saken Bibossinov", "KAZ"), choice: { kind: "known", slug: SAKEN.slug } },
  { boxer: row(2, "Danyel Asenof", "UZB"), choice: { kind: "known", slug: "daniel-asenov" } },
  { boxer: row(3, "Left Out", "TUR"), choice: { kind: "left-out" } },
  { boxer: row(4, "New Boxer", "CHN"), choice: { kind: "new" } },
] as const;

describe("entering a draw", () => {
  const entered = drawChanges(BOXERS, "M", DRAW, ENTERED);
  const after = changed(rows(), entered);

  test("puts boxers on their lines and leaves the lines of rows left out empty", () => {
    expect(
      entriesOfDraw(after, DRAW).map(({ boxerSlug, position }) => [boxerSlug, position]),
    ).toEqual([
      ["saken-bibossinov", 1],
      ["daniel-asenov", 2],
      ["new-boxer", 4],
    ]);
  });

  test("makes the new boxer with what the list says and nothing else", () => {
    expect(after.boxers.find(({ slug }) => slug === "new-boxer")).toEqual({
      ...{ slug: "new-boxer", name: "New Boxer", givenName: "New", familyName: "Boxer" },
      ...{ gender: "M", noc: "CHN", categoryCode: "M51", birthDate: null, birthPlace: null },
      ...{ honours: null, gamesBoutsWon: null, aliases: [], sourceUrl: SOURCE },
    });
  });

  test("keeps a new spelling as an alias, so that the next list is recognised", () => {
    const match = makeBoxerMatcher(after.boxers, "M");
    expect(match("ASENOF Danyel", "UZB")).toEqual({ kind: "known", slug: "daniel-asenov" });
    expect(after.boxers.find(({ slug }) => slug === SAKEN.slug)).toEqual(SAKEN);
  });

  test("two new boxers of one name and NOC do not become one", () => {
    const twice = [1, 2].map((line) => ({
      boxer: row(line, "Ali One", line === 1 ? "CHN" : "TUR"),
      choice: { kind: "new" } as const,
    }));
    const slugs = drawChanges(BOXERS, "M", DRAW, twice).flatMap((change) =>
      change.kind === "save-boxer" ? [change.boxer.slug] : [],
    );
    expect(slugs).toEqual(["ali-one", "ali-one-tur"]);
  });
});

describe("leaving a draw before the first bout", () => {
  const drawn = changed(rows(), drawChanges(BOXERS, "M", DRAW, ENTERED));
  const entries = entriesOfDraw(drawn, DRAW);

  test("leaves the line empty", () => {
    const after = changed(drawn, [withdrawalChange(entries, at(entries, 1), null)]);
    expect(entriesOfDraw(after, DRAW).map(({ position }) => position)).toEqual([1, 4]);
  });

  test("or gives it to another, with the page that says so and without the seed", () => {
    const seeded = entries.map((entry) => ({ ...entry, seed: entry.position }));
    const by = { boxerSlug: "temirtas-zhussupov", sourceUrl: "https://example.org/change" };
    const after = changed(drawn, [withdrawalChange(seeded, at(seeded, 0), by)]);
    expect(entriesOfDraw(after, DRAW)[0]).toEqual({ ...at(entries, 0), ...by, seed: null });
  });

  test("is refused to somebody who has boxed", () => {
    const bout = aBout({
      ...{ id: "sf-1", round: "SF", redSlug: SAKEN.slug, blueSlug: "daniel-asenov" },
      ...{ winner: "red", boxedOn: "2024-03-10" },
    });
    const boxed = changed(drawn, [{ kind: "enter-bout", bout }]);
    expect(entries.map((entry) => hasBoxed(boxed, entry))).toEqual([true, true, false]);
    const { problems } = changeRows(boxed, [withdrawalChange(entries, at(entries, 1), null)]);
    expect(problems).toMatchObject([{ code: "draw", detail: expect.stringContaining("sf-1") }]);
  });
});
