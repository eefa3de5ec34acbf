import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { PageShell } from "@/app/[locale]/page-shell";
import { CategoryProfilePage } from "@/components/qualification/category/category-profile-page";
import { getNames } from "@/lib/i18n/get-names";
import { categoryProfile } from "@/lib/record/profiles";
import { titleOn } from "../../../title-on";
import { gamesPage } from "../../games-page";

type Props = PageProps<"/[locale]/[games]/categories/[slug]">;

const profileOnce = cache(categoryProfile);

async function profileOf(props: Props) {
  const { slug } = await props.params;
  const page = await gamesPage(props, "category");
  return { ...page, profile: profileOnce(page.record, slug) ?? notFound() };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { record, profile } = await profileOf(props);
  const t = await getTranslations("category");
  const names = await getNames();
  const category = names.category(profile.category);
  return {
    title: await titleOn(record, t("title", { category, games: names.games(record.games) })),
  };
}

export default async function Page(props: Props) {
  const { record, profile, shell } = await profileOf(props);
  return (
    <PageShell {...shell}>
      <CategoryProfilePage profile={profile} record={record} />
    </PageShell>
  );
}
