import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { PageShell } from "@/app/[locale]/page-shell";
import { BoxerProfilePage } from "@/components/qualification/boxer/boxer-profile-page";
import { getNames } from "@/lib/i18n/get-names";
import { boxerProfile } from "@/lib/record/profiles";
import { titleOn } from "../../../title-on";
import { gamesPage } from "../../games-page";

type Props = PageProps<"/[locale]/[games]/boxers/[slug]">;

const profileOnce = cache(boxerProfile);

async function profileOf(props: Props) {
  const { slug } = await props.params;
  const page = await gamesPage(props, "boxer");
  return { ...page, profile: profileOnce(page.record, slug) ?? notFound() };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { record, profile } = await profileOf(props);
  const t = await getTranslations("boxer");
  const names = await getNames();
  return {
    title: await titleOn(
      record,
      t("title", { boxer: names.boxer(profile.boxer), nation: names.nation(profile.nation) }),
    ),
  };
}

export default async function Page(props: Props) {
  const { record, profile, shell } = await profileOf(props);
  return (
    <PageShell {...shell}>
      <BoxerProfilePage profile={profile} record={record} />
    </PageShell>
  );
}
