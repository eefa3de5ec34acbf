import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { TournamentProfilePage } from "@/components/qualification/tournament-profile-page";
import { PageShell } from "@/components/ui/page-shell";
import { tournamentProfile } from "@/lib/record/profiles";
import { gamesRecordOf } from "../../games-record";

type Props = PageProps<"/[locale]/[games]/tournaments/[id]">;

async function profileOf(params: Props["params"]) {
  const { id } = await params;
  const record = await gamesRecordOf(params);
  return { record, profile: tournamentProfile(record, id) ?? notFound() };
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { profile } = await profileOf(params);
  const t = await getTranslations("tournament");
  const { name, city } = profile.tournament;
  return { title: t("title", { tournament: name, city }) };
}

export default async function Page({ params }: Props) {
  const { record, profile } = await profileOf(params);
  return (
    <PageShell record={record} section="tournaments">
      <TournamentProfilePage profile={profile} record={record} />
    </PageShell>
  );
}
