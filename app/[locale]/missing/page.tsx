import type { Metadata } from "next";
import { headers } from "next/headers";
import { getTranslations } from "next-intl/server";
import { PageShell } from "@/app/[locale]/page-shell";
import { NotFoundSuggestions } from "@/components/ui/not-found-suggestions";
import { findFeaturedRecord, findGamesRecord } from "@/lib/data/record-store";
import { pathSegments } from "@/lib/record/find-page";
import { suggestPages } from "@/lib/record/suggest-pages";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("errors");
  return { title: t("notFoundTitle"), robots: { index: false } };
}

/** What an address without a page is answered with: proxy.ts leads here, with status 404. */
export default async function MissingPage() {
  const path = (await headers()).get("x-qualified-path")?.split("?")[0] ?? "";
  const segments = pathSegments(path);
  const games = await Promise.all(segments.slice(0, 2).map(findGamesRecord));
  const record = games.find((each) => each !== null) ?? (await findFeaturedRecord());
  if (!record) return null;
  return (
    <PageShell isLive={false} record={record}>
      <NotFoundSuggestions
        path={path}
        record={record}
        suggestions={suggestPages(record, segments)}
      />
    </PageShell>
  );
}
