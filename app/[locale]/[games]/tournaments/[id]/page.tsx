import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { PageShell } from "@/app/[locale]/page-shell";
import { TournamentProfilePage } from "@/components/qualification/tournament/tournament-profile-page";
import { getNames } from "@/lib/i18n/get-names";
import { tournamentProfile } from "@/lib/record/profiles";
import { titleOn } from "../../../title-on";
import { gamesPage } from "../../games-page";

type Props = PageProps<"/[locale]/[games]/tournaments/[id]">;

const profileOnce = cache(tournamentProfile);

async function profileOf(props: Props) {
  const { id } = await props.params;
  const page = await gamesPage(props, "tournament");
  return { ...page, profile: profileOnce(page.record, id) ?? notFound() };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { record, profile } = await profileOf(props);
  const t = await getTranslations("tournament");
  const names = await getNames();
  return {
    title: await titleOn(
      record,
      t("title", {
        tournament: names.tournament(profile.tournament),
        city: names.city(profile.tournament),
      }),
    ),
  };
}

export default async function Page(props: Props) {
  const { record, profile, shell } = await profileOf(props);
  return (
    <PageShell {...shell}>
      <TournamentProfilePage profile={profile} record={record} />
    </PageShell>
  );
}
