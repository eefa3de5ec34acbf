import { join } from "node:path";
import type { Change } from "@/lib/change/change";
import type { ChangeEffect } from "@/lib/change/effect";
import type { RowChange } from "@/lib/change/rows-diff";
import type { GamesRows } from "@/lib/record/games-rows";
import { checkOut } from "../earlier-tree";
import { bundled } from "./bundled";

/** What that build's preview and publish computed of a change, by their names there. */
export interface EarlierBuild {
  changeRows(
    rows: GamesRows,
    changes: readonly Change[],
  ): { rows: GamesRows; problems: readonly object[] };
  diffRows(before: GamesRows, after: GamesRows): readonly RowChange[];
  effectOfRows(before: GamesRows, after: GamesRows): ChangeEffect;
  makeGamesRecord(rows: GamesRows): object;
  remove(): void;
}

/** The pure functions of an earlier commit: checked out into a temporary folder and put into one file. */
export async function loadEarlierBuild(commit: string): Promise<EarlierBuild> {
  const { path, remove } = checkOut(commit);
  try {
    const from = ["change", "rows-diff", "effect", "make-games-record"];
    const functions = await bundled<Omit<EarlierBuild, "remove">>(
      path,
      from.map((file) => `lib/record/${file}`),
      join(path, "earlier.mjs"),
    );
    return { ...functions, remove };
  } catch (error) {
    remove();
    throw error;
  }
}
