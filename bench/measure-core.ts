import { isDeepStrictEqual } from "node:util";
import { awardPlaces } from "@/lib/qualification/award-places";
import { withResult } from "@/lib/qualification/bracket";
import { computeDraws, drawKey } from "@/lib/qualification/compute-draws";
import { deduceDraws } from "@/lib/qualification/deduce";
import { type GamesState, makeState } from "@/lib/qualification/games-state";
import { effectBetween, type Preview, previewChange } from "@/lib/qualification/preview-change";
import type { ReconcileInput } from "@/lib/qualification/reconcile";
import { addDrawnTournament, type NextResult, nextResults } from "./core/drawn-tournament";
import { type ManagedBracket, manageBracket } from "./core/managed-bracket";
import { readShippedGames } from "./core/shipped-games";
import { makeSyntheticGames, seeded } from "./core/synthetic-games";
import { type Figure, ofRounds } from "./figures";

const SEED = 20_240_607;
const COPIES = 100;
const ROUNDS = 7;
const RESULT_ROUNDS = 100;
/** The run's parts, by which its spread is seen. */
const PARTS = 5;
const WARM_UP = 30;
/** Results entered in one round, at least. */
const PER_ROUND = 100;

/** How fast the qualification core computes a Games, many times one, and the effect of a result. */
export async function measureCore(): Promise<Figure[]> {
  const shipped = await readShippedGames("prisma/data/paris-2024");
  // First, while nothing large lies in memory.
  const results = await measureResults(shipped);
  return [...measureRecompute(shipped), ...results];
}

interface Subject {
  name: string;
  input: ReconcileInput;
  /** How often it is computed in one round. */
  times: number;
}

function measureRecompute(shipped: ReconcileInput): Figure[] {
  const synthetic = (copies: number) => makeSyntheticGames(shipped, copies, seeded(SEED));
  const subjects: [Subject, Subject, Subject] = [
    { name: "the shipped facts", input: shipped, times: 40 },
    { name: "synthetic draws", input: synthetic(1), times: 40 },
    { name: `${COPIES} × synthetic draws`, input: synthetic(COPIES), times: 1 },
  ];
  for (const { name, input } of subjects) {
    const broken = [...makeState(input).checks.values()].filter(({ holds }) => !holds);
    if (broken.length > 0) throw new Error(`Checks of ${name} break: ${JSON.stringify(broken)}`);
  }
  const measured = subjects.map((subject) => ({
    subject,
    whole: [] as number[],
    draws: [] as number[],
  }));
  for (let round = 0; round < ROUNDS; round++) {
    for (const { subject, whole, draws } of measured) {
      whole.push(processorTime(subject, computeAll));
      draws.push(processorTime(subject, computeDraws));
    }
  }
  const figures = measured.flatMap(({ subject, whole, draws }, index): Figure[] => {
    const bouts = subject.input.bouts.length.toLocaleString("en");
    return [
      {
        ...ofRounds({ what: `Recompute ${subject.name}: ${bouts} bouts`, unit: "ms" }, whole),
        ...(index === 0 ? { target: { bound: 10, is: "at most" as const } } : {}),
      },
      ofRounds({ what: "… of that its draws and places alone", unit: "ms" }, draws),
    ];
  });
  const perBout = measured.map(({ subject, whole }) =>
    whole.map((time) => time / subject.input.bouts.length),
  );
  const [, one = [], many = []] = perBout;
  const ratios = many.map((time, round) => time / (one[round] ?? Number.NaN));
  const target = { bound: 3, is: "at most" as const };
  return [
    ...figures,
    ofRounds({ what: `Time per bout at ${COPIES} × against 1 ×`, unit: "×", target }, ratios),
  ];
}

/** All that the core says of a Games: its state, and what follows of its draws. */
function computeAll(input: ReconcileInput): void {
  const { draws } = makeState(input);
  deduceDraws(input, draws);
}

/** Milliseconds of processor time, garbage collection included: other programs don't count. */
function processorTime({ input, times }: Subject, compute: (input: ReconcileInput) => unknown) {
  const before = process.cpuUsage();
  for (let time = 0; time < times; time++) compute(input);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000 / times;
}

interface Case {
  what: string;
  state: GamesState;
  managed: ManagedBracket;
  results: readonly NextResult[];
  /** Microseconds a result, by round. */
  times: Record<"effect" | "bracket" | "manager", number[]>;
}

