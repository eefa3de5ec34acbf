import type { Metadata } from "next";
import { headers } from "next/headers";
import { getTranslations } from "next-intl/server";
import { PageShell } from "@/app/[locale]/page-shell";
import { RefusedDay } from "@/components/ui/refused-day";
import { findFeaturedRecord, findGamesRecord } from "@/lib/data/record-store";
import { pathSegments } from "@/lib/record/find-page";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("asOf");
  return { title: t("refusedTitle"), robots: { index: false } };
}

/** What an address with a day that is not allowed is answered with: proxy.ts leads here, with status 400. */
export default async function RefusedDayPage() {
  const asked = (await headers()).get("x-qualified-path") ?? "/";
  const [path = "/", ...query] = asked.split("?");
  const games = await Promise.all(pathSegments(path).slice(0, 2).map(findGamesRecord));
  const record = games.find((each) => each !== null) ?? (await findFeaturedRecord());
  if (!record) return null;
  return (
    <PageShell isLive={false} record={record}>
      <RefusedDay games={record.games} path={path} query={query.join("?")} />
    </PageShell>
  );
}
