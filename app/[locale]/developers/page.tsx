import type { Metadata } from "next";
import { headers } from "next/headers";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { PageShell } from "@/app/[locale]/page-shell";
import { DevelopersPage } from "@/components/developers/developers-page";
import { gamesLinks } from "@/components/ui/links";
import { OPEN_API_PATH } from "@/lib/api/answer-headers";
import { knownOrigin } from "@/lib/api/asked-origin";
import { EXAMPLE_IDS, EXAMPLES, LANGUAGES, SITE } from "@/lib/api/examples";
import { apiReference } from "@/lib/api/open-api/reference";
import { findFeaturedRecord } from "@/lib/data/record-store";
import { readEnv } from "@/lib/env";
import { localePath } from "@/lib/i18n/routing";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("developers");
  return { title: t("title"), description: t("lead") };
}

const examples = EXAMPLE_IDS.map((id) => ({
  id,
  programs: LANGUAGES.map((language) => ({ language, code: EXAMPLES[id][language] })),
}));

/** The API for people who write programs. */
export default async function Page() {
  const { baseUrl } = readEnv();
  const origin = knownOrigin(await headers()) ?? "";
  const locale = await getLocale();
  const record = (await findFeaturedRecord()) ?? notFound();
  const { facts } = gamesLinks(locale, record.games);
  return (
    <PageShell isLive={false} record={record}>
      <link href={`${origin}${localePath(locale, "/developers")}`} rel="canonical" />
      <DevelopersPage
        baseUrl={baseUrl}
        examples={examples}
        openApiPath={OPEN_API_PATH}
        placeholder={SITE}
        reference={apiReference()}
        whole={{ package: facts("datapackage.zip"), sqlite: facts("facts.sqlite") }}
      />
    </PageShell>
  );
}