async function measureResults(shipped: ReconcileInput): Promise<Figure[]> {
  const cases: Case[] = [];
  for (const size of [16, 32, 64]) {
    for (const round of ["first", "deciding"] as const) {
      const random = seeded(SEED + size);
      const drawn = addDrawnTournament(shipped, size, round, random);
      // A state is never changed, so that it is a fresh one for every result.
      const state = makeState(drawn.input);
      const open = nextResults(state, random);
      checkEffects(state, open);
      cases.push({
        what: `${size} boxers, ${round} round`,
        state,
        managed: await manageBracket(drawn),
        results: Array.from({ length: Math.ceil(PER_ROUND / open.length) }, () => open).flat(),
        times: { effect: [], bracket: [], manager: [] },
      });
    }
  }
  for (let round = -WARM_UP; round < RESULT_ROUNDS; round++) {
    for (const { state, managed, results, times } of cases) {
      const effect = timeEffects(state, results);
      const bracket = timeBrackets(state, results);
      const manager = await timeManager(managed, results);
      if (round < 0) continue;
      times.effect.push(effect);
      times.bracket.push(bracket);
      times.manager.push(manager);
    }
  }
  return cases.flatMap(figuresOf);
}

function figuresOf({ what, times }: Case): Figure[] {
  const effect = fastestOfEachPart(times.effect);
  const manager = fastestOfEachPart(times.manager);
  const ratios = effect.map((each, part) => (manager[part] ?? Number.NaN) / each);
  return [
    ofRounds({ what: `A result and its effect, ${what}`, unit: "µs" }, effect),
    ofRounds(
      { what: "… the bracket after it and all its places alone", unit: "µs" },
      fastestOfEachPart(times.bracket),
    ),
    ofRounds({ what: "… the result alone in brackets-manager", unit: "µs" }, manager),
    ofRounds(
      {
        what: "… speed against brackets-manager",
        unit: "×",
        target: { bound: 10, is: "at least" },
      },
      ratios,
    ),
  ];
}

/**
 * The fastest round of each part of the run. Whatever else the machine does makes a round slower, and
 * a long one more often than a short one; how far the parts agree says how far to trust them.
 */
function fastestOfEachPart(times: readonly number[]): number[] {
  const size = Math.ceil(times.length / PARTS);
  return Array.from({ length: PARTS }, (_, part) =>
    Math.min(...times.slice(part * size, (part + 1) * size)),
  );
}

/** Throws unless every effect is the expected one and the difference of the two whole states. */
function checkEffects(state: GamesState, results: readonly NextResult[]): void {
  for (const { bout, gains } of results) {
    const preview = previewChange(state, { kind: "bout", bout });
    checkGained(preview, gains);
    if (!isDeepStrictEqual(preview.effect, effectBetween(state, preview.next()))) {
      throw new Error(`The effect of ${JSON.stringify(bout)} is not what the states differ by`);
    }
  }
}

function checkGained({ effect: { gained, lost } }: Preview, gains: string | null): void {
  const isRight = lost.length === 0 && gained.map(({ boxer }) => boxer).join() === (gains ?? "");
  if (!isRight) throw new Error(`Gained ${JSON.stringify(gained)}, not ${gains}`);
}

/** Microseconds a result, each entered in the same state. */
function timeEffects(state: GamesState, results: readonly NextResult[]): number {
  const previews: Preview[] = [];
  const start = performance.now();
  for (const { bout } of results) previews.push(previewChange(state, { kind: "bout", bout }));
  const took = performance.now() - start;
  for (const [index, preview] of previews.entries()) {
    checkGained(preview, results[index]?.gains ?? null);
  }
  return (took * 1000) / previews.length;
}

/** Microseconds a result for the bracket after it and the places that it gives. */
function timeBrackets(state: GamesState, results: readonly NextResult[]): number {
  const places: number[] = [];
  const start = performance.now();
  for (const { key, bout } of results) {
    const draw = state.draws.get(drawKey(bout.tournamentId, bout.categoryCode));
    const bracket = draw && withResult(draw.bracket, key, bout.winner, bout.id);
    places.push(bracket ? awardPlaces(bracket, draw.rule, draw.holders).places.length : -1);
  }
  const took = performance.now() - start;
  if (places.includes(-1)) throw new Error("A result did not go into the bracket");
  return (took * 1000) / places.length;
}

/** Microseconds a result, each on a copy of its own; making the copies does not count. */
async function timeManager(
  managed: ManagedBracket,
  results: readonly NextResult[],
): Promise<number> {
  const copies = results.map((result) => managed.copyFor(result));
  const start = performance.now();
  for (const copy of copies) await copy.enter();
  const took = performance.now() - start;
  for (const copy of copies) {
    if (!(await copy.wentOn())) throw new Error("The winner did not go on in brackets-manager");
  }
  return (took * 1000) / copies.length;
}
