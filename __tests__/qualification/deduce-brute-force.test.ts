import fc from "fast-check";
import { boxerOn, type Draw, winnerOf } from "@/lib/qualification/bracket";
import { deduceDraw } from "@/lib/qualification/deduce";
import type { Deduction, DrawFacts } from "@/lib/qualification/deduction";
import { readDraw } from "@/lib/qualification/read-draw";
import type { Rule } from "@/lib/qualification/rule";
import { type Finish, WINNERS } from "@/lib/qualification/vocabulary";
import { anyDraw, decided, openBouts, RULES } from "../support/draws";
import {
  type Course,
  everyCourse,
  type KnownFacts,
  type Met,
  namesIn,
  type Printed,
  SMALL_ROUNDS,
} from "../support/every-course";

const rules = ["semi-finalists", "finalists", "winner", "finalists and box-off"].map(
  (name): Rule => RULES[name] ?? { kind: "winner" },
);

/** The facts as the core takes them. */
function drawFacts({ rule, bouts, reached, places }: KnownFacts): DrawFacts & { problems: [] } {
  const { bracket, problems } = readDraw({
    entries: [],
    bouts: bouts.map((bout, index) => ({ ...bout, id: `bout-${index}`, boxedOn: null })),
  });
  expect(problems).toEqual([]);
  const stored = places.map(({ boxer, finish }) => ({ id: `place of ${boxer}`, boxer, finish }));
  return { bracket, rule, reached, places: stored, problems: [] };
}

type Round = Printed["round"];

function metIn(course: Course, round: Round): readonly Met[] {
  if (round === "BOX-OFF") return course.boxOff ? [course.boxOff] : [];
  return course.rounds[round] ?? [];
}

function bothAre(met: Met, one: string | null, other: string | null): boolean {
  const [a, b] = met.sides;
  return (a === one && b === other) || (a === other && b === one);
}

/** The bout of the round with these boxers, `null` being anybody, in one course. */
function boutIn(course: Course, round: Round, one: string | null, other: string | null) {
  return metIn(course, round).find((met) =>
    one !== null && other !== null
      ? bothAre(met, one, other)
      : met.sides.includes(one ?? other) && !met.sides.includes(null),
  );
}

/** The same in every course; `undefined`: it differs. */
function always<T>(courses: readonly Course[], of: (course: Course) => T): T | undefined {
  const [first, ...rest] = courses.map(of);
  return rest.every((each) => each === first) ? first : undefined;
}

const ROUNDS: readonly Round[] = [...SMALL_ROUNDS, "BOX-OFF"];

/** What is certain of the facts' boxers and is not printed, as lines of text; by trying everything. */
function certain(facts: KnownFacts, courses: readonly Course[]): string[] {
  const names = namesIn(facts);
  return ROUNDS.flatMap((round) => {
    const printed = facts.bouts.filter((bout) => bout.round === round);
    const isPrinted = (one: string, other: string) =>
      printed.some(
        ({ red, blue }) => (red === one && blue === other) || (red === other && blue === one),
      );
    const pairs = names.flatMap((one, index) =>
      names.slice(index + 1).flatMap((other) => {
        if (isPrinted(one, other)) return [];
        return courses.every((course) => boutIn(course, round, one, other)) ? [[one, other]] : [];
      }),
    );
    const winnerOfBout = (one: string | null, other: string | null) =>
      always(courses, (course) => boutIn(course, round, one, other)?.winner ?? null) ?? null;
    const known = new Set(pairs.flat());
    return [
      ...pairs.map(([one = "", other = ""]) => `${round} ${pairText(one, other)} met`),
      ...pairs.flatMap(([one = "", other = ""]) => {
        const winner = winnerOfBout(one, other);
        return winner === null ? [] : [`${round} ${winner} won`];
      }),
      ...printed.flatMap(({ red, blue, winner: stated }) => {
        if (stated !== null || (blue === null && known.has(red))) return [];
        const winner = winnerOfBout(red, blue);
        return winner === null || winner === "?" ? [] : [`${round} ${winner} won`];
      }),
    ];
  });
}

function pairText(one: string, other: string): string {
  return [one, other].sort().join("–");
}

