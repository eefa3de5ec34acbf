/** What changes do by the rows that a sheet is sent, and by the whole record. */
import { advance } from "@/lib/change/advance";
import type { ChangeProblem } from "@/lib/change/change-problem";
import { diffOfChanges } from "@/lib/change/diff-of-changes";
import type { MovedPlace } from "@/lib/change/effect";
import type { SheetChange } from "@/lib/change/session-sheet";
import { sheetEffects } from "@/lib/change/sheet-effects";
import { gamesRowsOf, sheetRows } from "@/lib/change/sheet-rows";
import type { GamesRows } from "@/lib/record/games-rows";
import { makeGamesRecord } from "@/lib/record/record-of-rows";

interface FoundOfChange {
  problems: readonly ChangeProblem[];
  gained: readonly MovedPlace[];
  lost: readonly MovedPlace[];
}

/** The rows of a sheet as they arrive in the browser. */
export function sentRows(rows: GamesRows, ...tournamentIds: string[]): GamesRows {
  return gamesRowsOf(JSON.parse(JSON.stringify(sheetRows(makeGamesRecord(rows), tournamentIds))));
}

/** What each change does by itself, as the server finds it. */
export function onServer(rows: GamesRows, changes: readonly SheetChange[]): FoundOfChange[] {
  const record = makeGamesRecord(rows);
  return changes.map((change) => {
    const { diff, problems } = diffOfChanges(record, [change]);
    const { gained, lost } = advance(record, diff).effect;
    return { problems, gained, lost };
  });
}

/** The same as a sheet finds it. */
export function onSheet(rows: GamesRows, changes: readonly SheetChange[]): FoundOfChange[] {
  return changes.map((change) => {
    const { effects, problems } = sheetEffects(rows, [change]);
    const { gained, lost } = [...effects.values()][0] ?? { gained: [], lost: [] };
    return { problems: [...problems.values()].flat(), gained, lost };
  });
}
