import { getTranslations } from "next-intl/server";
import { sectionPage, sectionTitle } from "@/app/[locale]/admin/[games]/section-page";
import { TournamentEditor } from "@/app/[locale]/admin/[games]/tournaments/tournament-editor";
import { AdminPageHead } from "@/components/admin/shell/admin-page-head";
import { localePath } from "@/lib/i18n/routing";

type Props = PageProps<"/[locale]/admin/[games]/tournaments/new">;

export const generateMetadata = (props: Props) => sectionTitle(props, "newTournament");

export default async function Page(props: Props) {
  const { record, locale, games } = await sectionPage(props, "save-tournament");
  const t = await getTranslations("admin.section");
  return (
    <>
      <AdminPageHead
        above={[
          { href: localePath(locale, `/admin/${games}/tournaments`), name: t("nav.tournaments") },
        ]}
        title={t("title.newTournament")}
      >
        {t("newTournamentLead")}
      </AdminPageHead>
      <TournamentEditor record={record} tournament={null} />
    </>
  );
}
