/**
 * How far the giving of a Games' places has come, as the places themselves show it: no clock is
 * asked, so that the same facts always answer the same. All places are given once a boxer is entered
 * for the Games; a tournament has given its own once a place was given after its last day.
 */
import { type DrawsInput, drawKey } from "./compute-draws";
import type { Day } from "./vocabulary";

export interface Progress {
  /** Some boxer is entered for the Games or has competed there: all places are given. */
  isOver: boolean;
  /** Ids of the tournaments that have given all their places. */
  overAt: ReadonlySet<string>;
  /** Whether other tournaments may be over, or no longer, by what a draw gives or takes back. */
  decidesOthers: (draw: { tournamentId: string; categoryCode: string }) => DecidesOthers;
}

export interface DecidesOthers {
  /** By one place more. */
  byGain: boolean;
  /** By one place less. */
  byLoss: boolean;
}

type Tournament = DrawsInput["tournaments"][number];
type Place = DrawsInput["places"][number];

/** How far the giving of places has come; linear in places and tournaments. */
export function progressOf({
  tournaments,
  places,
}: Pick<DrawsInput, "tournaments" | "places">): Progress {
  const byId = new Map(tournaments.map((tournament) => [tournament.id, tournament]));
  let last: Day = "";
  let lastDraw = "";
  let lastElsewhere: Day = "";
  for (const place of places) {
    const day = provenDay(place, byId.get(place.tournamentId ?? ""));
    const draw = drawKey(place.tournamentId ?? "", place.categoryCode);
    if (day > last) {
      if (draw !== lastDraw) lastElsewhere = last;
      last = day;
      lastDraw = draw;
    } else if (draw !== lastDraw && day > lastElsewhere) {
      lastElsewhere = day;
    }
  }
  const isOver = places.some(({ ledger }) =>
    ledger.some(({ kind }) => kind === "entered" || kind === "competed"),
  );
  const nextEnd = firstEnd(tournaments, last);
  const nextEndElsewhere = firstEnd(tournaments, lastElsewhere);
  return {
    isOver,
    overAt: new Set(tournaments.filter(({ endsOn }) => endsOn < last).map(({ id }) => id)),
    decidesOthers({ tournamentId, categoryCode }) {
      const endsOn = byId.get(tournamentId)?.endsOn ?? "";
      const isLast = drawKey(tournamentId, categoryCode) === lastDraw;
      return {
        byGain: !isOver && nextEnd !== null && nextEnd < endsOn,
        byLoss: !isOver && isLast && nextEndElsewhere !== null && nextEndElsewhere < last,
      };
    },
  };
}

/** The first last day of a tournament that is not before `day`; `null`: there is none. */
function firstEnd(tournaments: readonly Tournament[], day: Day): Day | null {
  let first: Day | null = null;
  for (const { endsOn } of tournaments) {
    if (endsOn >= day && (first === null || endsOn < first)) first = endsOn;
  }
  return first;
}

/**
 * The latest day before which the place was certainly not given; `""`: none is known. Of a place
 * that was somebody's "by" a day that is the first day of its tournament, and of an invitation
 * nothing. No tournament gives places after its last day, whatever day is written.
 */
export function provenDay(
  { wonOn, wonOnIsExact }: Pick<Place, "wonOn" | "wonOnIsExact">,
  tournament: Pick<Tournament, "startsOn" | "endsOn"> | undefined,
): Day {
  if (wonOn === null || !wonOnIsExact) return tournament?.startsOn ?? "";
  return tournament && wonOn > tournament.endsOn ? tournament.endsOn : wonOn;
}
