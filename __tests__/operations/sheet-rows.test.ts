/** What a sheet finds of the rows that it is sent is what the server finds of the whole record. */
import { dayBefore, requireRows, turnedBack } from "@/bin/replay/past-database";
import { type SheetChange, sheetBouts } from "@/lib/change/session-sheet";
import { sheetEffects } from "@/lib/change/sheet-effects";
import { importGames } from "@/lib/operations/import-games";
import type { Bout, GamesRows } from "@/lib/record/games-rows";
import { describeDatabase } from "../support/database";
import { onServer, onSheet, sentRows } from "../support/sent-rows";

jest.setTimeout(300_000);

const GAMES = "paris-2024";
const opposite = { red: "blue", blue: "red" } as const;

/** The bout as it was boxed, and as it would be if the other had won. */
function bothWays(bout: Bout): SheetChange[] {
  const entered: SheetChange = { kind: "enter-bout", bout };
  if (bout.winner !== "red" && bout.winner !== "blue") return [entered];
  const turned = { ...bout, winner: opposite[bout.winner], decision: "KO", score: null } as const;
  return [entered, { kind: "enter-bout", bout: turned }];
}

/** What each change does by itself, the same on the sheet as on the server. */
function effectsOf(rows: GamesRows, tournamentId: string, changes: readonly SheetChange[]) {
  const shown = onSheet(sentRows(rows, tournamentId), changes);
  expect(shown).toEqual(onServer(rows, changes));
  return shown;
}

describeDatabase(
  "the sheet of",
  (database) => {
    let shipped: GamesRows;
    beforeAll(async () => {
      await importGames(database.prisma, `prisma/data/${GAMES}`);
      shipped = await requireRows(database.prisma, GAMES);
    });

    const boutsOf = (tournamentId: string) =>
      shipped.bouts.filter((bout) => bout.tournamentId === tournamentId);

    describe.each([
      "european-games-2023",
      "asian-games-2023",
      "pacific-games-2023",
      "world-qualifier-1-2024",
      "world-qualifier-2-2024",
    ])("%s", (tournamentId) => {
      test("says of every bout of a day what the server finds, as it was the day before", () => {
        const bouts = boutsOf(tournamentId);
        const days = [...new Set(bouts.flatMap(({ boxedOn }) => boxedOn ?? []))];
        const moved = days.flatMap((day) => {
          const past = turnedBack(shipped, dayBefore(day));
          const here = sentRows(past, tournamentId);
          expect(sheetBouts(here, tournamentId, day)).toEqual(sheetBouts(past, tournamentId, day));
          const entered = bouts.filter(({ boxedOn }) => boxedOn === day);
          const all = entered.map((bout): SheetChange => ({ kind: "enter-bout", bout }));
          const [shown, whole] = [sheetEffects(here, all), sheetEffects(past, all)];
          expect(shown.effects).toEqual(whole.effects);
          expect(shown.problems).toEqual(whole.problems);
          return effectsOf(past, tournamentId, entered.flatMap(bothWays));
        });
        expect(moved.flatMap(({ gained }) => gained)).not.toEqual([]);
      });

      test("says of every correction what the server finds, now that all is known", () => {
        const moved = effectsOf(
          shipped,
          tournamentId,
          boutsOf(tournamentId).flatMap((bout) => [
            ...bothWays(bout),
            { kind: "remove-bout", boutId: bout.id },
          ]),
        );
        expect(moved.flatMap(({ problems }) => problems)).not.toEqual([]);
      });
    });
  },
  { isShared: true },
);
