import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { GamesHome } from "@/components/qualification/games-home";
import { PageShell } from "@/components/ui/page-shell";
import { findFeaturedRecord } from "@/lib/data/record-store";
import { defaultSpotlight } from "@/lib/record/spotlight";
import { parseSpotlightChoice } from "@/lib/schemas/spotlight-choice";

type Props = PageProps<"/[locale]">;

async function chosen(searchParams: Props["searchParams"]) {
  const record = await findFeaturedRecord();
  if (!record) return null;
  const choice = parseSpotlightChoice(record, await searchParams);
  return { record, spotlight: defaultSpotlight(record, choice) };
}

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const t = await getTranslations();
  const { record, spotlight } = (await chosen(searchParams)) ?? {};
  if (!record) return {};
  return {
    ...(spotlight
      ? {
          title: t("spotlight.title", {
            nation: spotlight.nation.name,
            tournament: spotlight.tournament.city,
          }),
        }
      : {}),
    description: t("site.description", { games: record.games.name }),
  };
}

export default async function HomePage({ searchParams }: Props) {
  const found = await chosen(searchParams);
  if (!found) {
    const t = await getTranslations("errors");
    return (
      <main>
        <p>{t("noGames")}</p>
      </main>
    );
  }
  return (
    <PageShell record={found.record}>
      <GamesHome record={found.record} spotlight={found.spotlight} />
    </PageShell>
  );
}
