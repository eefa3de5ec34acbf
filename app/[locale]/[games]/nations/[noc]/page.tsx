import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { PageShell } from "@/app/[locale]/page-shell";
import { ComparedNationsPage } from "@/components/qualification/nation/compared-nations-page";
import { NationProfilePage } from "@/components/qualification/nation/nation-profile-page";
import { LeftOutNote } from "@/components/ui/left-out-note";
import { getNames } from "@/lib/i18n/get-names";
import { nationProfile } from "@/lib/record/profiles";
import { leftOut } from "@/lib/schemas/meant-params";
import { nationClosedParams, parseWith } from "@/lib/schemas/nation-params";
import { titleOn } from "../../../title-on";
import { gamesPage } from "../../games-page";

type Props = PageProps<"/[locale]/[games]/nations/[noc]">;

const profileOnce = cache(nationProfile);

async function profileOf(props: Props) {
  const { noc } = await props.params;
  const page = await gamesPage(props, "nation");
  const asked = parseWith(page.record, page.query);
  return {
    ...page,
    profile: profileOnce(page.record, noc) ?? notFound(),
    /** The nation beside it. */
    other: asked && asked.noc !== noc ? profileOnce(page.record, asked.noc) : null,
  };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { record, profile, other } = await profileOf(props);
  const t = await getTranslations();
  const names = await getNames();
  const first = names.nation(profile.nation);
  const nation = other ? t("compare.title", { first, second: names.nation(other.nation) }) : first;
  return {
    title: await titleOn(record, t("nation.title", { nation, games: names.games(record.games) })),
  };
}

export default async function Page(props: Props) {
  const { record, profile, other, query, shell } = await profileOf(props);
  return (
    <PageShell {...shell}>
      <LeftOutNote
        address={shell.address}
        leftOut={leftOut(nationClosedParams(record), query)}
        record={record}
      />
      {other ? (
        <ComparedNationsPage first={profile} record={record} second={other} />
      ) : (
        <NationProfilePage profile={profile} record={record} />
      )}
    </PageShell>
  );
}
