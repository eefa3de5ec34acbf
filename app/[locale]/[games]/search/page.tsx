import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PageShell } from "@/app/[locale]/page-shell";
import { SearchPage } from "@/components/qualification/search/search-page";
import { LeftOutNote } from "@/components/ui/left-out-note";
import { findAllRecords } from "@/lib/data/record-store";
import { searchGames } from "@/lib/record/search-games";
import { searchTyped } from "@/lib/record/table-query";
import { leftOut } from "@/lib/schemas/meant-params";
import { titleOn } from "../../title-on";
import { gamesPage } from "../games-page";

type Props = PageProps<"/[locale]/[games]/search">;

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { record, query } = await gamesPage(props, "search");
  const t = await getTranslations("search");
  const typed = searchTyped(query);
  const title = typed === "" ? t("title") : t("titleOf", { typed });
  return { title: await titleOn(record, title), robots: { index: false } };
}

/** What a search found; proxy.ts has led to the page where there is only one. */
export default async function Page(props: Props) {
  const { record, live, query, shell } = await gamesPage(props, "search");
  const typed = searchTyped(query);
  const others = (await findAllRecords()).filter(({ games }) => games.id !== live.games.id);
  return (
    <PageShell {...shell} typed={typed}>
      <LeftOutNote address={shell.address} leftOut={leftOut([], query)} record={record} />
      <SearchPage answer={searchGames(record, others, typed)} typed={typed} />
    </PageShell>
  );
}
