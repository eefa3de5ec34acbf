import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { PageShell } from "@/app/[locale]/page-shell";
import { NationProfilePage } from "@/components/qualification/nation/nation-profile-page";
import { getNames } from "@/lib/i18n/get-names";
import { nationProfile } from "@/lib/record/profiles";
import { titleOn } from "../../../title-on";
import { gamesPage } from "../../games-page";

type Props = PageProps<"/[locale]/[games]/nations/[noc]">;

const profileOnce = cache(nationProfile);

async function profileOf(props: Props) {
  const { noc } = await props.params;
  const page = await gamesPage(props, "nation");
  return { ...page, profile: profileOnce(page.record, noc) ?? notFound() };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { record, profile } = await profileOf(props);
  const t = await getTranslations("nation");
  const names = await getNames();
  return {
    title: await titleOn(
      record,
      t("title", { nation: names.nation(profile.nation), games: names.games(record.games) }),
    ),
  };
}

export default async function Page(props: Props) {
  const { record, profile, shell } = await profileOf(props);
  return (
    <PageShell {...shell}>
      <NationProfilePage profile={profile} record={record} />
    </PageShell>
  );
}
