import { getTranslations } from "next-intl/server";
import { AdminMessages } from "@/components/admin/admin-messages";
import { RuleForm } from "@/components/admin/rule-form";
import { RuleList } from "@/components/admin/rule-list";
import { CHANGE_ACTIONS, deskPage, deskTitle } from "../desk-page";

type Props = PageProps<"/[locale]/admin/[games]/rules">;

export const generateMetadata = () => deskTitle("rules");

export default async function Page(props: Props) {
  const { record } = await deskPage(props, "save-tournament");
  const t = await getTranslations("admin");
  return (
    <>
      <h1>{t("desk.title.rules")}</h1>
      <RuleList allocations={record.allocations} rules={record.rules} />
      <h2>{t("rule.title")}</h2>
      <AdminMessages>
        <RuleForm actions={CHANGE_ACTIONS} games={record.games.id} rules={record.rules} />
      </AdminMessages>
    </>
  );
}
