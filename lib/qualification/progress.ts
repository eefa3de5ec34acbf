/**
 * How far the giving of a Games' places has come, as the places themselves show it: no clock is
 * asked, so that the same facts always answer the same. All places are given once a boxer is entered
 * for the Games; a tournament has given its own once a place was given after its last day.
 */
import type { DrawsInput } from "./compute-draws";
import type { Day } from "./vocabulary";

export interface Progress {
  /** Some boxer is entered for the Games or has competed there: all places are given. */
  isOver: boolean;
  /** Ids of the tournaments that have given all their places. */
  overAt: ReadonlySet<string>;
}

type Tournament = DrawsInput["tournaments"][number];
type Place = DrawsInput["places"][number];

/** How far the giving of places has come; linear in places and tournaments. */
export function progressOf({
  tournaments,
  places,
}: Pick<DrawsInput, "tournaments" | "places">): Progress {
  const byId = new Map(tournaments.map((tournament) => [tournament.id, tournament]));
  const days = places.map((place) => provenDay(place, byId.get(place.tournamentId ?? "")));
  const last = days.sort().at(-1) ?? "";
  const isOver = places.some(({ ledger }) =>
    ledger.some(({ kind }) => kind === "entered" || kind === "competed"),
  );
  return {
    isOver,
    overAt: new Set(tournaments.filter(({ endsOn }) => endsOn < last).map(({ id }) => id)),
  };
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
