import { headers } from "next/headers";
import { hasLocale } from "next-intl";
import { getTranslations } from "next-intl/server";
import { NotFoundSuggestions } from "@/components/ui/not-found-suggestions";
import { PageShell } from "@/components/ui/page-shell";
import { findFeaturedRecord, findGamesRecord } from "@/lib/data/record-store";
import { routing } from "@/lib/i18n/routing";
import { hasPage, suggestPages } from "@/lib/record/suggest-pages";

/** A 404 that says what is missing and what was probably meant. */
export default async function NotFound() {
  const t = await getTranslations("errors");
  const path = (await headers()).get("x-qualified-path") ?? "";
  const parts = path.split("/").filter(Boolean).map(decodeSegment);
  const segments = hasLocale(routing.locales, parts[0]) ? parts.slice(1) : parts;
  const asked = await findGamesRecord(segments[0] ?? "");
  // The framework renders this beside every page, in case it should turn out to be missing.
  if (segments.length === 0 || (asked && hasPage(asked, segments.slice(1)))) return null;
  const record = asked ?? (await findFeaturedRecord());
  if (!record) {
    return (
      <main>
        <h1>{t("notFoundTitle")}</h1>
        <p>{t("noGames")}</p>
      </main>
    );
  }
  return (
    <PageShell record={record}>
      <title>{t("notFoundTitle")}</title>
      <NotFoundSuggestions
        path={path}
        record={record}
        suggestions={suggestPages(record, segments)}
      />
    </PageShell>
  );
}

function decodeSegment(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