/** The same as lines of text from what the core says, with what its bracket says already. */
function said(facts: KnownFacts, { bouts }: Deduction): string[] {
  const { bracket } = drawFacts(facts);
  const lines = bouts.flatMap(({ round, red, blue, winner, follows }) => [
    ...(follows.pair ? [`${round} ${pairText(red ?? "", blue ?? "")} met`] : []),
    ...(winner === null || !(follows.pair || follows.winner) ? [] : [`${round} ${winner} won`]),
  ]);
  // Who boxes on has won: the bracket itself says that.
  const bracketed = bracket.bouts.flatMap((bout) => {
    const isStated = facts.bouts.some(
      ({ red, round, winner }) =>
        winner !== null && round === bout.round && red === boxerOn(bout.red),
    );
    const winner = winnerOf(bout);
    return winner === null || isStated || bout.id === null ? [] : [`${bout.round} ${winner} won`];
  });
  return [...lines, ...bracketed];
}

/** Compares what is deduced with what trying everything shows; returns how much is certain. */
function compare(facts: KnownFacts): number {
  const courses = [...everyCourse(facts)];
  expect(courses.length).toBeGreaterThan(0);
  const deduction = deduceDraw({ problems: [] }, drawFacts(facts));
  expect(deduction.contradicted).toEqual([]);
  for (const { round, red, blue, winner } of deduction.bouts) {
    for (const course of courses) {
      const met = boutIn(course, round as Round, red, blue);
      expect([facts, round, red, blue, met !== undefined]).toEqual([facts, round, red, blue, true]);
      if (winner !== null) expect([facts, round, met?.winner]).toEqual([facts, round, winner]);
    }
  }
  const claims = certain(facts, courses);
  const lines = [...new Set(said(facts, deduction))].sort();
  const sure = [...new Set(claims)].sort();
  expect([facts, sure]).toEqual([facts, expect.arrayContaining(lines)]);
  // Of a draw in which a bout put both out, less may be said than is true.
  if (facts.bouts.every(({ winner }) => winner !== "none"))
    expect([facts, lines]).toEqual([facts, sure]);
  return claims.length;
}

interface Drawn {
  size: 2 | 4 | 8;
  /** Which of the upper half of the slots stay empty. */
  empty: number;
  isLater: boolean;
  picks: readonly number[];
  hidden: readonly number[];
  rule: Rule;
}

/** One course that was played, and what a leaky press printed of it. */
function leaked({ size, empty, isLater, picks, hidden, rule }: Drawn): KnownFacts {
  let pick = 0;
  const next = () => picks[pick++ % picks.length] ?? 0;
  let hide = 0;
  /** Printed in so many of ten cases. */
  const isPrinted = (of: number) => (hidden[hide++ % hidden.length] ?? 0) < of;
  const first = 3 - Math.log2(size);
  let now: (string | null)[] = Array.from({ length: size }, (_, index) =>
    index % 2 === 1 && index / 2 < empty ? null : `b${index}`,
  );
  const bouts: Printed[] = [];
  const reached: KnownFacts["reached"][number][] = [];
  const furthest = new Map<string, Finish>();
  const printBout = (round: Round, red: string, blue: string, winner: string | null) => {
    if (!isPrinted(7)) return;
    const isHalf = !isPrinted(8);
    const isStated = isPrinted(8);
    const word = winner === null ? "none" : winner === red ? "red" : "blue";
    bouts.push({ round, red, blue: isHalf ? null : blue, winner: isStated ? word : null });
  };
  for (let index = first; index < SMALL_ROUNDS.length; index++) {
    const round = SMALL_ROUNDS[index] ?? "F";
    const losers: string[] = [];
    const through: (string | null)[] = [];
    for (let at = 0; at < now.length; at += 2) {
      const [red = null, blue = null] = [now[at], now[at + 1]];
      const hasBye = index === first && !isLater && (red === null || blue === null);
      for (const boxer of [red, blue]) {
        if (boxer === null || hasBye) continue;
        if (isPrinted(4)) reached.push({ boxer, round });
        if (round !== "QF") furthest.set(boxer, round === "F" ? "finalist" : "semi-finalist");
      }
      if (red === null || blue === null) {
        through.push(red ?? blue);
        continue;
      }
      const roll = next() % 12;
      const winner = roll === 11 ? null : roll % 2 === 0 ? red : blue;
      if (winner !== null) losers.push(winner === red ? blue : red);
      if (round === "F" && winner !== null) furthest.set(winner, "winner");
      printBout(round, red, blue, winner);
      through.push(winner);
    }
    const [one, other] = losers;
    if ("losersOf" in rule && rule.losersOf === round && one !== undefined && other !== undefined) {
      const winner = next() % 2 === 0 ? one : other;
      furthest.set(winner, "box-off-winner");
      printBout("BOX-OFF", one, other, winner);
    }
    now = through;
  }
  const places = [...furthest].flatMap(([boxer, finish]) =>
    isPrinted(3) ? [{ boxer, finish }] : [],
  );
  return { rule, bouts, reached, places };
}

