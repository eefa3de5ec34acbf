import type { Metadata } from "next";
import { headers } from "next/headers";
import { getTranslations } from "next-intl/server";
import { PageShell } from "@/app/[locale]/page-shell";
import type { PageParams } from "@/components/ui/day-href";
import { RefusedDay } from "@/components/ui/refused-day";
import { RefusedRevision } from "@/components/ui/refused-revision";
import { askedRecord } from "@/lib/data/pinned-record";
import { findFeaturedRecord, findGamesRecord } from "@/lib/data/record-store";
import { AppError } from "@/lib/errors";
import { pathSegments } from "@/lib/record/find-page";
import type { LiveRecord } from "@/lib/record/games-record";

/** What was asked of which Games; `isRevision`: what is wrong with it is its revision. */
async function refused() {
  const asked = (await headers()).get("x-qualified-path") ?? "/";
  const [path = "/", ...query] = asked.split("?");
  const given = new URLSearchParams(query.join("?"));
  const params = Object.fromEntries([...given.keys()].map((name) => [name, given.getAll(name)]));
  const games = await Promise.all(pathSegments(path).slice(0, 2).map(findGamesRecord));
  const record = games.find((each) => each !== null) ?? (await findFeaturedRecord());
  return record && { record, path, params, isRevision: !(await isThere(record, params)) };
}

async function isThere(record: LiveRecord, params: PageParams): Promise<boolean> {
  try {
    await askedRecord(record, params);
    return true;
  } catch (error) {
    if (error instanceof AppError) return false;
    throw error;
  }
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations();
  const isRevision = (await refused())?.isRevision;
  const title = t(isRevision ? "pinned.refusedTitle" : "asOf.refusedTitle");
  return { title, robots: { index: false } };
}

/**
 * What an address with a day or a revision that is not there is answered with: proxy.ts leads here,
 * with status 400.
 */
export default async function RefusedMomentPage() {
  const asked = await refused();
  if (!asked) return null;
  const { record, path, params, isRevision } = asked;
  return (
    <PageShell isLive={false} record={record}>
      {isRevision ? (
        <RefusedRevision params={params} path={path} record={record} />
      ) : (
        <RefusedDay games={record.games} params={params} path={path} />
      )}
    </PageShell>
  );
}
