/**
 * Every way in which a small draw can have gone, found by trying all of them: the yardstick for what is
 * deduced. Boxers of whom the facts say nothing are all written "?", nobody is `null`.
 */
import type { Reached } from "@/lib/qualification/deduction";
import { decidingRound, type KnockOutRound, type Rule } from "@/lib/qualification/rule";
import type { Finish, Winner } from "@/lib/qualification/vocabulary";

export const SMALL_ROUNDS = ["QF", "SF", "F"] as const;
export type SmallRound = (typeof SMALL_ROUNDS)[number];

type Slot = string | null;

/** Two sides of a bout, who went on from it, and whether it was boxed or a bye of the first round. */
export interface Met {
  sides: readonly [Slot, Slot];
  winner: Slot;
}

/** One way in which a draw can have gone; a round that was not boxed has no bouts. */
export interface Course {
  rounds: Partial<Record<SmallRound, readonly Met[]>>;
  /** Who came as far as a round, those of a bye in it not among them. */
  reached: Record<SmallRound, ReadonlySet<Slot>>;
  boxOff: Met | null;
}

/** A bout as it is printed; `null`: the page does not say. */
export interface Printed {
  round: SmallRound | "BOX-OFF";
  red: string;
  blue: string | null;
  winner: Winner | null;
}

export interface KnownFacts {
  rule: Rule;
  bouts: readonly Printed[];
  reached: readonly Reached[];
  places: readonly { boxer: string; finish: Finish }[];
}

const UNKNOWN = "?";

/** Every distinct way to pair the slots; those who are unknown are alike, and so is nobody. */
function* pairings(slots: readonly Slot[]): Generator<[Slot, Slot][]> {
  const [first, ...rest] = slots;
  if (first === undefined) {
    yield [];
    return;
  }
  const tried = new Set<Slot>();
  for (const [index, other] of rest.entries()) {
    if (tried.has(other)) continue;
    tried.add(other);
    const left = [...rest.slice(0, index), ...rest.slice(index + 1)];
    for (const more of pairings(left)) yield [[first, other], ...more];
  }
}

/** Every way in which the bouts can end: one goes on, or both are out. */
function* outcomes(pairs: readonly (readonly [Slot, Slot])[]): Generator<Met[]> {
  const [pair, ...rest] = pairs;
  if (!pair) {
    yield [];
    return;
  }
  const [red, blue] = pair;
  const winners = red === null ? [blue] : blue === null ? [red] : [...new Set([red, blue, null])];
  for (const winner of winners) {
    for (const more of outcomes(rest)) yield [{ sides: pair, winner }, ...more];
  }
}

function isSmall(round: KnockOutRound): round is SmallRound {
  return (SMALL_ROUNDS as readonly string[]).includes(round);
}

/** Whether what a bout was agrees with what is printed of it. */
function isBout({ sides, winner }: Met, printed: Printed): boolean {
  const [one, other] = sides;
  if (one === null || other === null) return false;
  const opponent = one === printed.red ? other : other === printed.red ? one : null;
  if (opponent === null || (printed.blue !== null && printed.blue !== opponent)) return false;
  if (printed.winner === null) return true;
  const named = { red: printed.red, blue: opponent, none: null }[printed.winner];
  return winner === named;
}

/** Whether each printed bout is one of these, no two the same. */
function areAmong(printed: readonly Printed[], met: readonly Met[]): boolean {
  const left = [...met];
  return printed.every((bout) => {
    const index = left.findIndex((each) => isBout(each, bout));
    if (index < 0) return false;
    left.splice(index, 1);
    return true;
  });
}

/** Every course of a draw of up to eight, or of a larger one from its quarter-finals on. */
export function* everyCourse(facts: KnownFacts): Generator<Course> {
  const named = namesIn(facts);
  const deciding = decidingRound(facts.rule) ?? "F";
  const first = SMALL_ROUNDS.indexOf(isSmall(deciding) ? deciding : "F");
  for (const [from, round] of SMALL_ROUNDS.entries()) {
    const size = 2 ** (3 - from);
    for (const isFirst of [true, false]) {
      if (!isFirst && from > 0) continue;
      for (let boxers = isFirst ? size / 2 + 1 : named.length; boxers <= size; boxers++) {
        if (boxers < named.length) continue;
        const slots: Slot[] = [
          ...named,
          ...Array.from({ length: boxers - named.length }, () => UNKNOWN),
          ...Array.from({ length: size - boxers }, () => null),
        ];
        for (let last = Math.max(first, from); last < SMALL_ROUNDS.length; last++) {
          yield* courses(facts, round, last, slots, isFirst);
        }
      }
    }
  }
}

