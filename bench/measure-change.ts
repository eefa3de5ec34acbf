/** How fast the product computes a result with its effect and the next record, at several sizes. */
import { isDeepStrictEqual } from "node:util";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { makePastDatabase } from "@/bin/replay/past-database";
import type { Change } from "@/lib/change/change";
import type { LiveRecord } from "@/lib/record/games-record";
import type { GamesRows } from "@/lib/record/games-rows";
import { type EarlierBuild, loadEarlierBuild } from "./change/earlier-build";
import { manageBracket } from "./change/managed-bracket";
import { manyGames } from "./change/many-games";
import { loadPresentBuild, type PresentBuild } from "./change/present-build";
import { EARLIER } from "./earlier-tree";
import { type Figure, ofRounds } from "./figures";

/** The eve of the last day of the last qualifier: the results of the next days give places. */
const DAY = "2024-06-01";
const ROUNDS = 5;
/** Rounds before those that count, of both builds: a process that publishes has been up for long. */
const WARM_UP = 10;
/** Results that are entered in one round, each on the record of the day. */
const RESULTS = 200;
/** So many of them with the earlier build, which takes long. */
const EARLIER_RESULTS = { 1: 10, 20: 1 } as const;
const SIZES = [1, 20, 100] as const;
const BOXERS = 16;

interface Sized {
  size: (typeof SIZES)[number];
  record: LiveRecord;
  ours: number[];
  earlier: number[];
}

/** One result with its effect and the next record, against the earlier build and brackets-manager. */
export async function measureChange(): Promise<Figure[]> {
  const present = await loadPresentBuild();
  const { past, changes } = await readPast(present);
  const earlier = await loadEarlierBuild(EARLIER);
  try {
    requireSameEffects(present, earlier, past, changes);
    const sized = SIZES.map(
      (size): Sized => ({
        size,
        ours: [],
        earlier: [],
        record: present.makeGamesRecord(manyGames(past, size)),
      }),
    );
    const manager: number[] = [];
    for (let round = -WARM_UP; round < ROUNDS; round++) {
      const managed = await timeManager();
      if (round >= 0) manager.push(managed);
      for (const each of sized) {
        const ours = timeOurs(present, each.record, changes);
        if (round >= 0) each.ours.push(ours);
        const times = EARLIER_RESULTS[each.size as 1 | 20];
        if (!times) continue;
        const theirs = timeEarlier(earlier, each.record.rows, changes, times);
        if (round >= 0) each.earlier.push(theirs);
      }
    }
    return [
      ...sized.flatMap(figuresOf),
      ...growth(sized),
      managerFigure(manager),
      ...memory(present, earlier, past),
    ];
  } finally {
    earlier.remove();
  }
}

async function readPast({ diffOfChanges, makeGamesRecord }: PresentBuild) {
  const { past, shipped, remove } = await makePastDatabase(null, () => DAY);
  await remove();
  const record = makeGamesRecord(past);
  const known = new Set(past.bouts.map(({ id }) => id));
  const changes = shipped.bouts
    .filter(({ id, boxedOn, winner }) => !known.has(id) && boxedOn !== null && winner !== null)
    .map((bout): Change[] => [{ kind: "enter-bout", bout }])
    .filter((each) => {
      const { problems, diff } = diffOfChanges(record, each);
      return problems.length === 0 && diff.some(({ table }) => table === "places");
    });
  if (changes.length < 10) throw new Error("Too few results of the next day give places");
  return { past, changes };
}

/** Both builds must say the same before their times mean anything; places in any order. */
function requireSameEffects(
  { diffOfChanges, advance, makeGamesRecord }: PresentBuild,
  earlier: EarlierBuild,
  rows: GamesRows,
  changes: readonly Change[][],
) {
  const record = makeGamesRecord(rows);
  for (const each of changes.slice(0, 10)) {
    const next = earlier.changeRows(rows, each).rows;
    const { effect } = advance(record, diffOfChanges(record, each).diff);
    const known = earlier.effectOfRows(rows, next);
    for (const name of ["gained", "lost", "nations"] as const) {
      if (!isDeepStrictEqual(effect[name], known[name])) {
        throw new Error(`The builds differ in ${name}: ${JSON.stringify([effect, known])}`);
      }
    }
  }
}

/** Milliseconds of processor time a result, garbage collection included: other programs don't count. */
function processorTime(times: number, run: (time: number) => void): number {
  const before = process.cpuUsage();
  for (let time = 0; time < times; time++) run(time);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000 / times;
}

/** The changes of one time, as they would be read from a request: a row that was never seen before. */
function changesOf(changes: readonly Change[][], time: number): readonly Change[] {
  return structuredClone(changes[time % changes.length] ?? []);
}

/** One result after the other, each on the record that the last one left, until all are entered. */
function timeOurs(
  { diffOfChanges, advance, partsOf }: PresentBuild,
  record: LiveRecord,
  changes: readonly Change[][],
): number {
  partsOf(record);
  const read = Array.from({ length: RESULTS }, (_, time) => changesOf(changes, time));
  let current = record;
  return processorTime(RESULTS, (time) => {
    if (time % changes.length === 0) current = record;
    const { problems, diff } = diffOfChanges(current, read[time] ?? []);
    if (problems.length > 0) throw new Error(`Refused: ${JSON.stringify(problems)}`);
    current = advance(current, diff).record;
  });
}

