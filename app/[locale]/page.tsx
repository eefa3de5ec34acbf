import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { PageShell } from "@/app/[locale]/page-shell";
import { GamesHome } from "@/components/qualification/home/games-home";
import { LeftOutNote } from "@/components/ui/left-out-note";
import { askedRecord } from "@/lib/data/pinned-record";
import { findFeaturedRecord } from "@/lib/data/record-store";
import { getNames } from "@/lib/i18n/get-names";
import { localePath } from "@/lib/i18n/routing";
import { recordAsOf } from "@/lib/record/as-of";
import { defaultSpotlight } from "@/lib/record/spotlight";
import { parseAsOf } from "@/lib/schemas/as-of";
import { homeParams, leftOut } from "@/lib/schemas/meant-params";
import { knownParams, otherParams } from "@/lib/schemas/page-params";
import { parseSpotlightChoice } from "@/lib/schemas/spotlight-choice";
import { titleOn } from "./title-on";

type Props = PageProps<"/[locale]">;

async function chosen({ params, searchParams }: Props) {
  return readHome((await params).locale, JSON.stringify(await searchParams));
}

/** Made once a request, for the page and its title; the parameters as text, to be known again. */
const readHome = cache(async (locale: string, givenText: string) => {
  const given = JSON.parse(givenText);
  const newest = await findFeaturedRecord();
  if (!newest) return null;
  const query = knownParams("home", given);
  const live = await askedRecord(newest, query);
  const record = recordAsOf(live, parseAsOf(live.games, query));
  const choice = parseSpotlightChoice(record, query);
  const address = {
    path: localePath(locale, "/"),
    params: query,
    others: otherParams("home", given),
  };
  return { record, spotlight: defaultSpotlight(record, choice), address };
});

export async function generateMetadata(props: Props): Promise<Metadata> {
  const t = await getTranslations();
  const names = await getNames();
  const { record, spotlight } = (await chosen(props)) ?? {};
  if (!record || !spotlight) return {};
  const nation = names.nation(spotlight.nation);
  const tournament = names.city(spotlight.tournament);
  return { title: await titleOn(record, t("spotlight.title", { nation, tournament })) };
}

export default async function HomePage(props: Props) {
  const found = await chosen(props);
  if (!found) {
    const t = await getTranslations("errors");
    return (
      <main>
        <p>{t("noGames")}</p>
      </main>
    );
  }
  return (
    <PageShell address={found.address} page="home" record={found.record}>
      <LeftOutNote
        address={found.address}
        leftOut={leftOut(homeParams(found.record), found.address.params)}
        record={found.record}
      />
      <GamesHome record={found.record} spotlight={found.spotlight} />
    </PageShell>
  );
}