const anyLeak = fc
  .record({
    size: fc.constantFrom<Drawn["size"]>(8, 8, 8, 4, 2),
    empty: fc.constantFrom(0, 0, 0, 1, 2),
    isLater: fc.boolean(),
    picks: fc.array(fc.nat({ max: 11 }), { minLength: 9, maxLength: 9 }),
    hidden: fc.array(fc.nat({ max: 9 }), { minLength: 40, maxLength: 40 }),
    rule: fc.constantFrom(...rules),
  })
  .filter(({ size, empty }) => empty < size / 2)
  .map(leaked);

test("nothing is deduced that fails in some course of a small draw, and nothing certain is missed", () => {
  let claims = 0;
  fc.assert(
    fc.property(anyLeak, (facts) => {
      claims += compare(facts);
    }),
    { numRuns: 150, seed: 20_240_311 },
  );
  // A run in which nothing is ever certain would show nothing.
  expect(claims).toBeGreaterThan(150);
});

/** Every way in which a draw with lines can go on, as the brackets at its ends. */
function ends(draw: Draw): ReturnType<typeof readDraw>["bracket"][] {
  const { bracket } = readDraw(draw);
  const [open] = openBouts(bracket);
  if (!open) return [bracket];
  return WINNERS.flatMap((winner) =>
    ends({ ...draw, bouts: [...draw.bouts, decided(open, winner)] }),
  );
}

type End = ReturnType<typeof ends>[number];

/** Whether the boxer boxed in the round or won the bout before it. */
function hasReached({ bouts }: End, boxer: string, round: string): boolean {
  return bouts.some(
    (bout) => bout.round === round && [boxerOn(bout.red), boxerOn(bout.blue)].includes(boxer),
  );
}

test("of a draw with lines, what is deduced is what is true in every way in which it can go on", () => {
  const known = fc.record({
    draw: anyDraw(8),
    end: fc.nat(),
    told: fc.array(fc.boolean(), { minLength: 24, maxLength: 24 }),
  });
  let claims = 0;
  fc.assert(
    fc.property(known, ({ draw, end, told }) => {
      const all = ends(draw);
      const truth = all[end % all.length];
      if (!truth) return;
      const facts = truth.bouts.flatMap(({ round, red, blue }) =>
        [boxerOn(red), boxerOn(blue)].flatMap((boxer) =>
          boxer !== null && round !== "BOX-OFF" ? [{ boxer, round }] : [],
        ),
      );
      const reached = facts.filter((_, index) => told[index % told.length]);
      const courses = all.filter((each) =>
        reached.every(({ boxer, round }) => hasReached(each, boxer, round)),
      );
      const { bracket } = readDraw(draw);
      const rule: Rule = { kind: "winner" };
      const deduction = deduceDraw({ problems: [] }, { bracket, rule, reached, places: [] });
      expect(deduction.contradicted).toEqual([]);
      const certainOf = (key: string) => {
        const each = courses.map(({ bouts }) => bouts.find((bout) => bout.key === key));
        const same = (of: (bout: (typeof each)[number]) => string | null) => {
          const [first = null, ...rest] = each.map(of);
          return rest.every((value) => value === first) ? first : null;
        };
        return {
          red: same((bout) => (bout ? boxerOn(bout.red) : null)),
          blue: same((bout) => (bout ? boxerOn(bout.blue) : null)),
          winner: same((bout) => (bout ? winnerOf(bout) : null)),
        };
      };
      const expected = bracket.bouts.flatMap((bout) => {
        const sure = certainOf(bout.key);
        const isPair =
          sure.red !== null &&
          sure.blue !== null &&
          (boxerOn(bout.red) === null || boxerOn(bout.blue) === null);
        const isWinner = sure.winner !== null && bout.winner === null;
        if (!isPair && !isWinner) return [];
        return [{ key: bout.key, ...sure, follows: { pair: isPair, winner: isWinner } }];
      });
      claims += expected.length;
      expect(
        deduction.bouts.map(({ key, red, blue, winner, follows }) => ({
          key,
          red,
          blue,
          winner,
          follows,
        })),
      ).toEqual(expected);
    }),
    { numRuns: 500, seed: 20_240_312 },
  );
  expect(claims).toBeGreaterThan(200);
});
