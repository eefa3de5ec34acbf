import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import type { FramedBy } from "@/components/embed/embed-frame";
import { dayHref, type PageAddress } from "@/components/ui/day-href";
import { embedTitle } from "@/lib/i18n/embed-title";
import { getNames } from "@/lib/i18n/get-names";
import { localePath } from "@/lib/i18n/routing";
import type { EmbedPageId } from "@/lib/record/embeds";
import { parseHomeView, parseTheme } from "@/lib/schemas/embedded";
import { gamesPage } from "../[games]/games-page";
import { titleOn } from "../title-on";

type Props = Parameters<typeof gamesPage>[0];

/** What an embed shows; proxy.ts has refused what is not embedded. */
export async function embedPage(props: Props, page: EmbedPageId, segments: readonly string[] = []) {
  const { record, query, shell } = await gamesPage(props, page);
  const { locale } = await props.params;
  const given = await props.searchParams;
  const isFrontPage = page === "home" && record.games.isFeatured;
  const path = isFrontPage ? localePath(locale, "/") : shell.address.path;
  const address: PageAddress = { path, params: query };
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    for (const each of [value].flat()) params.append(name, each);
  }
  const view = page === "home" ? parseHomeView(given) : "spotlight";
  const embedded = { page, segments, view, params };
  const words = { t: await getTranslations(), names: await getNames() };
  const title = embedTitle(words, record, embedded);
  const href = dayHref(path, query, record.asOf);
  const frame: FramedBy = { record, href, theme: parseTheme(given) };
  return { record, query, view, title, address, frame };
}

/** A frame is no page for a search engine; the page that it is of is one. */
export async function embedMetadata(
  props: Props,
  page: EmbedPageId,
  segments?: readonly string[],
): Promise<Metadata> {
  const { record, title } = await embedPage(props, page, segments);
  return { title: await titleOn(record, title), robots: { index: false } };
}
