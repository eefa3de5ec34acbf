import type { Metadata } from "next";
import { notFound, permanentRedirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { CategoryProfilePage } from "@/components/qualification/category-profile-page";
import { gamesLinks } from "@/components/ui/links";
import { PageShell } from "@/components/ui/page-shell";
import { categoryProfile } from "@/lib/record/profiles";
import { gamesRecordOf } from "../../games-record";

type Props = PageProps<"/[locale]/[games]/categories/[slug]">;

async function profileOf(params: Props["params"]) {
  const { locale, slug } = await params;
  const record = await gamesRecordOf(params);
  const profile = categoryProfile(record, slug);
  if (profile) return { record, profile };
  const meant = record.categoryByCode.get(decodeURIComponent(slug).toUpperCase());
  if (!meant) notFound();
  return permanentRedirect(gamesLinks(locale, record.games.id).category(meant.slug));
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
