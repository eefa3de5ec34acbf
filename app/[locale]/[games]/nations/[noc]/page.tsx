import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { NationProfilePage } from "@/components/qualification/nation-profile-page";
import { PageShell } from "@/components/ui/page-shell";
import { nationProfile } from "@/lib/record/profiles";
import { gamesRecordOf } from "../../games-record";

type Props = PageProps<"/[locale]/[games]/nations/[noc]">;

async function profileOf(params: Props["params"]) {
  const { noc } = await params;
  const record = await gamesRecordOf(params);
  return { record, profile: nationProfile(record, noc) ?? notFound() };
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { record, profile } = await profileOf(params);
  const t = await getTranslations("nation");
  return { title: t("title", { nation: profile.nation.name, games: record.games.name }) };
}

export default async function Page({ params }: Props) {
  const { record, profile } = await profileOf(params);
  return (
    <PageShell record={record} section="nations">
      <NationProfilePage profile={profile} record={record} />
    </PageShell>
  );
}
