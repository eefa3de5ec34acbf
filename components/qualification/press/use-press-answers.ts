import { useLocale, useTranslations } from "next-intl";
import { gamesLinks } from "@/components/ui/links";
import { useInCases } from "@/lib/i18n/cases";
import { formatDay, formatDays } from "@/lib/i18n/day";
import { capitalised, useNames } from "@/lib/i18n/names";
import { recordDay } from "@/lib/record/as-of";
import {
  countByGender,
  gamesTotals,
  holdersOn,
  isUnderWay,
  placesHeldOn,
  placesOfTournament,
} from "@/lib/record/counts";
import type { GamesRecord } from "@/lib/record/games-record";
import type { QuotaPlace } from "@/lib/record/games-rows";
import { AS_OF } from "@/lib/record/moment";
import { defaultSpotlight, type Spotlight } from "@/lib/record/spotlight";

export interface PressAnswer {
  id: string;
  question: string;
  /** Whole sentences that can be printed as they are. */
  sentence: string;
  /** Address of the page that shows it. */
  page: string;
  /** Of the API, without the site. */
  api: string;
}

interface PressAnswers {
  numbers: readonly PressAnswer[];
  /** A place to show how any is answered for. */
  example: QuotaPlace | null;
  corrected: PressAnswer | null;
}

/**
 * The questions that are asked most, about the nation and the tournament of the home page, with numbers
 * from the record; none before a place was given.
 */
export function usePressAnswers(record: GamesRecord, corrections: number): PressAnswers {
  const t = useTranslations("press");
  const locale = useLocale();
  const names = useNames();
  const inCases = useInCases();
  const spotlight = defaultSpotlight(record, NO_CHOICE);
  const last = recordDay(record);
  const example = spotlight && exampleOf(record, spotlight);
  if (spotlight === null || record.places.length === 0) {
    return { numbers: [], example: null, corrected: null };
  }
  const { nation, tournament, day } = spotlight;
  const { noc } = nation;
  const links = gamesLinks(locale, record.games);
  const onDay = gamesLinks(locale, record.games, { asOf: day });
  const atTheEnd = gamesLinks(locale, record.games, { asOf: last });
  const games = inCases("games", (each) => names.games(record.games, each));
  const first = inCases("nation", (each) => capitalised(names.nationInSentence(nation, each)));
  const within = inCases("inside", (each) => names.nationInSentence(nation, each));
  const place = {
    ...inCases("tournament", (each) => names.tournament(tournament, each)),
    ...inCases("city", (each) => names.city(tournament, each)),
    dates: formatDays(locale, tournament.startsOn, tournament.endsOn),
  };
  const heldBy = (on: string) => {
    const own = placesHeldOn(record, on, record.placesByNoc.get(noc) ?? []);
    const { M, W, total } = countByGender(record, own);
    return { total, men: M, women: W };
  };
  const given = placesOfTournament(record, tournament);
  const totals = gamesTotals(record);
  const holders = holdersOn(record, last);
  const numbers = [
    {
      id: "nation",
      question: t("nation.question", { ...within, ...games }),
      sentence: t("nation.answer", {
        ...first,
        ...games,
        ...heldBy(last),
        isOver: isUnderWay(record) ? "no" : "yes",
      }),
      page: links.nation(noc),
      api: links.api("quota-places", { noc, [AS_OF]: last }),
    },
    {
      id: "day",
      question: t("day.question", { ...within, day: formatDay(locale, day) }),
      sentence: t("day.answer", {
        ...first,
        ...games,
        ...heldBy(day),
        day: formatDay(locale, day),
      }),
      page: onDay.nation(noc),
      api: onDay.api("quota-places", { noc }),
    },
    {
      id: "tournament",
      question: t("tournament.question", place),
      sentence: t("tournament.answer", {
        ...place,
        ...games,
        total: given.total,
        men: given.M,
        women: given.W,
        all: totals.firstAwarded.total,
      }),
      page: links.tournament(tournament.id),
      api: links.api("tournaments", { route: tournament.id }),
    },
    {
      id: "all",
      question: t("all.question", games),
      sentence: t("all.answer", {
        ...games,
        first: totals.firstAwarded.total,
        men: totals.firstAwarded.M,
        women: totals.firstAwarded.W,
        outside: totals.outside,
        most: totals.firstAwarded.total + totals.outside,
        draw: totals.onTheDraw.total,
        drawKnown: totals.drawKnown,
      }),
      page: links.table("categories"),
      api: links.api("categories"),
    },
    {
      id: "nations",
      question: t("nations.question", games),
      sentence: t("nations.answer", {
        places: holders.places,
        nations: holders.nations,
        refugee: holders.refugeeTeam ? "yes" : "no",
        day: formatDay(locale, last),
      }),
      page: atTheEnd.table("nations"),
      api: atTheEnd.api("nations", { holds: "yes", format: "csv" }),
    },
  ];
  const corrected = {
    id: "corrected",
    question: t("corrected.question"),
    sentence: t("corrected.answer", {
      ...games,
      count: corrections,
      revision: record.revision,
      published: formatDay(locale, new Date(record.publishedAt)),
    }),
    page: links.page("corrections"),
    api: links.correctionsJson(),
  };
  return { numbers, example, corrected };
}

const NO_CHOICE = { noc: null, tournamentId: null };

/** The place that the questions take as an example: one of the nation's whose deciding bout a page prints. */
function exampleOf(record: GamesRecord, { licences }: Spotlight): QuotaPlace | null {
  const known = licences.find(({ bout }) => bout?.opponent && !bout.deduced) ?? licences[0];
  return record.placeById.get(known?.place.id ?? "") ?? null;
}