/** What one publish computed there; that it read the whole Games before making the record is left out. */
function timeEarlier(
  earlier: EarlierBuild,
  rows: GamesRows,
  changes: readonly Change[][],
  times: number,
): number {
  const read = Array.from({ length: times }, (_, time) => changesOf(changes, time));
  return processorTime(times, (time) => {
    const next = earlier.changeRows(rows, read[time] ?? []).rows;
    earlier.diffRows(rows, next);
    earlier.effectOfRows(rows, next);
    earlier.makeGamesRecord(next);
  });
}

const TARGETS = { 1: 50, 20: 500 } as const;

function figuresOf({ size, record, ours, earlier }: Sized): Figure[] {
  const places = record.places.length.toLocaleString("en");
  const bouts = record.bouts.length.toLocaleString("en");
  const what = `A result, its effect and the next record, ${size} ×: ${places} places, ${bouts} bouts`;
  const figures: Figure[] = [ofRounds({ what, unit: "ms" }, ours)];
  const bound = TARGETS[size as 1 | 20];
  if (!bound) return figures;
  const ratios = earlier.map((time, round) => time / (ours[round] ?? Number.NaN));
  const target = { bound, is: "at least" as const };
  return [
    ...figures,
    ofRounds(
      { what: `… the build ${EARLIER}, but for reading the Games again`, unit: "ms" },
      earlier,
    ),
    ofRounds({ what: `… as many times as fast, ${size} ×`, unit: "×", target }, ratios),
  ];
}

function growth(sized: readonly Sized[]): Figure[] {
  const [one, , many] = sized;
  if (!one || !many) return [];
  const ratios = many.ours.map((time, round) => time / (one.ours[round] ?? Number.NaN));
  const target = { bound: 1.5, is: "at most" as const };
  return [ofRounds({ what: "Its time at 100 × the data against 1 ×", unit: "×", target }, ratios)];
}

/** The same result in the same bracket, entered by brackets-manager in memory, which knows no effect. */
async function timeManager(): Promise<number> {
  const boxers = Array.from({ length: BOXERS }, (_, line) => `boxer-${line + 1}`);
  const rounds = ["R16", "QF", "SF", "F"] as const;
  const managed = await manageBracket({ boxers, rounds, results: [] });
  const copies = Array.from({ length: 50 }, (_, at) =>
    managed.copyFor({ round: "R16", position: at % (BOXERS / 2), winner: at % 3 ? "red" : "blue" }),
  );
  const before = process.cpuUsage();
  for (const { enter } of copies) await enter();
  const { user, system } = process.cpuUsage(before);
  for (const { wentOn } of copies) {
    if (!(await wentOn())) throw new Error("brackets-manager did not take the result");
  }
  return (user + system) / 1000 / copies.length;
}

function managerFigure(times: readonly number[]): Figure {
  const note = "no places, totals, checks or pages, and no next state beside the last";
  return ofRounds(
    { what: `A result in a bracket of ${BOXERS}, by brackets-manager`, unit: "ms", note },
    times,
  );
}

/** What a record keeps in memory beside its rows: as it is made, and once all of it was asked for. */
function memory(
  { makeGamesRecord, partsOf }: PresentBuild,
  earlier: EarlierBuild,
  rows: GamesRows,
): Figure[] {
  setFlagsFromString("--expose-gc");
  const collectOnce = runInNewContext("gc") as () => void;
  // What only a weak map holds goes with the collection after that of its key.
  const collect = () => {
    for (let time = 0; time < 3; time++) collectOnce();
  };
  const retained = (of: GamesRows, times: number, make: (rows: GamesRows) => object): number => {
    const kept: object[] = [];
    const copies = Array.from({ length: times }, () => structuredClone(of));
    collect();
    const before = process.memoryUsage().heapUsed;
    for (const copy of copies) kept.push(make(copy));
    collect();
    const bytes = process.memoryUsage().heapUsed - before;
    return bytes / kept.length / 1024 / 1024;
  };
  const made = (copy: GamesRows) => {
    const record = makeGamesRecord(copy);
    partsOf(record);
    return record;
  };
  const asked = (copy: GamesRows) => {
    const record = made(copy);
    for (const name in record) void record[name as keyof LiveRecord];
    return record;
  };
  // The first records of all bring code with them.
  retained(rows, 1, asked);
  const ours = retained(rows, 5, made);
  const whole = retained(rows, 5, asked);
  const theirs = retained(rows, 5, (copy) => earlier.makeGamesRecord(copy));
  const many = retained(manyGames(rows, 100), 1, asked);
  const most = (bound: number) => ({ bound, is: "at most" as const });
  return [
    { what: "Memory of a record beside its rows", value: ours, unit: "MB" },
    { what: `… against the build ${EARLIER}`, value: ours / theirs, unit: "×", target: most(1) },
    { what: "… once all lists and deductions were asked for", value: whole, unit: "MB" },
    {
      what: `… against the build ${EARLIER}, which deduced nothing`,
      value: whole / theirs,
      unit: "×",
    },
    { what: "… at 100 × the data", value: many / whole, unit: "×", target: most(100) },
  ];
}
