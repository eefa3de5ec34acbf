import { getTranslations } from "next-intl/server";
import { AdminMessages } from "@/components/admin/admin-messages";
import { DeskHead } from "@/components/admin/desk-head";
import { NewPlaceForm } from "@/components/admin/place-forms";
import { localePath } from "@/lib/i18n/routing";
import { isInForce } from "@/lib/qualification/ledger";
import { CHANGE_ACTIONS, deskPage, deskTitle } from "../../desk-page";

type Props = PageProps<"/[locale]/admin/[games]/places/new">;

export const generateMetadata = (props: Props) => deskTitle(props, "newPlace");

export default async function Page(props: Props) {
  const { record, locale, games } = await deskPage(props);
  const { from } = await props.searchParams;
  const t = await getTranslations();
  const passedOn = new Set(record.places.map(({ reallocatedFromId }) => reallocatedFromId));
  const givenUp = record.places.filter(({ id, ledger }) => !isInForce(ledger) && !passedOn.has(id));
  return (
    <AdminMessages record={record}>
      <DeskHead
        above={[
          { href: localePath(locale, `/admin/${games}/places`), name: t("admin.desk.nav.places") },
        ]}
        title={t("admin.desk.title.newPlace")}
      >
        {t("admin.place.newLead")}
      </DeskHead>
      <NewPlaceForm
        actions={CHANGE_ACTIONS}
        boxers={record.boxers}
        categories={record.categories.map(({ code, gender, weightLabel }) => ({
          value: code,
          label: t("category.name", { gender, weight: weightLabel }),
        }))}
        from={givenUp.find(({ id }) => id === from)?.id ?? null}
        games={games}
        givenUp={givenUp.map(({ id, categoryCode, noc, boxerSlug }) => ({
          id,
          categoryCode,
          label: `${record.boxerBySlug.get(boxerSlug)?.name} (${noc})`,
        }))}
        nocs={record.nations.map(({ noc }) => noc)}
        tournaments={record.tournaments.map(({ id, name }) => ({ value: id, label: name }))}
      />
    </AdminMessages>
  );
}
