import { BracketsManager } from "brackets-manager";
import { InMemoryDatabase } from "brackets-memory-db";
import type { KnockOutRound } from "@/lib/qualification/rule";
import type { Corner } from "@/lib/qualification/vocabulary";

/** A result of a draw: the bout of a round, 0-based from the top, and who won it. */
interface Result {
  round: KnockOutRound;
  position: number;
  winner: Corner;
}

/** A full draw. */
interface DrawnTournament {
  /** On the lines from the top. */
  boxers: readonly string[];
  rounds: readonly KnockOutRound[];
  results: readonly Result[];
}

/** The same draw kept by brackets-manager in memory, to be copied before each result. */
export interface ManagedBracket {
  /** A copy of its own in which one result can be entered. */
  copyFor: (next: Result) => { enter: () => Promise<void>; wentOn: () => Promise<boolean> };
}

/** Draws the bracket, lines in order, and enters the results so far. */
export async function manageBracket(drawn: DrawnTournament): Promise<ManagedBracket> {
  const manager = new BracketsManager(new InMemoryDatabase());
  await manager.create.stage({
    tournamentId: 0,
    name: "Draw",
    type: "single_elimination",
    seeding: [...drawn.boxers],
    settings: { seedOrdering: ["natural"] },
  });
  const empty = await manager.export();
  const idOf = (round: number, position: number) =>
    empty.match.find((match) => match.round_id === round && match.number === position + 1)?.id;
  const idOfResult = ({ round, position }: Result) => {
    const id = idOf(drawn.rounds.indexOf(round), position);
    if (id === undefined) throw new Error(`brackets-manager has no ${round} ${position}`);
    return id;
  };
  const update = (result: Result) => ({
    id: idOfResult(result),
    ...(result.winner === "red"
      ? { opponent1: { result: "win" as const } }
      : { opponent2: { result: "win" as const } }),
  });
  for (const result of drawn.results) await manager.update.match(update(result));
  const soFar = await manager.export();
  return {
    copyFor(next) {
      const storage = new InMemoryDatabase();
      storage.setData(structuredClone(soFar));
      const copy = new BracketsManager(storage);
      const values = update(next);
      return {
        enter: () => copy.update.match(values),
        async wentOn() {
          const { match } = await copy.export();
          const boxed = match.find(({ id }) => id === values.id);
          const above = idOf(drawn.rounds.indexOf(next.round) + 1, Math.floor(next.position / 2));
          const then = match.find(({ id }) => id === above);
          const winner = next.winner === "red" ? boxed?.opponent1 : boxed?.opponent2;
          const side = next.position % 2 === 0 ? then?.opponent1 : then?.opponent2;
          return typeof winner?.id === "number" && side?.id === winner.id;
        },
      };
    },
  };
}
