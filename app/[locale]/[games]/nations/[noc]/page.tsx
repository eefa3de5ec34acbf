import type { Metadata } from "next";
import { notFound, permanentRedirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { NationProfilePage } from "@/components/qualification/nation-profile-page";
import { gamesLinks } from "@/components/ui/links";
import { PageShell } from "@/components/ui/page-shell";
import { nationProfile } from "@/lib/record/profiles";
import { gamesRecordOf } from "../../games-record";

type Props = PageProps<"/[locale]/[games]/nations/[noc]">;

async function profileOf(params: Props["params"]) {
  const { locale, noc } = await params;
  const record = await gamesRecordOf(params);
  const profile = nationProfile(record, noc);
  if (profile) return { record, profile };
  const meant = noc.toUpperCase();
  if (!record.nationByNoc.has(meant)) notFound();
  return permanentRedirect(gamesLinks(locale, record.games.id).nation(meant));
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
