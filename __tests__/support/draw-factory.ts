/**
 * Makes small draws from a few words: `aDraw({ rounds: { QF: [aDrawBout("Ali KAZ", "Bek UZB", { winner: "red" })] } })`.
 * A bout is joined to the one of the round after in which its winner stands.
 */
import {
  decidingRound,
  KNOCK_OUT_ROUNDS,
  type KnockOutRound,
  type Rule,
} from "@/lib/qualification/rule";
import type { Round } from "@/lib/qualification/vocabulary";
import type { BoutView, DrawView, SideView } from "@/lib/record/draw-view";
import { aCategory, aTournament, SOURCE } from "./record-factory";

/** "Ali Bek KAZ" is a boxer, "Ali Bek KAZ*" one with a place; "awaited", "nobody", "unknown". */
export type SideSpec = string;

export function aSide(spec: SideSpec): SideView {
  if (spec === "awaited" || spec === "nobody" || spec === "unknown") return { kind: spec };
  const hasPlace = spec.endsWith("*");
  const words = spec.replace("*", "").split(" ");
  const noc = words.pop() ?? "";
  const name = words.join(" ");
  return {
    kind: "boxer",
    slug: name.toLowerCase().replaceAll(" ", "-"),
    name,
    noc,
    hasPlace,
  };
}

let made = 0;

/** A stored bout on points, unless told otherwise. */
export function aDrawBout(red: SideSpec, blue: SideSpec, bout: Partial<BoutView> = {}): BoutView {
  made += 1;
  const key = bout.key ?? `bout-${made}`;
  return {
    key,
    id: key,
    round: null,
    position: null,
    red: aSide(red),
    blue: aSide(blue),
    winner: null,
    redFrom: null,
    blueFrom: null,
    next: null,
    decision: null,
    score: null,
    boxedOn: null,
    sourceUrl: SOURCE,
    cornerKnown: false,
    deduced: null,
    decides: [],
    stake: null,
    ...bout,
  };
}

type RoundSpec = Partial<Record<KnockOutRound, readonly BoutView[]>>;

export interface DrawSpec extends Partial<Omit<DrawView, "rounds">> {
  rounds?: RoundSpec;
}

/** A draw of M51 in Busto Arsizio where the semi-finalists qualify, unless told otherwise. */
export function aDraw({ rounds = {}, boxOffs = [], ...view }: DrawSpec = {}): DrawView {
  const rule: Rule = view.rule ?? { kind: "reach-round", round: "SF" };
  const given = KNOCK_OUT_ROUNDS.flatMap((round) => {
    const bouts = rounds[round]?.map((bout) => ({ ...bout, round: round as Round }));
    return bouts ? [{ round, bouts }] : [];
  });
  given.forEach(({ round, bouts }, index) => {
    const after = given[index + 1];
    const isNext = after && isAdjacent(round, after.round);
    if (isNext) joinWinners(bouts, after.bouts);
  });
  const joined = boxOffs.map((bout) => ({ ...bout, round: "BOX-OFF" as const }));
  joined.forEach((bout, index) => {
    joinWinners([bout], joined.slice(index + 1));
  });
  return {
    tournament: aTournament({
      id: "world-1",
      name: "1st World Qualification Tournament",
      shortName: "Busto Arsizio",
    }),
    category: aCategory("M51"),
    rule,
    isOver: true,
    isDrawn: false,
    lineAfter: decidingRound(rule),
    unplaced: [],
    ...view,
    rounds: given,
    boxOffs: joined,
  };
}

function isAdjacent(a: KnockOutRound, b: KnockOutRound): boolean {
  return KNOCK_OUT_ROUNDS.indexOf(b) - KNOCK_OUT_ROUNDS.indexOf(a) === 1;
}

function slugOf(side: SideView): string | null {
  return side.kind === "boxer" ? side.slug : null;
}

function joinWinners(bouts: readonly BoutView[], after: readonly BoutView[]): void {
  for (const bout of bouts) {
    if (bout.next !== null || (bout.winner !== "red" && bout.winner !== "blue")) continue;
    const winner = slugOf(bout[bout.winner]);
    const next =
      winner && after.find(({ red, blue }) => [slugOf(red), slugOf(blue)].includes(winner));
    if (!next) continue;
    bout.next = next.key;
    if (slugOf(next.red) === winner) next.redFrom = bout.key;
    else next.blueFrom = bout.key;
  }
}

/**
 * A draw of which every line is known, with so many boxers (a power of two). `boxed` rounds are won
 * by whoever stands above; of the others every bout is still to come.
 */
export function aWholeDraw(boxers: number, { boxed = Number.POSITIVE_INFINITY } = {}): DrawView {
  const count = Math.log2(boxers);
  const names = KNOCK_OUT_ROUNDS.slice(KNOCK_OUT_ROUNDS.length - count);
  const line = names.length - 3;
  const side = (round: number, position: number): SideView => {
    if (round > boxed) return { kind: "awaited" };
    const line = position * 2 ** round;
    return aSide(
      `Boxer ${line} ${["KAZ", "UZB", "ITA", "GER"][line % 4]}${line % 2 ** (count - 2) === 0 ? "*" : ""}`,
    );
  };
  const rounds = names.map((round, index) => ({
    round,
    bouts: Array.from({ length: boxers / 2 ** (index + 1) }, (_, position) => {
      const key = `${round}-${position}`;
      const isBoxed = index < boxed;
      const before = names[index - 1];
      return aDrawBout("unknown", "unknown", {
        key,
        id: isBoxed ? key : null,
        round,
        position,
        red: side(index, 2 * position),
        blue: side(index, 2 * position + 1),
        winner: isBoxed ? "red" : null,
        redFrom: before ? `${before}-${2 * position}` : null,
        blueFrom: before ? `${before}-${2 * position + 1}` : null,
        next: index < count - 1 ? `${names[index + 1]}-${Math.floor(position / 2)}` : null,
        decision: isBoxed ? "WP" : null,
        score: isBoxed ? "4:1" : null,
        boxedOn: isBoxed ? `2024-03-0${index + 3}` : null,
        sourceUrl: isBoxed ? SOURCE : null,
        decides: isBoxed && index === line ? [`place-${position}`] : [],
        stake: !isBoxed && index === line ? { winner: "qualifies", loser: "out" } : null,
      });
    }),
  }));
  return { ...aDraw(), rounds, isDrawn: true, isOver: boxed >= count };
}
