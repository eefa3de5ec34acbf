import type { KnockOutRound, Rule } from "@/lib/qualification/rule";
import type { Day, Decision, Round, Winner } from "@/lib/qualification/vocabulary";
import type { DeducedResult } from "./deduced-results";
import type { Category, Tournament } from "./games-rows";

/** Who stands on one side of a bout, with what is needed to show it. */
export type SideView =
  | {
      kind: "boxer";
      slug: string;
      name: string;
      noc: string;
      /** Whether the boxer won a place in this draw. */
      hasPlace: boolean;
    }
  /** The winner of the bout before, not decided yet. */
  | { kind: "awaited" }
  /** Nobody went on from the bout before. */
  | { kind: "nobody" }
  /** The facts do not say who. */
  | { kind: "unknown" };

/** What an open bout decides for certain. */
export interface Stake {
  winner: "qualifies" | "goes-on";
  loser: "out" | "box-off" | "qualifies";
}

/** A bout of a draw. */
export interface BoutView {
  /** Unique in the draw. */
  key: string;
  /** `null`: no bout is stored here; it is still to come. */
  id: string | null;
  round: Round | null;
  /** From the top of its round, 0-based; `null`: the draw's lines are not known. */
  position: number | null;
  red: SideView;
  blue: SideView;
  /** "none": both are out. `null`: not boxed yet, or not known. */
  winner: Winner | null;
  /** Keys of the bouts before; `null`: none, or not known. */
  redFrom: string | null;
  blueFrom: string | null;
  /** Key of the bout that the winner went on to; `null`: none, or not known. */
  next: string | null;
  decision: Decision | null;
  /** Judges' cards, "4:1". */
  score: string | null;
  boxedOn: Day | null;
  /** `null`: no bout is stored. */
  sourceUrl: string | null;
  /** Whether the red corner is known to be the one called red. */
  cornerKnown: boolean;
  /** What of it follows and is printed nowhere; `null`: nothing. */
  deduced: DeducedResult | null;
  /** Ids of the places that this bout decided. */
  decides: readonly string[];
  /** `null`: decided, not known, or nothing is certain. */
  stake: Stake | null;
}

/** One category of a tournament as a bracket. */
export interface DrawView {
  tournament: Tournament;
  category: Category;
  rule: Rule;
  /** Whether the tournament was over on the day shown: what is open then is not known. */
  isOver: boolean;
  /** Whether the lines of the draw are known, so that every pairing is. */
  isDrawn: boolean;
  /** The round whose winners qualify; `null`: no bout decides. */
  lineAfter: KnockOutRound | null;
  /** Rounds first to last, of which something is known; the bouts of each from the top. */
  rounds: readonly { round: KnockOutRound; bouts: readonly BoutView[] }[];
  /** Bouts among the losers of a round. */
  boxOffs: readonly BoutView[];
  /** Bouts whose round is not known. */
  unplaced: readonly BoutView[];
}
