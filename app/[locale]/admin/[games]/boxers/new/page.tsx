import { getTranslations } from "next-intl/server";
import {
  CHANGE_ACTIONS,
  sectionPage,
  sectionTitle,
} from "@/app/[locale]/admin/[games]/section-page";
import { NewBoxerForm } from "@/components/admin/forms/new-boxer";
import { AdminMessages } from "@/components/admin/shell/admin-messages";
import { AdminPageHead } from "@/components/admin/shell/admin-page-head";
import { getNames } from "@/lib/i18n/get-names";
import { localePath } from "@/lib/i18n/routing";

type Props = PageProps<"/[locale]/admin/[games]/boxers/new">;

export const generateMetadata = (props: Props) => sectionTitle(props, "newBoxer");

export default async function Page(props: Props) {
  const { record, locale, games } = await sectionPage(props);
  const t = await getTranslations();
  const names = await getNames();
  return (
    <AdminMessages record={record}>
      <AdminPageHead
        above={[
          {
            href: localePath(locale, `/admin/${games}/boxers`),
            name: t("admin.section.nav.boxers"),
          },
        ]}
        title={t("admin.section.title.newBoxer")}
      >
        {t("admin.boxer.newLead")}
      </AdminPageHead>
      <NewBoxerForm
        actions={CHANGE_ACTIONS}
        boxers={record.boxers}
        categories={record.categories.map((each) => ({
          value: each.code,
          label: names.category(each),
        }))}
        games={games}
        nocs={record.nations.map(({ noc }) => noc)}
      />
    </AdminMessages>
  );
}
