import { z } from "zod";
import { AppError } from "@/lib/errors";
import { embedTitle } from "@/lib/i18n/embed-title";
import { localePath, routing } from "@/lib/i18n/routing";
import { wordsOf } from "@/lib/i18n/words";
import {
  EMBED,
  EMBED_SCRIPT,
  EMBED_WIDTH,
  embedCode,
  embedHeight,
  escapeMarkup,
} from "@/lib/record/embeds";
import { pathSegments } from "@/lib/record/find-page";
import type { LiveRecord } from "@/lib/record/games-record";
import { parseAsOf } from "@/lib/schemas/as-of";
import { embedPath, parseTheme, readEmbedded } from "@/lib/schemas/embedded";
import { OEMBED_FORMATS, type OembedFormat } from "@/lib/schemas/oembed";
import { meantNames } from "@/lib/schemas/param-names";
import { refuseRepeated, refuseUnknown } from "@/lib/schemas/resource-query";
import { describedHeaders } from "./answer-headers";
import { jsonResponse } from "./respond";

const OEMBED_PARAMS = ["url", "format", "maxwidth", "maxheight"] as const;

/** How long others may keep what is said, in seconds. */
const CACHE_SECONDS = 86_400;

const Pixels = z.string().regex(/^[1-9]\d{0,4}$/);

interface Site {
  /** What addresses of the site begin with. */
  origin: string;
  /** The record of the Games in an address, at the revision that it asks for; without a Games, of the featured ones. */
  findRecord: (games: string | null, params: URLSearchParams) => Promise<LiveRecord | null>;
}

/**
 * Answers `GET /api/v1/oembed?url=…`: the HTML that shows a page of the site, or an embed, in a frame.
 * Throws `invalid_parameter`, `unknown_parameter`, and `not_found` for a page of which nothing can be embedded.
 */
export async function readOembed(params: URLSearchParams, site: Site): Promise<Response> {
  const asked = meantNames(params);
  refuseUnknown(asked, OEMBED_PARAMS);
  for (const name of OEMBED_PARAMS) refuseRepeated(asked, name);
  const format = asked.get("format") ?? "json";
  if (!isFormat(format)) {
    throw new AppError("invalid_parameter", "format is json or xml", {
      field: "format",
      allowed: OEMBED_FORMATS,
    });
  }
  const most = { width: pixels(asked, "maxwidth"), height: pixels(asked, "maxheight") };
  const answer = await describe(asked.get("url") ?? "", most, site);
  if (format === "json") return jsonResponse(answer, { headers: describedHeaders() });
  const members = Object.entries(answer).map(
    ([name, value]) => `<${name}>${escapeMarkup(`${value}`)}</${name}>`,
  );
  const xml = `<?xml version="1.0" encoding="utf-8" standalone="yes"?>\n<oembed>${members.join("")}</oembed>\n`;
  return new Response(xml, {
    headers: { ...describedHeaders(), "Content-Type": "text/xml; charset=utf-8" },
  });
}

function isFormat(text: string): text is OembedFormat {
  return OEMBED_FORMATS.some((each) => each === text);
}

function pixels(asked: URLSearchParams, name: string): number | null {
  const given = asked.get(name);
  if (given === null) return null;
  const parsed = Pixels.safeParse(given);
  if (parsed.success) return Number(parsed.data);
  throw new AppError("invalid_parameter", `${name} takes a whole number of pixels`, {
    field: name,
  });
}

async function describe(
  url: string,
  most: { width: number | null; height: number | null },
  { origin, findRecord }: Site,
) {
  const refusal = new AppError("not_found", "url is no page of this site that can be embedded", {
    field: "url",
  });
  if (url === "") {
    throw new AppError("invalid_parameter", "url is the address of a page of this site", {
      field: "url",
    });
  }
  if (!URL.canParse(url, origin)) throw refusal;
  const page = new URL(url, origin);
  // The scheme may be that of a proxy in front.
  if (page.host !== new URL(origin).host || !/^https?:$/.test(page.protocol)) throw refusal;
  const [first, ...rest] = pathSegments(page.pathname);
  const locale = routing.locales.find((each) => each === first) ?? routing.defaultLocale;
  const below = first === locale ? rest : [first, ...rest].filter((each) => each !== undefined);
  const [games = null, ...own] = below[0] === EMBED ? below.slice(1) : below;
  const query = meantNames(page.searchParams);
  const record = await findRecord(games, query);
  const embedded =
    record && readEmbedded(record, `${own.map(encodeURIComponent).join("/")}?${query}`);
  if (!record || !embedded) throw refusal;
  // Throws for a day that there is not.
  parseAsOf(record.games, query);
  const src = localePath(locale, embedPath(record.games.id, embedded, parseTheme(query)));
  const words = wordsOf(locale);
  const title = embedTitle(words, record, embedded);
  const width = Math.min(EMBED_WIDTH, most.width ?? EMBED_WIDTH);
  const known = embedHeight(embedded.page, embedded.view);
  const height = Math.min(known, most.height ?? known);
  const { protocol } = page;
  const base = URL.canParse(url) ? `${protocol}//${page.host}` : origin;
  return {
    version: "1.0",
    type: "rich",
    provider_name: words.t("site.name"),
    provider_url: `${base}/`,
    title,
    width,
    height,
    html: embedCode({
      src: `${base}${src}`,
      script: `${base}${EMBED_SCRIPT}`,
      title,
      // Whoever sets no limit has a frame that fits its place, on a phone, too.
      width: most.width === null ? "100%" : `${width}`,
      height,
    }),
    cache_age: record.pinned === null ? 0 : CACHE_SECONDS,
  };
}
