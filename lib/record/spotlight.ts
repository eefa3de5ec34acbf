import { drawKey } from "@/lib/qualification/compute-draws";
import { isFirstAward } from "@/lib/qualification/ledger";
import type { Day, Gender } from "@/lib/qualification/vocabulary";
import { isOver, recordDay } from "./as-of";
import {
  type ByGender,
  countByGender,
  type Holders,
  holdersOn,
  isOnTheDraw,
  isUnderWay,
  placesHeldOn,
  placesOfTournament,
} from "./counts";
import { type GamesRecord, required } from "./games-record";
import type { Category, Nation, QuotaPlace, Tournament } from "./games-rows";
import { isOpenTo } from "./open-to";
import { type BoutSeenBy, decidingBout } from "./place-history";
import { placeRow } from "./tables/quota-place-rows";
import type { PlaceRow } from "./tables/quota-places-table";
import { unfilledDraws, unfilledPlaces } from "./unfilled-places";
import { isWonWithoutBout } from "./won-without-bout";

/** A tournament's places of one gender, by category. */
export interface Board {
  gender: Gender;
  /** Places of the tournament, those not given yet included. */
  total: number;
  /** Those of the chosen nation. */
  won: number;
  rows: readonly BoardRow[];
}

/** One category of a board. */
export interface BoardRow {
  category: Category;
  places: readonly PlaceRow[];
  /** Places that nobody had won by the end of the record's day; `null`: how many is not published. */
  open: number | null;
  /** Whether there is a draw to look at. */
  hasDraw: boolean;
}

/** A place of the chosen nation, and the bout that gave it if that is known. */
export interface Licence {
  place: PlaceRow;
  category: Category;
  bout: BoutSeenBy | null;
  /** Whether the draw let its holder through without a bout. */
  isWithoutBout: boolean;
}

/** What a tournament (or the invitations, `tournament: null`) gave of the Games' places. */
export interface RoadPart {
  route: string;
  tournament: Tournament | null;
  /** Those that had been given by the end of the record's day. */
  given: number;
  /** Those, and the ones that it has to give. */
  places: number;
  /** How many of the rest nobody can win any more. */
  unfilled: number;
  isChosen: boolean;
}

/** All that the home page says of one nation at one tournament. */
export interface Spotlight {
  nation: Nation;
  tournament: Tournament;
  /** Whether the nation could win a place there; `null`: its continent is not known. */
  isOpen: boolean | null;
  boards: readonly [men: Board, women: Board];
  licences: readonly Licence[];
  /** Places that the nation won at the tournament. */
  won: ByGender;
  /** Places of the tournament: those it gave, or has to give while it is not over. */
  given: ByGender;
  /** "before": no place of it had been given on the record's day; "during": it was not over. */
  stage: "before" | "during" | "over";
  /** The day whose end the spotlight describes: the tournament's last, or the record's if earlier. */
  day: Day;
  /** Places that the nation held at the end of that day from earlier routes. */
  earlier: readonly { tournament: Tournament | null; places: number }[];
  /** Places that the nation held at the end of that day. */
  heldThen: number;
  /** Places that it held at the end of the day that the record was turned back to, if it was. */
  heldOn: { day: Day; places: number } | null;
  /** Boxers that the nation had on the draw of the Games. */
  onTheDraw: number;
  /** In the live record, the places held while they can still change hands; `null`: no more, or as of a day. */
  heldNow: number | null;
  /** Who held places, over all nations: at the end of `heldOn.day`, else of `day`. */
  holders: Holders;
  road: readonly RoadPart[];
}

/**
 * Men's and women's places of a tournament, the chosen nation's first in each category. Every
 * category in which the tournament has places is there, those that nobody has won yet too.
 */
export function tournamentBoards(
  record: GamesRecord,
  tournamentId: string,
  noc: string | null,
): [Board, Board] {
  const places = record.placesByTournament.get(tournamentId) ?? [];
  const allocations = record.allocationsByRoute.get(tournamentId) ?? [];
  const total = placesOfTournament(record, required(record.tournamentById, tournamentId));
  const board = (gender: Gender): Board => {
    const rows = record.categories
      .filter((category) => category.gender === gender)
      .map((category): BoardRow => {
        const won = places.filter((place) => place.categoryCode === category.code);
        const allocation = allocations.find((each) => each.categoryCode === category.code);
        const allocated = allocation ? allocation.places : 0;
        const unfilled = unfilledPlaces(record, tournamentId, category.code);
        return {
          category,
          places: won
            .map((place) => placeRow(record, place))
            .sort((a, b) => {
              if (a.noc === b.noc) return 0;
              if (a.noc === noc) return -1;
              if (b.noc === noc) return 1;
              return a.noc < b.noc ? -1 : 1;
            }),
          open: allocated === null ? null : Math.max(0, allocated - won.length - unfilled.count),
          hasDraw: record.draws.has(drawKey(tournamentId, category.code)),
        };
      });
    const all = rows.flatMap((row) => row.places);
    return {
      gender,
      total: total[gender],
      won: all.filter((place) => place.noc === noc).length,
      rows: rows.filter((row) => row.places.length > 0 || row.open !== 0),
    };
  };
  return [board("M"), board("W")];
}

function earlierPlaces(
  record: GamesRecord,
  held: readonly QuotaPlace[],
  tournament: Tournament,
): Spotlight["earlier"] {
  const before = held.filter((place) => place.tournamentId !== tournament.id);
  const routes = new Map<string | null, number>();
  for (const { tournamentId } of before) {
    routes.set(tournamentId, (routes.get(tournamentId) ?? 0) + 1);
  }
  const fromTournaments = record.tournaments.flatMap((each) => {
    const places = routes.get(each.id);
    return places ? [{ tournament: each, places }] : [];
  });
  const others = routes.get(null);
  return others ? [...fromTournaments, { tournament: null, places: others }] : fromTournaments;
}

