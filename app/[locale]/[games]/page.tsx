import type { Metadata } from "next";
import { permanentRedirect } from "next/navigation";
import { PageShell } from "@/app/[locale]/page-shell";
import { GamesHome } from "@/components/qualification/home/games-home";
import { dayHref } from "@/components/ui/day-href";
import { LeftOutNote } from "@/components/ui/left-out-note";
import { getNames } from "@/lib/i18n/get-names";
import { localePath } from "@/lib/i18n/routing";
import { defaultSpotlight } from "@/lib/record/spotlight";
import { homeParams, leftOut } from "@/lib/schemas/meant-params";
import { parseSpotlightChoice } from "@/lib/schemas/spotlight-choice";
import { titleOn } from "../title-on";
import { gamesPage } from "./games-page";

type Props = PageProps<"/[locale]/[games]">;

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { record } = await gamesPage(props, "home");
  return { title: await titleOn(record, (await getNames()).games(record.games)) };
}

/** The home page of Games that are not the featured ones; those are at "/". */
export default async function GamesPage(props: Props) {
  const { record, query, shell } = await gamesPage(props, "home");
  const { locale } = await props.params;
  if (record.games.isFeatured) {
    permanentRedirect(dayHref(localePath(locale, "/"), query, record.asOf));
  }
  const choice = parseSpotlightChoice(record, query);
  return (
    <PageShell {...shell}>
      <LeftOutNote
        address={shell.address}
        leftOut={leftOut(homeParams(record), query)}
        record={record}
      />
      <GamesHome record={record} spotlight={defaultSpotlight(record, choice)} />
    </PageShell>
  );
}
