import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { CategoryProfilePage } from "@/components/qualification/category-profile-page";
import { PageShell } from "@/components/ui/page-shell";
import { categoryProfile } from "@/lib/record/profiles";
import { gamesRecordOf } from "../../games-record";

type Props = PageProps<"/[locale]/[games]/categories/[slug]">;

async function profileOf(params: Props["params"]) {
  const { slug } = await params;
  const record = await gamesRecordOf(params);
  return { record, profile: categoryProfile(record, slug) ?? notFound() };
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { record, profile } = await profileOf(params);
  const t = await getTranslations("category");
  const { gender, weightLabel } = profile.category;
  const category = t("name", { gender, weight: weightLabel });
  return { title: t("title", { category, games: record.games.name }) };
}

export default async function Page({ params }: Props) {
  const { record, profile } = await profileOf(params);
  return (
    <PageShell record={record} section="categories">
      <CategoryProfilePage profile={profile} record={record} />
    </PageShell>
  );
}
