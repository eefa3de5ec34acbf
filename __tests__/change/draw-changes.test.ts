import { type Change, changeRows } from "@/lib/change/change";
import {
  drawChanges,
  drawDoubts,
  drawnInOthers,
  entriesOfDraw,
  hasBoxed,
  withdrawalChange,
} from "@/lib/change/draw-changes";
import type { PastedBoxer } from "@/lib/change/paste-draw";
import type { Boxer, GamesRows } from "@/lib/record/games-rows";
import { makeBoxerMatcher, newBoxerSlug } from "@/lib/record/match-boxers";
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
    ["as the record writes it", "Saken Bibossinov"],
    ["the family name first", "Bibossinov Saken"],
    ["Latin letters of a Cyrillic alias", "Bibosynov Saken"],
    ["Cyrillic, by an alias", "Бибосынов Сакен"],
  ])("%s", (_, name) => {
    expect(match(name, "KAZ")).toEqual({ kind: "known", slug: "saken-bibossinov" });
  });

  test.each([
    ["a name with the family name in common", "S. Bibossinov", "KAZ", "near", "saken-bibossinov"],
    ["another transliteration", "Saken Bibosinov", "KAZ", "near", "saken-bibossinov"],
    ["a name two letters off", "Temirtaz Zhusupow", "KAZ", "near", "temirtas-zhussupov"],
    ["the name of a boxer of another NOC", "Daniel Asenov", "TUR", "other-noc", "daniel-asenov"],
  ])("%s is not taken for the known boxer without asking", (_, name, noc, kind, slug) => {
    expect(match(name, noc)).toEqual({ kind, slugs: [slug] });
  });

  const spelled: [pasted: string, known: string, noc: string][] = [
    ["AL-KASBEH Obada", "Obada Alkasbeh", "JOR"],
    ["Al Kasbeh Obada", "Obada Alkasbeh", "JOR"],
    ["Obada Alkasbeh", "Obada Al-Kasbeh", "JOR"],
    ["Kim Hyeongkyu", "Kim Hyeong-kyu", "KOR"],
    ["Hyeong Kyu Kim", "Kim Hyeong-kyu", "KOR"],
    ["MUELLER Tom", "Tom Müller", "GER"],
    ["Muller Tom", "Tom Müller", "GER"],
    ["Tom Müller", "Tom Mueller", "GER"],
    ["Xalokov Abdumalik", "Abdumalik Khalokov", "UZB"],
    ["O’NEILL Aidan", "Aidan O'Neill", "IRL"],
    ["O‘Neill Aidan", "Aidan ONeill", "IRL"],
    ["Saken\u00A0Bibos\u00ADsinov", "Saken Bibossinov", "KAZ"],
  ];
  test.each(spelled)("%s is known as %s (%s)", (pasted, name, noc) => {
    const only = makeBoxerMatcher([aBoxer({ slug: "only", name, noc })], "M");
    expect(only(pasted, noc)).toEqual({ kind: "known", slug: "only" });
  });

  const others: [pasted: string, known: string, noc: string][] = [
    ["Hu Lei", "Xu Lei", "CHN"],
    ["Manul Reyes", "Manuel Reyes", "ESP"],
    ["Tom Muller", "Tom Mueller", "GER"],
    ["Max Orlov", "Makh Orlov", "RUS"],
    ["Đurić Ivan", "Djurić Ivan", "CRO"],
  ];
  test.each(others)("%s is not taken for %s (%s) without asking", (pasted, name, noc) => {
    const only = makeBoxerMatcher([aBoxer({ slug: "only", name, noc })], "M");
    expect(only(pasted, noc).kind).toMatch(/^(near|unknown)$/);
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

test("a new boxer's slug is the name, with the NOC and a number where it is taken", () => {
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
  id: "semi-finalists",
  rule: { kind: "reach-round", round: "SF" } as const,
  citations: [],
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
  const entered = drawChanges(BOXERS, [], "M", DRAW, ENTERED);
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
      slug: "new-boxer",
      name: "New Boxer",
      givenName: "New",
      familyName: "Boxer",
      gender: "M",
      noc: "CHN",
      categoryCode: "M51",
      birthDate: null,
      birthPlace: null,
      honours: null,
      gamesBoutsWon: null,
      aliases: [],
      sourceUrl: SOURCE,
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
    const slugs = drawChanges(BOXERS, [], "M", DRAW, twice).flatMap((change) =>
      change.kind === "save-boxer" ? [change.boxer.slug] : [],
    );
    expect(slugs).toEqual(["ali-one", "ali-one-tur"]);
  });
});

