import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { AdminMessages } from "@/components/admin/admin-messages";
import { BoxerForm, MergeForm } from "@/components/admin/boxer-form";
import { CHANGE_ACTIONS, deskPage, deskTitle } from "../../desk-page";

type Props = PageProps<"/[locale]/admin/[games]/boxers/[slug]">;

export const generateMetadata = () => deskTitle("boxer");

export default async function Page(props: Props) {
  const { record, games } = await deskPage(props);
  const { slug } = await props.params;
  const boxer = record.boxerBySlug.get(slug) ?? notFound();
  const t = await getTranslations("admin.boxer");
  const given = {
    actions: CHANGE_ACTIONS,
    boxer,
    categories: record.categories
      .filter(({ gender }) => gender === boxer.gender)
      .map(({ code }) => code),
    games,
    nocs: record.nations.map(({ noc }) => noc),
    others: record.boxers.filter(({ gender, noc }) => gender === boxer.gender && noc === boxer.noc),
  };
  return (
    <AdminMessages>
      <h1>
        {boxer.name} ({boxer.noc})
      </h1>
      <BoxerForm {...given} />
      <h2>{t("merge")}</h2>
      <MergeForm {...given} />
    </AdminMessages>
  );
}
