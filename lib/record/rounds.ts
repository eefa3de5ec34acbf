import { ROUNDS, type Round } from "@/lib/qualification/vocabulary";

/** The position of a round in the order they are boxed; an unknown one comes last. */
export function roundPosition(round: Round | null): number {
  return round === null ? ROUNDS.length : ROUNDS.indexOf(round);
}
