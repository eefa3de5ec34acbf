import { permanentRedirect } from "next/navigation";
import { GamesHome } from "@/components/qualification/games-home";
import { PageShell } from "@/components/ui/page-shell";
import { localePath } from "@/lib/i18n/routing";
import { defaultSpotlight } from "@/lib/record/spotlight";
import { parseSpotlightChoice } from "@/lib/schemas/spotlight-choice";
import { gamesRecordOf } from "./games-record";

/** The home page of Games that are not the featured ones; those are at "/". */
export default async function GamesPage({ params, searchParams }: PageProps<"/[locale]/[games]">) {
  const record = await gamesRecordOf(params);
  if (record.games.isFeatured) permanentRedirect(localePath((await params).locale, "/"));
  const choice = parseSpotlightChoice(record, await searchParams);
  return (
    <PageShell record={record}>
      <GamesHome record={record} spotlight={defaultSpotlight(record, choice)} />
    </PageShell>
  );
}
