/** What open pages hear of a revision: codes and numbers, nobody's name, and all that was missed. */
import type { ChangeEffect, MovedPlace } from "@/lib/change/effect";
import { noteOf, notesSince, type RevisionNote } from "@/lib/change/revision-note";

const moved = (noc: string, categoryCode = "M51"): MovedPlace => ({
  placeId: `${categoryCode}-${noc}`,
  categoryCode,
  noc,
  boxerSlug: "saken-bibossinov",
  boxer: "Saken Bibossinov",
  route: "world-1",
  decidingBoutId: null,
});

const effect = (parts: Partial<ChangeEffect>): ChangeEffect => ({
  gained: [],
  lost: [],
  totals: [],
  nations: [],
  broken: [],
  healed: [],
  drawProblems: [],
  pages: [],
  ...parts,
});

const many = (length: number) => Array.from({ length }, (_, index) => index);

describe("a note", () => {
  test("says who gained and lost in which category, and which pages say something else", () => {
    const gained = [moved("KAZ"), moved("UZB", "W50")];
    const pages = ["/paris-2024", "/paris-2024/checks"];
    const note = noteOf("paris-2024", 7, effect({ gained, lost: [moved("ITA")], pages }));
    expect(note).toEqual({
      games: "paris-2024",
      revision: 7,
      places: { gained: 2, lost: 1 },
      gained: [
        { noc: "KAZ", category: "M51" },
        { noc: "UZB", category: "W50" },
      ],
      lost: [{ noc: "ITA", category: "M51" }],
      paths: pages,
    });
    expect(JSON.stringify(note)).not.toMatch(/saken/i);
  });

  test("names ten of each at most and counts all", () => {
    const moves = many(11).map((index) => moved(`N${index}`));
    const note = noteOf("paris-2024", 7, effect({ gained: moves, lost: moves }));
    expect(note.places).toEqual({ gained: 11, lost: 11 });
    expect(note.gained.map(({ noc }) => noc)).toEqual(many(10).map((index) => `N${index}`));
    expect(note.lost).toEqual(note.gained);
  });

  test("names up to two hundred pages; of more it may be any", () => {
    const pages = many(201).map((index) => `/paris-2024/boxers/${index}`);
    expect(noteOf("paris-2024", 7, effect({ pages: pages.slice(1) })).paths).toHaveLength(200);
    expect(noteOf("paris-2024", 7, effect({ pages })).paths).toBeNull();
  });

  test("without a kept effect says that anything may be different", () => {
    expect(noteOf("paris-2024", 7, null)).toEqual({
      games: "paris-2024",
      revision: 7,
      places: null,
      gained: [],
      lost: [],
      paths: null,
    });
  });
});

describe("somebody who heard of a revision last", () => {
  const notes: RevisionNote[] = [5, 6, 7].map((revision) =>
    noteOf("paris-2024", revision, effect({ gained: [moved("KAZ")] })),
  );
  const since = (heard: number, revision = 7, known = notes) =>
    notesSince("paris-2024", { revision, notes: known }, heard);
  const ONLY_THE_NUMBER = [noteOf("paris-2024", 7, null)];

  test("the newest hears nothing", () => {
    expect(since(7)).toEqual([]);
  });

  test("an older one hears each since, in order", () => {
    expect(since(6)).toEqual(notes.slice(2));
    expect(since(4)).toEqual(notes);
  });

  test("one before all that is known hears only which one it is now", () => {
    expect(since(3)).toEqual(ONLY_THE_NUMBER);
    expect(since(6, 7, [])).toEqual(ONLY_THE_NUMBER);
  });

  test("one after the newest, as an older state was restored, too", () => {
    expect(since(9)).toEqual(ONLY_THE_NUMBER);
  });

  test("hears nothing of a revision that is not published yet", () => {
    expect(since(5, 6)).toEqual(notes.slice(1, 2));
  });
});