export function namesIn({ bouts, reached, places }: KnownFacts): string[] {
  const named = [
    ...bouts.flatMap(({ red, blue }) => [red, blue]),
    ...[...reached, ...places].map(({ boxer }) => boxer),
  ];
  return [...new Set(named.filter((boxer) => boxer !== null))];
}

function* courses(
  facts: KnownFacts,
  first: SmallRound,
  last: number,
  slots: readonly Slot[],
  hasByes: boolean,
): Generator<Course> {
  const start = SMALL_ROUNDS.indexOf(first);
  const none = () => new Set<Slot>();
  function* from(index: number, now: readonly Slot[], before: Course): Generator<Course> {
    const round = SMALL_ROUNDS[index];
    if (round === undefined || index > last) {
      const reached = round ? { ...before.reached, [round]: new Set(now) } : before.reached;
      yield { ...before, reached };
      return;
    }
    for (const pairs of pairings(now)) {
      const isFirst = hasByes && index === start;
      if (isFirst && pairs.some(([one, other]) => one === null && other === null)) continue;
      const boxing = isFirst ? pairs.filter((pair) => !pair.includes(null)) : pairs;
      const reached = { ...before.reached, [round]: new Set(boxing.flat()) };
      for (const met of outcomes(pairs)) {
        const boxed = isFirst ? met.filter(({ sides }) => !sides.includes(null)) : met;
        if (!agreesIn(facts, round, boxed, reached[round])) continue;
        const rounds = { ...before.rounds, [round]: boxed };
        yield* from(
          index + 1,
          met.map(({ winner }) => winner),
          { ...before, rounds, reached },
        );
      }
    }
  }
  const start0: Course = {
    rounds: {},
    reached: { QF: none(), SF: none(), F: none() },
    boxOff: null,
  };
  for (const course of from(start, slots, start0)) {
    for (const whole of withBoxOff(facts.rule, course)) if (agrees(facts, whole)) yield whole;
  }
}

/** Whether a round agrees with what is known of it; spares the trying of all that follows. */
function agreesIn(
  { bouts, reached }: KnownFacts,
  round: SmallRound,
  met: readonly Met[],
  there: ReadonlySet<Slot>,
): boolean {
  return (
    areAmong(
      bouts.filter((bout) => bout.round === round),
      met,
    ) && reached.every((each) => each.round !== round || there.has(each.boxer))
  );
}

function loserOf({ sides, winner }: Met): Slot {
  if (winner === null || sides.includes(null)) return null;
  return sides[0] === winner ? sides[1] : sides[0];
}

/** The course with each way in which a box-off of one bout can end; without one as it is. */
function* withBoxOff(rule: Rule, course: Course): Generator<Course> {
  if (rule.kind !== "reach-round-and-box-off" || !isSmall(rule.losersOf)) {
    yield course;
    return;
  }
  const losers = (course.rounds[rule.losersOf] ?? []).map(loserOf).filter((each) => each !== null);
  const [one, other] = losers;
  if (one === undefined || other === undefined) yield course;
  else for (const [boxOff = null] of outcomes([[one, other]])) yield { ...course, boxOff };
}

/** Whether a course agrees with every fact. */
function agrees(facts: KnownFacts, course: Course): boolean {
  const { rule, bouts, reached, places } = facts;
  const inBoxOff = bouts.filter(({ round }) => round === "BOX-OFF");
  return (
    SMALL_ROUNDS.every((round) =>
      areAmong(
        bouts.filter((bout) => bout.round === round),
        course.rounds[round] ?? [],
      ),
    ) &&
    areAmong(inBoxOff, course.boxOff ? [course.boxOff] : []) &&
    reached.every(({ boxer, round }) => isSmall(round) && course.reached[round].has(boxer)) &&
    places.every(({ boxer, finish }) => hasFinished(course, boxer, finish, rule))
  );
}

function hasFinished(course: Course, boxer: string, finish: Finish, rule: Rule): boolean {
  switch (finish) {
    case "winner":
      return (course.rounds.F ?? []).some(({ winner }) => winner === boxer);
    case "finalist":
      return course.reached.F.has(boxer);
    case "box-off-winner":
      return rule.kind === "reach-round-and-box-off" && course.boxOff?.winner === boxer;
    case "semi-finalist":
      return course.reached.SF.has(boxer);
    default:
      throw new Error(`The small draws have no finish ${finish}`);
  }
}
