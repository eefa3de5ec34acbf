/** A feed of what was published, and how it is written as Atom (RFC 4287) and as JSON Feed 1.1. */
import { createHash } from "node:crypto";
import { generateAtomFeed, generateJsonFeed } from "feedsmith";

export const FEED_FORMATS = ["atom", "json"] as const;
export type FeedFormat = (typeof FEED_FORMATS)[number];

export interface FeedEntry {
  id: string;
  title: string;
  /** Whole sentences. */
  text: string;
  /** Whole address of the page that shows it. */
  url: string;
  /** When it was published; a revision is never changed afterwards. */
  publishedAt: string;
  /** Codes of the nations and categories that it moved. */
  tags: readonly string[];
}

export interface Feed {
  id: string;
  title: string;
  author: string;
  language: string;
  /** Whole addresses: of the page that it follows, and of the feed in each format. */
  pageUrl: string;
  urls: Readonly<Record<FeedFormat, string>>;
  updatedAt: string;
  /** The newest first. */
  entries: readonly FeedEntry[];
}

const TYPES: Readonly<Record<FeedFormat, string>> = {
  atom: "application/atom+xml",
  json: "application/feed+json",
};

/** The feed as an answer. */
export function feedResponse(feed: Feed, format: FeedFormat): Response {
  const body = format === "atom" ? atomFeed(feed) : `${JSON.stringify(jsonFeed(feed))}\n`;
  return new Response(body, { headers: { "Content-Type": `${TYPES[format]}; charset=utf-8` } });
}

/** What XML 1.0 cannot hold, however it is written. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: those are what is looked for
const NOT_IN_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu;

function atomFeed({ entries, ...feed }: Feed): string {
  const text = (value: string) => ({ value: value.replace(NOT_IN_XML, "\ufffd"), type: "text" });
  const written = generateAtomFeed<true>(
    {
      id: feed.id,
      title: text(feed.title),
      updated: new Date(feed.updatedAt),
      authors: [{ name: feed.author, uri: feed.pageUrl }],
      links: [
        { rel: "self", type: TYPES.atom, href: feed.urls.atom },
        { rel: "alternate", type: "text/html", href: feed.pageUrl },
        { rel: "alternate", type: TYPES.json, href: feed.urls.json },
      ],
      entries: entries.map((entry) => ({
        id: entry.id,
        title: text(entry.title),
        published: new Date(entry.publishedAt),
        updated: new Date(entry.publishedAt),
        summary: text(entry.text),
        links: [{ rel: "alternate", type: "text/html", href: entry.url }],
        categories: entry.tags.map((term) => ({ term })),
      })),
    },
    { strict: true },
  );
  // The library sets such text off by lines, which would be read as a part of it.
  return written.replace(/\s+(<!\[CDATA\[)/g, "$1").replace(/(\]\]>)\s+(?=<\/)/g, "$1");
}

function jsonFeed({ entries, ...feed }: Feed): unknown {
  const written = generateJsonFeed<true>(
    {
      title: feed.title,
      home_page_url: feed.pageUrl,
      feed_url: feed.urls.json,
      language: feed.language,
      authors: [{ name: feed.author, url: feed.pageUrl }],
      items: entries.map((entry) => ({
        id: entry.id,
        url: entry.url,
        title: entry.title,
        content_text: entry.text,
        date_published: new Date(entry.publishedAt),
        date_modified: new Date(entry.publishedAt),
        tags: [...entry.tags],
      })),
    },
    { strict: true },
  );
  // The library leaves an empty list out, which JSON Feed demands.
  return { ...(written as object), items: (written as { items?: unknown[] }).items ?? [] };
}

/** The namespace of our ids; any UUID would do that never changes. */
const NAMESPACE = Buffer.from("5d1c8f0e9a3b4c7d8e2f6a1b0c9d8e7f", "hex");

/**
 * A permanent id that names neither a host nor an owner: a UUID of version 5 (RFC 9562) of what makes
 * the thing the one that it is.
 */
export function permanentId(...parts: readonly string[]): string {
  const hash = createHash("sha1").update(NAMESPACE).update(parts.join("\n")).digest();
  hash[6] = ((hash[6] ?? 0) & 0x0f) | 0x50;
  hash[8] = ((hash[8] ?? 0) & 0x3f) | 0x80;
  const hex = hash.toString("hex", 0, 16);
  return `urn:uuid:${hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5")}`;
}
