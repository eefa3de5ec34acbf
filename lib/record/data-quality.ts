import { awardedOn, isHolding } from "@/lib/qualification/ledger";
import { decidingRound, type KnockOutRound } from "@/lib/qualification/rule";
import { gamesDays } from "./games-days";
import { awardOf, currentStatus, type GamesRecord } from "./games-record";
import type { GamesFact, QuotaPlace } from "./games-rows";
import { decidingBout } from "./place-history";
import { type PlaceStory, placeStories } from "./profiles";
import { isWonWithoutBout } from "./won-without-bout";

export interface SourceSite {
  host: string;
  facts: number;
}

/** Where the record is weak, and what it rests on. */
export interface DataQuality {
  /** Places whose note says that the route was deduced. */
  deduced: readonly PlaceStory[];
  /** Awards whose day is not known. */
  undated: readonly PlaceStory[];
  tournamentPlaces: number;
  /** Tournament places that follow from known bouts by the rule. */
  computed: number;
  /** Those that the draw gave without a bout. */
  withoutBout: readonly PlaceStory[];
  /** Those of which a bout after the deciding one is known, and the deciding one is not. */
  provenLater: readonly PlaceStory[];
  /** Those of which the deciding bout is printed nowhere, and follows. */
  deducedBouts: readonly PlaceStory[];
  /** Tournament places that only a list tells of, each with the round of the bout that is missing. */
  recordedOnly: readonly { story: PlaceStory; missing: KnockOutRound | null }[];
  bouts: number;
  boutsWithoutCorners: number;
  /** Places that were lost or given up. */
  moved: readonly PlaceStory[];
  /** Facts of the Games as a whole that name no page. */
  withoutAddress: readonly GamesFact[];
  sources: number;
  /** Sites by the number of facts that name them, most first. */
  sites: readonly SourceSite[];
}

/** Reads the record's weak spots and its sources. */
export function dataQuality(record: GamesRecord): DataQuality {
  const { places, bouts } = record;
  const days = gamesDays(record);
  const won = places.filter(({ tournamentId }) => tournamentId !== null);
  const stories = (test: (place: QuotaPlace) => boolean) =>
    placeStories(record, places.filter(test));
  const urls = [
    ...record.categories,
    ...record.tournaments,
    ...record.allocations,
    ...record.boxers,
    ...bouts,
    ...places,
    ...places.flatMap(({ ledger }) => ledger),
    ...record.publishedCounts,
    ...record.facts,
  ].flatMap(({ sourceUrl }) => sourceUrl ?? []);
  const facts = new Map<string, number>();
  for (const url of urls) {
    const host = URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, "") : url;
    facts.set(host, (facts.get(host) ?? 0) + 1);
  }
  return {
    deduced: stories(({ note }) => note?.includes("deduced") ?? false),
    undated: stories((place) => !awardedOn(awardOf(record, place), days).isExact),
    tournamentPlaces: won.length,
    computed: won.filter(({ basis }) => basis === "computed").length,
    withoutBout: stories((place) => isWonWithoutBout(record, place)),
    provenLater: stories(
      (place) =>
        place.basis === "computed" &&
        place.decidingBoutId === null &&
        !isWonWithoutBout(record, place),
    ),
    deducedBouts: stories(
      (place) =>
        place.tournamentId !== null &&
        place.decidingBoutId === null &&
        decidingBout(record, place) !== null,
    ),
    recordedOnly: placeStories(
      record,
      won.filter(({ basis }) => basis === "recorded"),
    ).map((story) => ({ story, missing: missingRound(record, story) })),
    bouts: bouts.length,
    boutsWithoutCorners: bouts.filter(({ cornerKnown }) => !cornerKnown).length,
    moved: stories((place) => !isHolding(currentStatus(place))),
    withoutAddress: factsWithoutAddress(record),
    sources: new Set(urls).size,
    sites: [...facts]
      .map(([host, count]) => ({ host, facts: count }))
      .sort((a, b) => b.facts - a.facts || (a.host < b.host ? -1 : 1)),
  };
}

/** The facts of the Games as a whole that say something and name no page. */
export function factsWithoutAddress({ facts }: GamesRecord): GamesFact[] {
  return facts.filter(({ value, sourceUrl }) => value !== null && sourceUrl === null);
}

/** The round whose bout would prove the place. */
function missingRound(record: GamesRecord, { place }: PlaceStory): KnockOutRound | null {
  const allocation = record.allocationsByRoute
    .get(place.route)
    ?.find(({ categoryCode }) => categoryCode === place.category);
  return allocation ? decidingRound(allocation.rule) : null;
}
