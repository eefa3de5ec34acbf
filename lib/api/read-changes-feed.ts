import { AppError } from "@/lib/errors";
import { dayChangeText } from "@/lib/i18n/day-change-words";
import { localePath, routing } from "@/lib/i18n/routing";
import { wordsOf } from "@/lib/i18n/words";
import { allowedDays } from "@/lib/record/as-of";
import { addDays } from "@/lib/record/calendar-days";
import { changedDays } from "@/lib/record/changed-days";
import { type LiveRecord, required } from "@/lib/record/games-record";
import { momentParams, REVISION } from "@/lib/record/moment";
import { pagePath } from "@/lib/record/pages";
import { rawList } from "@/lib/record/table-query";
import { readDay } from "@/lib/schemas/as-of";
import { FROM, parseNoc, TO } from "@/lib/schemas/compared-moments";
import { meantNames } from "@/lib/schemas/param-names";
import { parseChoice, refuseUnknown } from "@/lib/schemas/resource-query";
import { FEED_FORMATS, type FeedEntry, permanentId } from "./feed";
import { type FeedRequest, feedAnswer } from "./feed-answer";

/** The parameters that it takes. */
export const CHANGES_FEED_PARAMS = [FROM, TO, "noc", REVISION, "format"] as const;

/**
 * Answers `GET /api/v1/{games}/changes/feed`: an entry for each day between two on which places were gained or
 * lost, by what the record knows now, or knew with a revision; `noc`: of one nation. `since`: when the first revision of
 * the Games was published. Throws `unknown_parameter` or `invalid_parameter`.
 */
export function readChangesFeed(
  record: LiveRecord,
  since: string,
  { params: given, origin }: FeedRequest,
): Response {
  const params = meantNames(given);
  refuseUnknown(params, CHANGES_FEED_PARAMS);
  const format = parseChoice("format", params, FEED_FORMATS);
  const { games } = record;
  const noc = parseNoc(record, params);
  const range = allowedDays(games);
  const [from, to] = [FROM, TO].map((name) => readDay(games, name, rawList(params, name)));
  if (from && to && from > to) {
    throw new AppError("invalid_parameter", `from is ${from}, which is after to, ${to}`, {
      field: FROM,
    });
  }
  const words = wordsOf(routing.defaultLocale);
  const { t, names, locale } = words;
  const ofNation: Record<string, string> = noc === null ? {} : { noc };
  const moment = momentParams({ asOf: null, pinned: record.pinned });
  const pageOf = (asked: Record<string, string>) => {
    const query = new URLSearchParams({ ...moment, ...asked, ...ofNation });
    const path = pagePath(games.id, "changes");
    return localePath(locale, query.size > 0 ? `${path}?${query}` : path);
  };
  const days = range
    ? changedDays(record, { from: from ?? range.from, to: to ?? range.to, noc })
    : [];
  const entries = days.toReversed().map((changed): FeedEntry => {
    const { day, gained, lost } = changed;
    const moved = [...gained, ...lost];
    return {
      ...dayChangeText(words, record, changed),
      id: permanentId(games.id, `day ${day}`, since),
      url: origin + pageOf({ [FROM]: addDays(day, -1), [TO]: day }),
      // The day is over, wherever it was.
      publishedAt: `${day}T23:59:59Z`,
      tags: [...new Set(moved.flatMap((place) => [place.noc, place.categoryCode]))].sort(),
    };
  });
  const query = new URLSearchParams([...params].filter(([name]) => name !== "format"));
  return feedAnswer({
    format,
    words,
    origin,
    title: t("feed.titleChanges", {
      site: t("site.name"),
      games: names.games(games),
      isOfNation: noc === null ? "no" : "yes",
      nation: noc === null ? "" : names.nation(required(record.nationByNoc, noc)),
    }),
    id: permanentId(games.id, "changes", `${query}`, since),
    page: pageOf({ ...(from ? { [FROM]: from } : {}), ...(to ? { [TO]: to } : {}) }),
    path: `/api/v1/${games.id}/changes/feed`,
    query,
    updatedAt: record.publishedAt,
    entries,
  });
}
