import { headers } from "next/headers";
import { getTranslations } from "next-intl/server";
import { NotFoundSuggestions } from "@/components/ui/not-found-suggestions";
import { PageShell } from "@/components/ui/page-shell";
import { findFeaturedRecord, findGamesRecord } from "@/lib/data/record-store";
import { suggestPages } from "@/lib/record/suggest-pages";

/** A 404 that says what is missing and what was probably meant. */
export default async function NotFound() {
  const t = await getTranslations("errors");
  const path = (await headers()).get("x-qualified-path") ?? "";
  const segments = path.split("/").filter(Boolean).map(decodeSegment);
  const record = (await findGamesRecord(segments[0] ?? "")) ?? (await findFeaturedRecord());
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
