import { changeRows } from "@/lib/change/change";
import type { Bout, GamesRows } from "@/lib/record/games-rows";

/** The results to enter, and what the rows must be after so many, from the pure functions alone. */
export class Course {
  readonly #states: GamesRows[];

  constructor(
    private readonly past: GamesRows,
    private readonly bouts: readonly Bout[],
  ) {
    this.#states = [past];
  }

  /** How many results there are. */
  get length(): number {
    return this.bouts.length;
  }

  /** The revision that the publish makes. */
  revision(index: number): number {
    return this.past.revision + index + 1;
  }

  /** The publish of one result, as the session sheet asks for it. */
  request(index: number) {
    const bout = this.#bout(index);
    const tournament = this.past.tournaments.find(({ id }) => id === bout.tournamentId);
    return {
      gamesId: this.past.games.id,
      tournamentId: bout.tournamentId,
      day: bout.boxedOn ?? tournament?.endsOn ?? "",
      changes: [{ kind: "enter-bout", bout }] as const,
      idempotencyKey: `crash-test-${String(index).padStart(6, "0")}`,
    };
  }

  /** The rows after so many publishes. */
  after(published: number): GamesRows {
    for (let index = this.#states.length - 1; index < published; index += 1) {
      const before = this.#states[index] ?? this.past;
      const bout = this.#bout(index);
      const { rows, problems } = changeRows(before, [{ kind: "enter-bout", bout }]);
      if (problems.length > 0) throw new Error(`${bout.id}: ${JSON.stringify(problems)}`);
      this.#states.push({ ...rows, revision: this.revision(index) });
    }
    return this.#states[published] ?? this.past;
  }

  #bout(index: number): Bout {
    const bout = this.bouts[index];
    if (!bout) throw new Error("There are more publishes than bouts");
    return bout;
  }
}
