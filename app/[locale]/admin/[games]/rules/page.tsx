import { getTranslations } from "next-intl/server";
import { AdminMessages } from "@/components/admin/admin-messages";
import { DeskHead } from "@/components/admin/desk-head";
import { RuleForm } from "@/components/admin/rule-form";
import { RuleList } from "@/components/admin/rule-list";
import { localePath } from "@/lib/i18n/routing";
import { CHANGE_ACTIONS, deskPage, deskTitle } from "../desk-page";

type Props = PageProps<"/[locale]/admin/[games]/rules">;

export const generateMetadata = (props: Props) => deskTitle(props, "rules");

export default async function Page(props: Props) {
  const { record, locale, games } = await deskPage(props, "save-tournament");
  const t = await getTranslations("admin");
  return (
    <>
      <DeskHead
        above={[
          {
            href: localePath(locale, `/admin/${games}/tournaments`),
            name: t("desk.nav.tournaments"),
          },
        ]}
        title={t("desk.title.rules")}
      >
        {t("rule.lead")}
      </DeskHead>
      <RuleList allocations={record.allocations} rules={record.rules} />
      <h2>{t("rule.title")}</h2>
      <AdminMessages record={record}>
        <RuleForm actions={CHANGE_ACTIONS} games={record.games.id} rules={record.rules} />
      </AdminMessages>
    </>
  );
}
