import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { PageShell } from "@/app/[locale]/page-shell";
import { DrawPage } from "@/components/bracket/draw-page";
import { getNames } from "@/lib/i18n/get-names";
import { drawView } from "@/lib/record/draws";
import { titleOn } from "../../../../title-on";
import { gamesPage } from "../../../games-page";

type Props = PageProps<"/[locale]/[games]/tournaments/[id]/[category]">;

const viewOnce = cache(drawView);

async function drawOf(props: Props) {
  const { id, category: slug } = await props.params;
  const page = await gamesPage(props, "draw");
  const category = page.record.categoryBySlug.get(slug) ?? notFound();
  return { ...page, view: viewOnce(page.record, id, category.code) ?? notFound() };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { record, view } = await drawOf(props);
  const t = await getTranslations();
  const names = await getNames();
  const category = names.category(view.category);
  const title = t("draw.title", { category, tournament: names.tournamentShort(view.tournament) });
  return { title: await titleOn(record, title) };
}

export default async function Page(props: Props) {
  const { record, view, shell } = await drawOf(props);
  return (
    <PageShell {...shell}>
      <DrawPage record={record} view={view} />
    </PageShell>
  );
}
