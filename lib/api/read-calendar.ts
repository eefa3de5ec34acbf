import ical, { ICalEventTransparency } from "ical-generator";
import { localePath, routing } from "@/lib/i18n/routing";
import { sentences } from "@/lib/i18n/sentences";
import { wordsOf } from "@/lib/i18n/words";
import type { Day } from "@/lib/qualification/vocabulary";
import { addDays } from "@/lib/record/calendar-days";
import { placesOfTournament } from "@/lib/record/counts";
import type { LiveRecord } from "@/lib/record/games-record";
import { pagePath } from "@/lib/record/pages";
import { meantNames } from "@/lib/schemas/param-names";
import { refuseUnknown } from "@/lib/schemas/resource-query";
import { permanentId } from "./feed";

/** How often a calendar program should look for changes, in seconds. */
const LOOK_AGAIN = 24 * 60 * 60;

interface CalendarRequest {
  params: URLSearchParams;
  /** What whole addresses begin with. */
  origin: string;
}

interface WholeDays {
  id: string;
  /** Both included. */
  from: Day;
  to: Day;
  summary: string;
  description: string | null;
  location: string;
  path: string;
}

/**
 * Answers `GET /api/v1/{games}/calendar`: the qualification tournaments and the Games as whole days, in iCalendar
 * (RFC 5545). What has no days yet is left out. Throws `unknown_parameter`.
 */
export function readCalendar(record: LiveRecord, { params, origin }: CalendarRequest): Response {
  refuseUnknown(meantNames(params), []);
  const { games, tournaments, revision } = record;
  const { t, names, locale } = wordsOf(routing.defaultLocale);
  const nation = (noc: string) => {
    const found = record.nationByNoc.get(noc);
    return found ? names.nation(found) : noc;
  };
  const events = tournaments.map((tournament): WholeDays => {
    const { M, W, total } = placesOfTournament(record, tournament);
    return {
      id: tournament.id,
      from: tournament.startsOn,
      to: tournament.endsOn,
      summary: t("calendar.tournament", {
        tournament: names.tournament(tournament),
        city: names.city(tournament),
      }),
      description:
        total === 0 || tournament.placesMenMost !== null || tournament.placesWomenMost !== null
          ? null
          : t("calendar.places", { men: M, women: W, games: names.games(games) }),
      location: t("calendar.location", {
        city: names.city(tournament),
        country: nation(tournament.countryNoc),
      }),
      path: pagePath(games.id, "tournament", tournament.id),
    };
  });
  if (games.startsOn && games.endsOn) {
    events.push({
      id: "",
      from: games.startsOn,
      to: games.endsOn,
      summary: t("calendar.games", { games: names.games(games) }),
      description: null,
      location: names.city(games),
      path: games.isFeatured ? "/" : pagePath(games.id, "home"),
    });
  }
  const published = new Date(record.publishedAt);
  const site = t("site.name");
  const calendar = ical({
    name: t("calendar.title", { site, games: names.games(games) }),
    prodId: { company: site, product: "calendar", language: locale.toUpperCase() },
    ttl: LOOK_AGAIN,
  });
  for (const { id, from, to, summary, description, location, path } of events) {
    const url = origin + localePath(locale, path);
    calendar.createEvent({
      id: permanentId(games.id, "calendar", id).replace("urn:uuid:", ""),
      sequence: revision,
      stamp: published,
      lastModified: published,
      allDay: true,
      start: midnight(from),
      // The end is the first day that is not of it any more.
      end: midnight(addDays(to, 1)),
      summary,
      description: sentences(description, url),
      location,
      url,
      transparency: ICalEventTransparency.TRANSPARENT,
    });
  }
  return new Response(calendar.toString(), {
    headers: {
      "Content-Type": "text/calendar; charset=utf-8",
      "Content-Disposition": `inline; filename="${games.id}.ics"`,
    },
  });
}

function midnight(day: Day): Date {
  return new Date(`${day}T00:00:00Z`);
}
