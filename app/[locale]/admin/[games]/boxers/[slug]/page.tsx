import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import {
  CHANGE_ACTIONS,
  sectionPage,
  sectionTitle,
} from "@/app/[locale]/admin/[games]/section-page";
import { BoxerForm, type MergeCandidate, MergeForm } from "@/components/admin/forms/boxer-form";
import { AdminMessages } from "@/components/admin/shell/admin-messages";
import { AdminPageHead } from "@/components/admin/shell/admin-page-head";
import { gamesLinks } from "@/components/ui/links";
import { getNames } from "@/lib/i18n/get-names";
import { localePath } from "@/lib/i18n/routing";
import type { GamesRecord } from "@/lib/record/games-record";
import type { Boxer } from "@/lib/record/games-rows";
import { makeBoxerMatcher } from "@/lib/record/match-boxers";

type Props = PageProps<"/[locale]/admin/[games]/boxers/[slug]">;

export const generateMetadata = (props: Props) =>
  sectionTitle(props, "boxer", ({ boxerBySlug }, { slug }) => boxerBySlug.get(slug)?.name);

export default async function Page(props: Props) {
  const { record, locale, games } = await sectionPage(props);
  const { slug } = await props.params;
  const boxer = record.boxerBySlug.get(slug) ?? notFound();
  const t = await getTranslations();
  const names = await getNames();
  const own = record.categoryByCode.get(boxer.categoryCode);
  const others = record.boxers.filter(
    (each) => each.gender === boxer.gender && each.noc === boxer.noc && each.slug !== slug,
  );
  const alike = makeBoxerMatcher(others, boxer.gender)(boxer.name, boxer.noc);
  return (
    <AdminMessages boxers={[boxer, ...others]} record={record}>
      <AdminPageHead
        above={[
          {
            href: localePath(locale, `/admin/${games}/boxers`),
            name: t("admin.section.nav.boxers"),
          },
        ]}
        publicPage={gamesLinks(locale, record.games).boxer(slug)}
        title={`${boxer.name} (${boxer.noc})`}
      >
        {own ? names.category(own) : boxer.categoryCode},{" "}
        {t("admin.boxer.has", countsOf(record, boxer))}
      </AdminPageHead>
      <BoxerForm
        actions={CHANGE_ACTIONS}
        boxer={boxer}
        categories={record.categories
          .filter(({ gender }) => gender === boxer.gender)
          .map((each) => ({ value: each.code, label: names.category(each) }))}
        games={games}
        nocs={record.nations.map(({ noc }) => noc)}
      />
      <h2>{t("admin.boxer.merge")}</h2>
      <MergeForm
        actions={CHANGE_ACTIONS}
        alike={alike.kind === "known" ? [alike.slug] : alike.kind === "unknown" ? [] : alike.slugs}
        boxer={boxer}
        candidates={others.map((each) => candidateOf(record, each))}
        games={games}
      />
    </AdminMessages>
  );
}

function countsOf(record: GamesRecord, { slug }: Boxer) {
  return {
    bouts: record.boutsByBoxer.get(slug)?.length ?? 0,
    draws: record.entries.filter(({ boxerSlug }) => boxerSlug === slug).length,
    places: record.placesByBoxer.get(slug)?.length ?? 0,
  };
}

function candidateOf(record: GamesRecord, boxer: Boxer): MergeCandidate {
  const { slug, name, noc, categoryCode, birthDate, aliases } = boxer;
  return {
    slug,
    name,
    noc,
    categoryCode,
    birthDate,
    ...countsOf(record, boxer),
    spellings: [name, ...aliases],
  };
}
