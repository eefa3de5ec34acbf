import { getTranslations } from "next-intl/server";
import {
  CHANGE_ACTIONS,
  sectionPage,
  sectionTitle,
} from "@/app/[locale]/admin/[games]/section-page";
import { NewPlaceForm } from "@/components/admin/forms/place-forms";
import { AdminMessages } from "@/components/admin/shell/admin-messages";
import { AdminPageHead } from "@/components/admin/shell/admin-page-head";
import { getNames } from "@/lib/i18n/get-names";
import { localePath } from "@/lib/i18n/routing";
import { isInForce } from "@/lib/qualification/ledger";

type Props = PageProps<"/[locale]/admin/[games]/places/new">;

export const generateMetadata = (props: Props) => sectionTitle(props, "newPlace");

export default async function Page(props: Props) {
  const { record, locale, games } = await sectionPage(props);
  const { from } = await props.searchParams;
  const t = await getTranslations();
  const names = await getNames();
  const passedOn = new Set(record.places.map(({ reallocatedFromId }) => reallocatedFromId));
  const givenUp = record.places.filter(({ id, ledger }) => !isInForce(ledger) && !passedOn.has(id));
  return (
    <AdminMessages record={record}>
      <AdminPageHead
        above={[
          {
            href: localePath(locale, `/admin/${games}/places`),
            name: t("admin.section.nav.places"),
          },
        ]}
        title={t("admin.section.title.newPlace")}
      >
        {t("admin.place.newLead")}
      </AdminPageHead>
      <NewPlaceForm
        actions={CHANGE_ACTIONS}
        boxers={record.boxers}
        categories={record.categories.map((each) => ({
          value: each.code,
          label: names.category(each),
        }))}
        from={givenUp.find(({ id }) => id === from)?.id ?? null}
        games={games}
        givenUp={givenUp.map(({ id, categoryCode, noc, boxerSlug }) => ({
          id,
          categoryCode,
          label: `${record.boxerBySlug.get(boxerSlug)?.name} (${noc})`,
        }))}
        nocs={record.nations.map(({ noc }) => noc)}
        tournaments={record.tournaments.map((each) => ({
          value: each.id,
          label: names.tournament(each),
        }))}
      />
    </AdminMessages>
  );
}
