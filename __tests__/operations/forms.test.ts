import type { Change } from "@/lib/change/change";
import { drawChanges, entriesOfDraw, withdrawalChange } from "@/lib/change/draw-changes";
import {
  boxerChange,
  ledgerChange,
  placeChange,
  tournamentChange,
} from "@/lib/change/form-changes";
import {
  guessColumns,
  guessNumbering,
  makeNocReader,
  readDraw,
  readTable,
} from "@/lib/change/paste-draw";
import { loadGamesRows } from "@/lib/data/load-games-rows";
import { ChangeInvalidError } from "@/lib/operations/change-errors";
import { preview } from "@/lib/operations/preview";
import { makeBoxerMatcher } from "@/lib/record/match-boxers";
import { at } from "../support/at";
import { describeDatabase } from "../support/database";
import { ADMIN, GAMES, importDrawn, publishSeen } from "../support/editors";
import { inputSaid } from "../support/said";

jest.setTimeout(30_000);

const SOURCE = "https://example.org/list";

const NEXT_CUP = {
  id: "cup-2024",
  name: "The next Cup",
  shortName: "Cup 2024",
  city: "Astana",
  countryNoc: "kaz",
  startsOn: "2024-01-02",
  endsOn: "2024-01-06",
  continent: "",
  placesMen: "1-2",
  sourceUrl: SOURCE,
};
const FINALISTS = { categoryCode: "M51", places: "2", ruleId: "finalists", sourceUrl: "" };