describe("a women's draw never touches a man of the same name", () => {
  const man = aBoxer({ slug: "wei-li", name: "Wei Li", noc: "CHN", categoryCode: "M51" });
  const women = { ...DRAW, categoryCode: "W50" };
  const pasted = [{ boxer: row(1, "Wei Li", "TUR"), choice: { kind: "new" } as const }];
  const before = someRows({
    boxers: [man],
    allocations: [anAllocation({ categoryCode: "W50" })],
    rules: [RULE],
    nations: ["CHN", "TUR"].map((noc) => aNation({ noc })),
  });

  test("she gets an address of her own, and he stays as he is", () => {
    const after = changed(before, drawChanges([], [man.slug], "W", women, pasted));
    expect(after.boxers.map(({ slug, gender, noc }) => [slug, gender, noc])).toEqual([
      ["wei-li", "M", "CHN"],
      ["wei-li-tur", "W", "TUR"],
    ]);
  });

  test("a page that did not know of him is refused, by his name", () => {
    const { problems, rows: same } = changeRows(before, drawChanges([], [], "W", women, pasted));
    expect(problems).toEqual([
      { code: "another-boxer", field: "boxer.slug", about: { name: "Wei Li (CHN)" } },
    ]);
    expect(same).toBe(before);
  });

  test("nor does a new boxer take the row of one of the same name, NOC and gender", () => {
    const known = aBoxer({ ...man, birthDate: "1999-01-01" });
    const again = [{ boxer: row(1, "Wei Li", "CHN"), choice: { kind: "new" } as const }];
    const rowsBefore = { ...rows(), boxers: [known] };
    expect(changeRows(rowsBefore, drawChanges([], [], "M", DRAW, again)).problems).toEqual([
      { code: "boxer-exists", field: "boxer.slug", about: { name: "Wei Li (CHN)" } },
    ]);
  });

  test("a spelling that is added to a boxer does not turn the NOC back that changed meanwhile", () => {
    const stale = aBoxer({ slug: "wei-li", name: "Wei Li", noc: "TUR" });
    const choice = { kind: "known", slug: "wei-li" } as const;
    const other = [{ boxer: row(1, "Lee Way", "TUR"), choice }];
    const { problems } = changeRows(
      { ...rows(), boxers: [man] },
      drawChanges([stale], [], "M", DRAW, other),
    );
    expect(problems.map(({ code, about }) => [code, about])).toEqual([
      ["another-boxer", { name: "Wei Li (CHN)" }],
    ]);
  });
});

describe("whether a draw may be another category's", () => {
  const boxers = ["a", "b", "c"].map((slug) => aBoxer({ slug, name: slug, categoryCode: "M57" }));
  const others = ["d", "e"].map((slug) => aBoxer({ slug, name: slug, categoryCode: "M51" }));
  const all = [...boxers, ...others];
  const of = (...slugs: string[]) =>
    slugs.map((slug, index) => ({
      boxer: row(index + 1, slug, "KAZ"),
      choice: slug === "new" ? ({ kind: "new" } as const) : ({ kind: "known", slug } as const),
    }));

  test("most of those who are known are known in another category", () => {
    const doubts = drawDoubts(all, "M51", {}, of("a", "b", "d", "new", "new", "new"));
    expect(doubts?.known).toBe(3);
    expect(doubts?.knownElsewhere.map(({ boxer }) => boxer.slug)).toEqual(["a", "b"]);
  });

  test("most have the name of a boxer of the other gender", () => {
    const man = (slug: string) => aBoxer({ slug, gender: "M", categoryCode: "M51" });
    const women = [aBoxer({ slug: "w", gender: "W", categoryCode: "W50" })];
    const rows = of("new", "new");
    const doubts = drawDoubts(women, "W50", { x: "M51" }, rows, [man("x"), man("y")]);
    expect(doubts).toMatchObject({ known: 2, drawnElsewhere: [] });
    expect(doubts?.knownElsewhere.map((each) => [each.boxer.slug, each.categoryCode])).toEqual([
      ["x", "M51"],
      ["y", "M51"],
    ]);
    expect(drawDoubts(women, "W50", {}, of("w", "new"), [man("x")])).toBeNull();
  });

  test("half of them, or nobody who is known, is no doubt", () => {
    expect(drawDoubts(all, "M51", {}, of("a", "d"))).toBeNull();
    expect(drawDoubts(all, "M51", {}, of("new", "new"))).toBeNull();
  });

  test("one who stands in another draw of the tournament, on a line or in a bout, is", () => {
    const entry = { tournamentId: "world-1", position: 1, seed: null, sourceUrl: SOURCE };
    const drawn = drawnInOthers(
      {
        entries: [
          { ...entry, categoryCode: "M57", boxerSlug: "d" },
          { ...entry, categoryCode: "M51", boxerSlug: "a" },
          { ...entry, tournamentId: "world-2", categoryCode: "M57", boxerSlug: "b" },
        ],
        bouts: [aBout({ id: "x", categoryCode: "M63", redSlug: "e", blueSlug: null })],
      },
      DRAW,
    );
    expect(drawn).toEqual({ d: "M57", e: "M63" });
    const doubts = drawDoubts(all, "M51", drawn, of("d", "e", "new"));
    expect(doubts?.drawnElsewhere.map((each) => [each.boxer.slug, each.categoryCode])).toEqual([
      ["d", "M57"],
      ["e", "M63"],
    ]);
    expect(doubts?.knownElsewhere).toEqual([]);
  });
});

describe("leaving a draw before the first bout", () => {
  const drawn = changed(rows(), drawChanges(BOXERS, [], "M", DRAW, ENTERED));
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
      id: "sf-1",
      round: "SF",
      redSlug: SAKEN.slug,
      blueSlug: "daniel-asenov",
      winner: "red",
      boxedOn: "2024-03-10",
    });
    const boxed = changed(drawn, [{ kind: "enter-bout", bout }]);
    expect(entries.map((entry) => hasBoxed(boxed, entry))).toEqual([true, true, false]);
    const { problems } = changeRows(boxed, [withdrawalChange(entries, at(entries, 1), null)]);
    expect(problems).toMatchObject([
      { code: "draw", about: { drawProblem: expect.objectContaining({ boutId: "sf-1" }) } },
    ]);
  });
});
