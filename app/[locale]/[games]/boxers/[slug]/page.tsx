import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { BoxerProfilePage } from "@/components/qualification/boxer-profile-page";
import { PageShell } from "@/components/ui/page-shell";
import { boxerProfile } from "@/lib/record/profiles";
import { gamesRecordOf } from "../../games-record";

type Props = PageProps<"/[locale]/[games]/boxers/[slug]">;

async function profileOf(params: Props["params"]) {
  const { slug } = await params;
  const record = await gamesRecordOf(params);
  return { record, profile: boxerProfile(record, slug) ?? notFound() };
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { profile } = await profileOf(params);
  const t = await getTranslations("boxer");
  return { title: t("title", { boxer: profile.boxer.name, nation: profile.nation.name }) };
}

export default async function Page({ params }: Props) {
  const { record, profile } = await profileOf(params);
  return (
    <PageShell record={record} section="boxers">
      <BoxerProfilePage profile={profile} record={record} />
    </PageShell>
  );
}
