import { getTranslations } from "next-intl/server";
import {
  CHANGE_ACTIONS,
  sectionPage,
  sectionTitle,
} from "@/app/[locale]/admin/[games]/section-page";
import { RuleForm } from "@/components/admin/forms/rule-form";
import { RuleList } from "@/components/admin/forms/rule-list";
import { AdminMessages } from "@/components/admin/shell/admin-messages";
import { AdminPageHead } from "@/components/admin/shell/admin-page-head";
import { localePath } from "@/lib/i18n/routing";

type Props = PageProps<"/[locale]/admin/[games]/rules">;

export const generateMetadata = (props: Props) => sectionTitle(props, "rules");

export default async function Page(props: Props) {
  const { record, locale, games } = await sectionPage(props, "save-tournament");
  const t = await getTranslations("admin");
  return (
    <>
      <AdminPageHead
        above={[
          {
            href: localePath(locale, `/admin/${games}/tournaments`),
            name: t("section.nav.tournaments"),
          },
        ]}
        title={t("section.title.rules")}
      >
        {t("rule.lead")}
      </AdminPageHead>
      <RuleList allocations={record.allocations} rules={record.rules} />
      <h2>{t("rule.title")}</h2>
      <AdminMessages record={record}>
        <RuleForm actions={CHANGE_ACTIONS} games={record.games.id} rules={record.rules} />
      </AdminMessages>
    </>
  );
}
