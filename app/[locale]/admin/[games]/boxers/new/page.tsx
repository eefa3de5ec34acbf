import { getTranslations } from "next-intl/server";
import { AdminMessages } from "@/components/admin/admin-messages";
import { DeskHead } from "@/components/admin/desk-head";
import { NewBoxerForm } from "@/components/admin/new-boxer";
import { localePath } from "@/lib/i18n/routing";
import { CHANGE_ACTIONS, deskPage, deskTitle } from "../../desk-page";

type Props = PageProps<"/[locale]/admin/[games]/boxers/new">;

export const generateMetadata = (props: Props) => deskTitle(props, "newBoxer");

export default async function Page(props: Props) {
  const { record, locale, games } = await deskPage(props);
  const t = await getTranslations();
  return (
    <AdminMessages record={record}>
      <DeskHead
        above={[
          { href: localePath(locale, `/admin/${games}/boxers`), name: t("admin.desk.nav.boxers") },
        ]}
        title={t("admin.desk.title.newBoxer")}
      >
        {t("admin.boxer.newLead")}
      </DeskHead>
      <NewBoxerForm
        actions={CHANGE_ACTIONS}
        boxers={record.boxers}
        categories={record.categories.map(({ code, gender, weightLabel }) => ({
          value: code,
          label: t("category.name", { gender, weight: weightLabel }),
        }))}
        games={games}
        nocs={record.nations.map(({ noc }) => noc)}
      />
    </AdminMessages>
  );
}
