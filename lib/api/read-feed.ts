import type { Correction } from "@/lib/change/corrections";
import { type Followed, type PublishedRevision, partFor } from "@/lib/change/published-revision";
import { correctionWords } from "@/lib/i18n/correction-words";
import { formatList } from "@/lib/i18n/language";
import { revisionText } from "@/lib/i18n/revision-words";
import { localePath, routing } from "@/lib/i18n/routing";
import { sentences } from "@/lib/i18n/sentences";
import { wordsOf } from "@/lib/i18n/words";
import { categorySlug } from "@/lib/qualification/category-slug";
import { filterValues } from "@/lib/record/filters";
import { type LiveRecord, required } from "@/lib/record/games-record";
import { momentParams } from "@/lib/record/moment";
import { pagePath } from "@/lib/record/pages";
import { FROM, TO } from "@/lib/schemas/compared-moments";
import { meantNames } from "@/lib/schemas/param-names";
import { parseChoice, parseFilters, refuseUnknown } from "@/lib/schemas/resource-query";
import { FEED_FORMATS, type FeedEntry, permanentId } from "./feed";
import { type FeedRequest, feedAnswer } from "./feed-answer";
import { findMeantIn } from "./find-meant";

const MOST_ROWS = 10;

interface Published {
  /** When the first revision of the Games was published. */
  since: string;
  /** The newest first. */
  revisions: readonly PublishedRevision[];
}

/**
 * Answers `GET /api/v1/{games}/feed`: an entry for each revision, of all nations and categories or of those that
 * are asked for. Throws `unknown_parameter` or `invalid_parameter`.
 */
export function readFeed(
  record: LiveRecord,
  { since, revisions }: Published,
  { params: given, origin }: FeedRequest,
): Response {
  const params = meantNames(given);
  refuseUnknown(params, ["noc", "category", "format"]);
  const format = parseChoice("format", params, FEED_FORMATS);
  const filters = parseFilters(
    ["noc", "category"],
    filterValues(record),
    params,
    findMeantIn(record),
  );
  const followed: Followed = { noc: filters.noc ?? [], category: filters.category ?? [] };
  const words = wordsOf(routing.defaultLocale);
  const { t, names, locale } = words;
  const { games } = record;
  const name = { site: t("site.name"), games: names.games(games) };
  const whom = [
    ...followed.noc.map((noc) => names.nation(required(record.nationByNoc, noc))),
    ...followed.category.map((code) => names.category(required(record.categoryByCode, code))),
  ];
  const query = new URLSearchParams(
    [...params].filter(([key]) => key === "noc" || key === "category"),
  );
  const entries = revisions.flatMap((revision): FeedEntry[] => {
    const part = partFor(games.id, revision, followed);
    if (part === null) return [];
    const { gained = [], lost = [] } = part.effect ?? {};
    return [
      {
        ...revisionText(words, record, part),
        id: permanentId(games.id, `revision ${revision.revision}`, revision.publishedAt),
        url: origin + entryPage(record, followed, revision),
        publishedAt: revision.publishedAt,
        tags: tagsOf([...gained, ...lost]),
      },
    ];
  });
  return feedAnswer({
    format,
    words,
    origin,
    title:
      whom.length === 0
        ? t("feed.title", name)
        : t("feed.titleOf", { ...name, followed: formatList(locale, whom) }),
    id: permanentId(games.id, "feed", `${query}`, since),
    page: pageOf(record, followed, null),
    path: `/api/v1/${games.id}/feed`,
    query,
    updatedAt: record.publishedAt,
    entries,
  });
}

/**
 * Answers `GET /api/v1/{games}/corrections/feed`: what was public and was changed afterwards. Throws
 * `unknown_parameter` or `invalid_parameter`.
 */
export function readCorrectionsFeed(
  record: LiveRecord,
  corrections: readonly Correction[],
  since: string,
  { params: given, origin }: FeedRequest,
): Response {
  const params = meantNames(given);
  refuseUnknown(params, ["format"]);
  const words = wordsOf(routing.defaultLocale);
  const { t, names, locale } = words;
  const { games } = record;
  const page = localePath(locale, pagePath(games.id, "corrections"));
  const rowWords = correctionWords(
    words,
    record,
    corrections.flatMap(({ gone }) => gone),
    ({ kind, subject }) => {
      const key = `checks.kind.${kind as "draw"}.title` as const;
      return `${t.has(key) ? t(key) : kind}: ${subject}`;
    },
  );
  const entries = corrections.map((correction): FeedEntry => {
    const { revision, publishedAt, role, reason, undoes } = correction;
    const rows = correction.rows ?? [];
    const said = rows.slice(0, MOST_ROWS).map((row) => {
      const { subject, before, after } = rowWords(row);
      return before === after
        ? t("feed.correctedDetails", { subject })
        : t("feed.correctedRow", { subject, before, after });
    });
    return {
      id: permanentId(games.id, `correction ${revision}`, publishedAt),
      title: t("feed.correction", { revision, rows: rows.length }),
      text: sentences(
        reason === null ? t("corrections.noReason") : t("corrections.reason", { reason }),
        ...said,
        undoes === null ? null : t("corrections.isUndo", { revision: undoes }),
        t("feed.correctedBy", { role: role ?? "script" }),
      ),
      url: `${origin}${page}#revision-${revision}`,
      publishedAt,
      tags: [],
    };
  });
  return feedAnswer({
    format: parseChoice("format", params, FEED_FORMATS),
    words,
    origin,
    title: t("feed.titleCorrections", { site: t("site.name"), games: names.games(games) }),
    id: permanentId(games.id, "corrections", since),
    page,
    path: `/api/v1/${games.id}/corrections/feed`,
    query: new URLSearchParams(),
    updatedAt: corrections[0]?.publishedAt ?? (since || record.publishedAt),
    entries,
  });
}

/** The page that shows what is followed, at a revision or as it is now. */
function pageOf({ games }: LiveRecord, { noc, category }: Followed, pinned: number | null): string {
  const [nation] = noc;
  const [code] = category;
  const path =
    noc.length === 1 && nation
      ? pagePath(games.id, "nation", nation)
      : noc.length === 0 && category.length === 1 && code
        ? pagePath(games.id, "category", categorySlug(code))
        : games.isFeatured
          ? "/"
          : pagePath(games.id, "home");
  const query = new URLSearchParams(momentParams({ asOf: null, pinned }));
  return localePath(routing.defaultLocale, query.size > 0 ? `${path}?${query}` : path);
}

/** What the revision changed; where that was not kept, the page as it was published with it. */
function entryPage(
  record: LiveRecord,
  followed: Followed,
  { revision, effect }: PublishedRevision,
): string {
  const { noc, category } = followed;
  if (effect === null || revision === 1 || category.length > 0 || noc.length > 1) {
    return pageOf(record, followed, revision);
  }
  const asked = new URLSearchParams({ [FROM]: `${revision - 1}`, [TO]: `${revision}` });
  for (const each of noc) asked.set("noc", each);
  return localePath(routing.defaultLocale, `${pagePath(record.games.id, "changes")}?${asked}`);
}

function tagsOf(moves: readonly { noc: string; categoryCode: string }[]): string[] {
  return [...new Set(moves.flatMap(({ noc, categoryCode }) => [noc, categoryCode]))].sort();
}