describeDatabase("what is typed into the forms is published", (database) => {
  const rows = async () => {
    const found = await loadGamesRows(database.prisma, GAMES);
    if (!found) throw new Error("The Games is gone");
    return found;
  };
  const send = (...changes: Change[]) => publishSeen(database.prisma, ADMIN, changes);
  /** What a form is told of changes that cannot be. */
  const refusalOf = async (...changes: Change[]) => {
    const looking = preview(database.prisma, ADMIN, { gamesId: GAMES, changes });
    const error = await looking.catch((caught: unknown) => caught);
    if (!(error instanceof ChangeInvalidError)) throw error;
    return [
      ...error.inputProblems.map(inputSaid),
      ...error.problems.map(({ code, field }) => `${code} ${field}`),
    ];
  };
  const boxerOf = async (slug: string) => {
    const found = (await rows()).boxers.find((boxer) => boxer.slug === slug);
    if (!found) throw new Error(`There is no ${slug}`);
    return found;
  };

  /** A pasted text as its form would send it, rows that nobody is known for as new boxers. */
  const pasted = async (text: string, tournamentId: string) => {
    const { boxers, nations } = await rows();
    const readNoc = makeNocReader(nations);
    const table = readTable(text, readNoc);
    const columns = guessColumns(table, readNoc);
    const read = readDraw(table, columns, guessNumbering(columns, table), readNoc);
    expect(read.problems).toEqual([]);
    const match = makeBoxerMatcher(boxers, "M");
    const chosen = read.boxers.map((boxer) => {
      const found = match(boxer.name, boxer.noc);
      const isKnown = found.kind === "known";
      const choice = isKnown ? found : ({ kind: "new" } as const);
      return { boxer, choice };
    });
    const draw = { tournamentId, categoryCode: "M51", sourceUrl: SOURCE };
    return drawChanges(boxers, [], "M", draw, chosen);
  };

  beforeEach(() => importDrawn(database.prisma));

  test("a tournament with its rules, a draw pasted into it, a withdrawal and a replacement", async () => {
    await send(tournamentChange(NEXT_CUP, true, [FINALISTS]));
    const made = await rows();
    expect(made.tournaments.find(({ id }) => id === "cup-2024")).toMatchObject({
      countryNoc: "KAZ",
      continent: null,
      venue: null,
      entries: null,
      placesMen: 1,
      placesMenMost: 2,
      placesWomen: null,
      stopsWhenFilled: true,
    });
    expect(made.allocations.find(({ route }) => route === "cup-2024")).toMatchObject({
      categoryCode: "M51",
      places: 2,
      placesMost: null,
      sourceUrl: SOURCE,
    });

    const text = "1. FIVE Thana (THA) [1]\n2. BYE\n3. NEW Otgon (MGL)\n4. TWO Ulugbek (UZB)";
    await send(...(await pasted(text, "cup-2024")));
    const draw = { tournamentId: "cup-2024", categoryCode: "M51" };
    const entries = entriesOfDraw(await rows(), draw);
    expect(entries.map(({ boxerSlug, position, seed }) => [boxerSlug, position, seed])).toEqual(
      expect.arrayContaining([
        ["thana-five-tha", 1, 1],
        ["otgon-new", 3, null],
        ["ulugbek-two", 4, null],
      ]),
    );
    expect(await boxerOf("otgon-new")).toMatchObject({ familyName: "New", noc: "MGL" });

    const leaving = entries.find(({ position }) => position === 3) ?? at(entries, 0);
    const by = { boxerSlug: "munkh-three", sourceUrl: SOURCE };
    await send(withdrawalChange(entries, leaving, by));
    const replaced = entriesOfDraw(await rows(), draw);
    expect(replaced.find(({ position }) => position === 3)?.boxerSlug).toBe("munkh-three");
    const onLine = (line: number) =>
      replaced.find(({ position }) => position === line) ?? at(replaced, 0);
    // Nobody would stand on lines 1 and 2.
    const meeting = await refusalOf(withdrawalChange(replaced, onLine(1), null));
    expect(meeting).toEqual(["draw entries"]);
    await send(withdrawalChange(replaced, onLine(4), null));
    expect(entriesOfDraw(await rows(), draw)).toHaveLength(2);
  });

  test("places that the rule does not give, and a total that is no number, are refused", async () => {
    const of = (places: string) =>
      refusalOf(tournamentChange(NEXT_CUP, false, [{ ...FINALISTS, places }]));
    expect(await of("3")).toEqual(["rule-places allocations.0.places"]);
    expect(await of("many")).toEqual([
      expect.stringMatching(/^0\.allocations\.0\.places .*number/),
    ]);
  });

  test("a boxer's spellings, and two who are one person", async () => {
    const boxer = await boxerOf("saken-one");
    const typed = {
      name: "Saken One",
      familyName: "One",
      givenName: "Saken",
      noc: "KAZ",
      categoryCode: "M51",
      birthDate: "",
      aliases: "Сакен Уан\n\nS. One",
      sourceUrl: SOURCE,
    };
    await send(boxerChange(boxer, typed));
    expect(await boxerOf("saken-one")).toMatchObject({
      name: "Saken One",
      birthDate: null,
      aliases: ["S. One", "Сакен Уан"],
    });
    const other = { ...boxer, slug: "sakan-one", name: "Sakan One", aliases: [] };
    await send({ kind: "save-boxer", boxer: other });
    await send({ kind: "merge-boxers", from: "sakan-one", into: "saken-one" });
    expect((await boxerOf("saken-one")).aliases).toContain("Sakan One");
    expect((await rows()).boxers.some(({ slug }) => slug === "sakan-one")).toBe(false);
  });

  test("a place from a list, what happened to it, and to whom it went", async () => {
    const boxer = await boxerOf("saken-one");
    const typed = {
      routeKind: "tournament",
      tournamentId: "cup-2023",
      categoryCode: "M51",
      wonOn: "2023-10-05",
      sourceUrl: SOURCE,
    };
    await send(placeChange(boxer, typed, false));
    const id = "mens-51kg-kaz-cup-2023";
    const won = (await rows()).places.find((place) => place.id === id);
    expect(won).toMatchObject({ wonOn: "2023-10-05", wonOnIsExact: false, decidingBoutId: null });

    const declined = { kind: "declined", date: "2024-06-01", sourceUrl: SOURCE };
    const { effect } = await send(ledgerChange(id, declined, false));
    expect(effect.lost).toMatchObject([{ placeId: id, noc: "KAZ" }]);
    const given = { ...typed, routeKind: "reallocation", reallocatedFromId: id };
    await send(placeChange(await boxerOf("thana-five"), given, true));
    expect((await rows()).places.at(-1)).toMatchObject({
      id: "mens-51kg-tha-reallocation",
      tournamentId: null,
      reallocatedFromId: id,
    });
  });

  test.each([
    ["a day", { sourceUrl: SOURCE }, "0.entry.date"],
    ["a source", { date: "2024-06-01" }, "0.entry.sourceUrl"],
    ["an address as source", { date: "2024-06-01", sourceUrl: "a friend" }, "0.entry.sourceUrl"],
  ])("an entry of the ledger without %s is refused", async (_, typed, field) => {
    const refused = await refusalOf(ledgerChange("x", { kind: "confirmed", ...typed }, true));
    expect(refused.every((problem) => problem.startsWith(field))).toBe(true);
  });
});
