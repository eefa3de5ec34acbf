import { type BracketBout, boxerOn } from "@/lib/qualification/bracket";
import { drawKey, type StoredBout } from "@/lib/qualification/compute-draws";
import type { GamesState } from "@/lib/qualification/games-state";
import type { ReconcileInput } from "@/lib/qualification/reconcile";
import {
  boxersIn,
  decidingRound,
  KNOCK_OUT_ROUNDS,
  type KnockOutRound,
  placesByRule,
  type Rule,
} from "@/lib/qualification/rule";
import type { Corner } from "@/lib/qualification/vocabulary";

const DRAW = { tournamentId: "drawn", categoryCode: "M0" };
const RULE: Rule = { kind: "reach-round", round: "SF" };

/** A result of the draw: the bout of a round, 0-based from the top, and who won it. */
export interface Result {
  round: KnockOutRound;
  position: number;
  winner: Corner;
}

/** A Games with one more tournament in progress: a full draw in a category of its own. */
export interface DrawnTournament {
  input: ReconcileInput;
  /** On the lines from the top. */
  boxers: readonly string[];
  rounds: readonly KnockOutRound[];
  results: readonly Result[];
}

/**
 * Adds a draw of `size` boxers, of whom the semi-finalists win a place, to a Games. The rounds
 * before `round` are boxed, and half of that round.
 */
export function addDrawnTournament(
  games: ReconcileInput,
  size: number,
  round: "first" | "deciding",
  random: () => number,
): DrawnTournament {
  const boxers = Array.from({ length: size }, (_, line) => `drawn-${line + 1}`);
  const nocOf = (line: number) => `D${line + 1}`;
  const rounds = KNOCK_OUT_ROUNDS.filter((each) => boxersIn(each) <= size);
  const half = round === "first" ? rounds[0] : decidingRound(RULE);
  const results: Result[] = [];
  const bouts: StoredBout[] = [];
  let lines = boxers;
  for (const round of rounds) {
    const count = round === half ? lines.length / 4 : lines.length / 2;
    const above: string[] = [];
    for (let position = 0; position < count; position++) {
      const winner = random() < 0.5 ? "red" : "blue";
      const [redSlug = "", blueSlug = ""] = lines.slice(2 * position, 2 * position + 2);
      results.push({ round, position, winner });
      bouts.push({
        ...{ id: `drawn-${round}-${position}`, ...DRAW, round, boxedOn: "2024-06-02" },
        ...{ redSlug, blueSlug, winner },
      });
      above.push(winner === "red" ? redSlug : blueSlug);
    }
    lines = above;
    if (round === half) break;
  }
  const places = placesByRule(RULE);
  const input: ReconcileInput = {
    ...games,
    games: { ...games.games, placesMen: (games.games.placesMen ?? 0) + (places ?? 0) },
    categories: [...games.categories, { code: DRAW.categoryCode, gender: "M", places }],
    tournaments: [
      ...games.tournaments,
      {
        ...{ id: DRAW.tournamentId, startsOn: "2024-06-01", endsOn: "2024-06-10" },
        ...{ placesMen: places, placesWomen: 0 },
      },
    ],
    allocations: [
      ...games.allocations,
      { route: DRAW.tournamentId, ...DRAW, rule: RULE, places, placesMost: null },
    ],
    boxers: [...games.boxers, ...boxers.map((slug, line) => ({ slug, noc: nocOf(line) }))],
    entries: [
      ...(games.entries ?? []),
      ...boxers.map((boxerSlug, line) => ({ ...DRAW, boxerSlug, position: line + 1 })),
    ],
    bouts: [...games.bouts, ...bouts],
  };
  return { input, boxers, rounds, results };
}

/** A result that can be entered now, with what has to follow from it. */
export interface NextResult extends Result {
  key: string;
  bout: StoredBout;
  /** Who wins a place by it; `null`: nobody does. */
  gains: string | null;
}

/** A result for every bout of the draw of which both boxers are known and no result is. */
export function nextResults(state: GamesState, random: () => number): NextResult[] {
  const draw = state.draws.get(drawKey(DRAW.tournamentId, DRAW.categoryCode));
  const isOpen = ({ winner, red, blue }: BracketBout) =>
    winner === null && red.kind === "boxer" && blue.kind === "boxer";
  return (draw?.bracket.bouts ?? []).filter(isOpen).map(({ key, round, position, red, blue }) => {
    const winner = random() < 0.5 ? "red" : "blue";
    const [redSlug, blueSlug] = [boxerOn(red), boxerOn(blue)];
    return {
      ...{ key, round: round as KnockOutRound, position: position ?? 0, winner },
      bout: { id: "drawn-next", ...DRAW, round, boxedOn: "2024-06-03", redSlug, blueSlug, winner },
      gains: round === decidingRound(RULE) ? (winner === "red" ? redSlug : blueSlug) : null,
    };
  });
}
