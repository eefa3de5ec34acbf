import type { Words } from "@/lib/i18n/words";
import { type FeedEntry, type FeedFormat, feedResponse } from "./feed";

/** A reader that asks seldom gets no more at once; the site has all of them. */
const MOST_ENTRIES = 50;

export interface FeedRequest {
  params: URLSearchParams;
  /** What whole addresses begin with. */
  origin: string;
}

interface Answered {
  format: FeedFormat;
  words: Words;
  origin: string;
  title: string;
  id: string;
  /** Without the origin. */
  page: string;
  path: string;
  query: URLSearchParams;
  updatedAt: string;
  entries: readonly FeedEntry[];
}

/** The feed with its addresses made whole. */
export function feedAnswer({
  format,
  words,
  origin,
  page,
  path,
  query,
  entries,
  ...feed
}: Answered) {
  const urlOf = (each: FeedFormat) =>
    `${origin}${path}?${new URLSearchParams([...query, ["format", each]])}`;
  return feedResponse(
    {
      ...feed,
      author: words.t("site.name"),
      language: words.locale,
      pageUrl: origin + page,
      urls: { atom: urlOf("atom"), json: urlOf("json") },
      updatedAt: entries[0]?.publishedAt ?? feed.updatedAt,
      entries: entries.slice(0, MOST_ENTRIES),
    },
    format,
  );
}
