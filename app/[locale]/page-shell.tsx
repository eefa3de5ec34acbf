import { headers } from "next/headers";
import type { ComponentProps } from "react";
import { StructuredData } from "@/components/record/structured-data";
import type { PageAddress } from "@/components/ui/day-href";
import { FeedLinks } from "@/components/ui/feed-links";
import { LeftOutNote } from "@/components/ui/left-out-note";
import { PageShell as Shell } from "@/components/ui/page-shell";
import { ShareCard } from "@/components/ui/share-card";
import { knownOrigin } from "@/lib/api/asked-origin";
import { findAllGames, findLatestNotes } from "@/lib/data/record-store";
import { readEnv } from "@/lib/env";
import { pathIn, routing } from "@/lib/i18n/routing";
import { isEmbedded } from "@/lib/record/embeds";
import { isTablePage, PAGES, type PageId, type PageKind } from "@/lib/record/pages";
import { TABLES } from "@/lib/record/tables";
import { OEMBED_FORMATS, OEMBED_TYPES, oembedAddress } from "@/lib/schemas/oembed";
import { canonicalParams } from "@/lib/schemas/page-params";
import { passedOver } from "@/lib/schemas/passed-over";

/** What a page that was out of sight for longer says no more. */
const MOST_NEWS = 3;

interface PageShellProps extends Omit<ComponentProps<typeof Shell>, "allGames" | "news"> {
  /** Whether the page follows the revisions; one about its own address does not. */
  isLive?: boolean;
}

/** The one address of all that show the same page, from the root of the site. */
function canonicalPath(kind: PageKind, { path, params }: PageAddress): string {
  const query = canonicalParams(kind, params);
  return `${path}${query.size ? `?${query}` : ""}`;
}

interface LanguageVersionsProps {
  kind: PageKind;
  address: PageAddress;
  /** What whole addresses begin with; those who look for other languages take whole ones only. */
  origin: string;
}

/** The page in each of its languages, its own too, and the one for everybody else. */
function LanguageVersions({ kind, address, origin }: LanguageVersionsProps) {
  const inLanguage = (locale: string) =>
    origin + canonicalPath(kind, { ...address, path: pathIn(locale, address.path) });
  return (
    <>
      {routing.locales.map((locale) => (
        <link href={inLanguage(locale)} hrefLang={locale} key={locale} rel="alternate" />
      ))}
      <link href={inLanguage(routing.defaultLocale)} hrefLang="x-default" rel="alternate" />
    </>
  );
}

/** What the page's address asks that other pages read, or the API. */
function askedOfOthers(page: PageId, { params, others }: PageAddress) {
  const filters = isTablePage(page) ? TABLES[page].definition.filters : undefined;
  return passedOver(PAGES[page].kind, { ...params, ...others }, filters);
}

/** Header, main and footer of a public page, with the way to every other Games. */
export async function PageShell({ isLive = true, ...props }: PageShellProps) {
  const { games, asOf, pinned } = props.record;
  const news =
    isLive && asOf === null && pinned === null
      ? { news: await findLatestNotes(games.id, MOST_NEWS) }
      : undefined;
  const { address, page } = props;
  const origin = knownOrigin(await headers()) ?? "";
  return (
    <>
      {address && page ? (
        <>
          <link href={origin + canonicalPath(PAGES[page].kind, address)} rel="canonical" />
          <LanguageVersions address={address} kind={PAGES[page].kind} origin={origin} />
        </>
      ) : null}
      <FeedLinks {...props} />
      {address && page ? (
        <ShareCard
          address={address}
          canonical={`${origin}${canonicalPath(PAGES[page].kind, address)}`}
          origin={origin}
          page={page}
          record={props.record}
        />
      ) : null}
      {address && page ? (
        <StructuredData
          address={address}
          origin={readEnv().baseUrl ?? ""}
          page={page}
          record={props.record}
        />
      ) : null}
      {/* Its readers take whole addresses only. */}
      {address && page && isEmbedded(page) && origin !== ""
        ? OEMBED_FORMATS.map((format) => (
            <link
              href={oembedAddress(origin + canonicalPath(PAGES[page].kind, address), format)}
              key={format}
              rel="alternate"
              type={OEMBED_TYPES[format]}
            />
          ))
        : null}
      {page && isTablePage(page) ? null : <meta content="parts" name="scripts" />}
      {pinned === null ? null : <meta content="noindex" name="robots" />}
      <Shell allGames={await findAllGames()} {...news} {...props}>
        {address && page ? (
          <LeftOutNote
            address={address}
            leftOut={askedOfOthers(page, address)}
            record={props.record}
          />
        ) : null}
        {props.children}
      </Shell>
    </>
  );
}
