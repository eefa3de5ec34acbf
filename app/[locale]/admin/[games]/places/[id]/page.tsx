import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { AdminMessages } from "@/components/admin/admin-messages";
import { LedgerForm } from "@/components/admin/place-forms";
import { CHANGE_ACTIONS, deskPage, deskTitle } from "../../desk-page";

type Props = PageProps<"/[locale]/admin/[games]/places/[id]">;

export const generateMetadata = () => deskTitle("place");

export default async function Page(props: Props) {
  const { record, games } = await deskPage(props);
  const { id } = await props.params;
  const place = record.placeById.get(id) ?? notFound();
  const t = await getTranslations("admin.place");
  const words = await getTranslations("values.history");
  const boxer = record.boxerBySlug.get(place.boxerSlug);
  return (
    <AdminMessages>
      <h1>
        {boxer?.name} ({place.noc}), {place.categoryCode}
      </h1>
      <h2>{t("ledger")}</h2>
      {place.ledger.length === 0 ? <p>{t("empty")}</p> : null}
      <ol>
        {place.ledger.map(({ kind, date, dateIsExact, sourceUrl }) => (
          <li key={`${kind} ${date} ${sourceUrl}`}>
            {words(kind)} {date === null ? null : dateIsExact ? date : t("byDay", { day: date })}{" "}
            <a href={sourceUrl}>{t("source")}</a>
          </li>
        ))}
      </ol>
      <h2>{t("add")}</h2>
      <LedgerForm actions={CHANGE_ACTIONS} games={games} ledger={place.ledger} placeId={id} />
    </AdminMessages>
  );
}