/**
 * The Games' places by the tournament that gave them first, in order of date, invitations last: how
 * many each had given by the end of the record's day, and how many it has to give.
 */
export function road(record: GamesRecord, chosen: Tournament | null): RoadPart[] {
  const first = record.places.filter(isFirstAward);
  const parts = record.tournaments.map((tournament): RoadPart => {
    const given = first.filter((place) => place.tournamentId === tournament.id).length;
    return {
      route: tournament.id,
      tournament,
      given,
      places: Math.max(given, placesOfTournament(record, tournament).total),
      unfilled: unfilledDraws(record)
        .filter(({ tournamentId }) => tournamentId === tournament.id)
        .reduce((sum, { count }) => sum + count, 0),
      isChosen: tournament === chosen,
    };
  });
  const invited = first.filter((place) => place.tournamentId === null);
  const allocated = record.allocations.filter((each) => each.tournamentId === null);
  const kinds = [...new Set([...invited, ...allocated].map(({ routeKind }) => routeKind))];
  return [
    ...parts,
    ...kinds.map((kind): RoadPart => {
      const given = invited.filter(({ routeKind }) => routeKind === kind).length;
      const toGive = allocated
        .filter(({ routeKind }) => routeKind === kind)
        .reduce((sum, { places }) => sum + (places ?? 0), 0);
      return {
        route: kind,
        tournament: null,
        given,
        places: Math.max(given, toGive),
        unfilled: 0,
        isChosen: false,
      };
    }),
  ];
}

/** Whether the nation won nothing because it could not, or is not known to have been able to. */
export function isClosedTo({ isOpen, won }: Pick<Spotlight, "isOpen" | "won">): boolean {
  return isOpen !== true && won.total === 0;
}

function stageOf(record: GamesRecord, tournament: Tournament): Spotlight["stage"] {
  if (isOver(record, tournament)) return "over";
  return record.placesByTournament.has(tournament.id) ? "during" : "before";
}

/**
 * The spotlight on a nation at a tournament. Both must exist in the record: `noc` is a key of
 * `nationByNoc`, `tournamentId` of `tournamentById`.
 */
export function spotlight(record: GamesRecord, noc: string, tournamentId: string): Spotlight {
  const nation = required(record.nationByNoc, noc);
  const tournament = required(record.tournamentById, tournamentId);
  const awards = record.placesByNoc.get(noc) ?? [];
  const wonHere = awards.filter((place) => place.tournamentId === tournamentId);
  const day = isOver(record, tournament) ? tournament.endsOn : recordDay(record);
  const heldThen = placesHeldOn(record, day, awards);
  const { asOf } = record;
  return {
    nation,
    tournament,
    isOpen: isOpenTo(tournament, nation),
    boards: tournamentBoards(record, tournamentId, noc),
    licences: wonHere.map((place) => ({
      place: placeRow(record, place),
      category: required(record.categoryByCode, place.categoryCode),
      bout: decidingBout(record, place),
      isWithoutBout: isWonWithoutBout(record, place),
    })),
    won: countByGender(record, wonHere),
    given: placesOfTournament(record, tournament),
    stage: stageOf(record, tournament),
    day,
    earlier: earlierPlaces(record, heldThen, tournament),
    heldThen: heldThen.length,
    heldOn: asOf === null ? null : { day: asOf, places: placesHeldOn(record, asOf, awards).length },
    onTheDraw: awards.filter(isOnTheDraw).length,
    heldNow: isUnderWay(record) ? placesHeldOn(record, recordDay(record), awards).length : null,
    holders: holdersOn(record, asOf ?? day),
    road: road(record, tournament),
  };
}

/** What a visitor chose; `null`: nothing. */
export interface SpotlightChoice {
  noc: string | null;
  tournamentId: string | null;
}

/**
 * The tournament that a page opens on: that of the Games' facts; on a day before its beginning, the
 * last one that had begun by then and was open to the nation; before them all, the first.
 */
function openingTournament(record: GamesRecord, noc: string): string | undefined {
  const { games, tournaments, asOf } = record;
  const own = tournaments.find(({ id }) => id === games.spotlightTournament);
  if (asOf === null || (own && own.startsOn <= asOf)) return own?.id ?? tournaments[0]?.id;
  const nation = record.nationByNoc.get(noc);
  const open = tournaments.filter((each) => !nation || isOpenTo(each, nation) !== false);
  const [last] = open
    .filter(({ startsOn }) => startsOn <= asOf)
    .sort((a, b) => (a.startsOn < b.startsOn ? 1 : -1));
  return last?.id ?? open[0]?.id ?? tournaments[0]?.id;
}

/**
 * The spotlight on what was chosen, else on what the Games' facts open with, else on the first
 * nation and tournament; `null` while the Games have no tournament.
 */
export function defaultSpotlight(record: GamesRecord, choice: SpotlightChoice): Spotlight | null {
  const { spotlightNoc } = record.games;
  const noc = choice.noc ?? spotlightNoc ?? record.places[0]?.noc;
  const tournamentId = choice.tournamentId ?? (noc && openingTournament(record, noc));
  if (!noc || !tournamentId) return null;
  if (!record.nationByNoc.has(noc) || !record.tournamentById.has(tournamentId)) return null;
  return spotlight(record, noc, tournamentId);
}
