import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { PageShell } from "@/app/[locale]/page-shell";
import { TournamentProfilePage } from "@/components/qualification/tournament/tournament-profile-page";
import { tournamentProfile } from "@/lib/record/profiles";
import { titleOn } from "../../../title-on";
import { gamesPage } from "../../games-page";

type Props = PageProps<"/[locale]/[games]/tournaments/[id]">;

async function profileOf(props: Props) {
  const { id } = await props.params;
  const page = await gamesPage(props);
  return { ...page, id, profile: tournamentProfile(page.record, id) ?? notFound() };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { record, profile } = await profileOf(props);
  const t = await getTranslations("tournament");
  const { name, city } = profile.tournament;
  return { title: await titleOn(record, t("title", { tournament: name, city })) };
}

export default async function Page(props: Props) {
  const { record, id, profile, address } = await profileOf(props);
  return (
    <PageShell
      address={address((links) => links.tournament(id))}
      record={record}
      section="tournaments"
    >
      <TournamentProfilePage profile={profile} record={record} />
    </PageShell>
  );
}
