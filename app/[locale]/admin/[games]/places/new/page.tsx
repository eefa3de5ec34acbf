import { getTranslations } from "next-intl/server";
import { AdminMessages } from "@/components/admin/admin-messages";
import { NewPlaceForm } from "@/components/admin/place-forms";
import { isInForce } from "@/lib/qualification/ledger";
import { CHANGE_ACTIONS, deskPage, deskTitle } from "../../desk-page";

type Props = PageProps<"/[locale]/admin/[games]/places/new">;

export const generateMetadata = () => deskTitle("newPlace");

export default async function Page(props: Props) {
  const { record, games } = await deskPage(props);
  const t = await getTranslations("admin.desk.title");
  const passedOn = new Set(record.places.map(({ reallocatedFromId }) => reallocatedFromId));
  const givenUp = record.places.filter(({ id, ledger }) => !isInForce(ledger) && !passedOn.has(id));
  return (
    <AdminMessages>
      <h1>{t("newPlace")}</h1>
      <NewPlaceForm
        actions={CHANGE_ACTIONS}
        boxers={record.boxers}
        categories={record.categories.map(({ code }) => ({ value: code, label: code }))}
        games={games}
        givenUp={givenUp.map(({ id, categoryCode, noc, boxerSlug }) => ({
          id,
          categoryCode,
          label: `${record.boxerBySlug.get(boxerSlug)?.name} (${noc})`,
        }))}
        tournaments={record.tournaments.map(({ id, name }) => ({ value: id, label: name }))}
      />
    </AdminMessages>
  );
}
