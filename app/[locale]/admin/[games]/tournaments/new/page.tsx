import { getTranslations } from "next-intl/server";
import { DeskHead } from "@/components/admin/desk-head";
import { localePath } from "@/lib/i18n/routing";
import { deskPage, deskTitle } from "../../desk-page";
import { TournamentDesk } from "../tournament-desk";

type Props = PageProps<"/[locale]/admin/[games]/tournaments/new">;

export const generateMetadata = (props: Props) => deskTitle(props, "newTournament");

export default async function Page(props: Props) {
  const { record, locale, games } = await deskPage(props, "save-tournament");
  const t = await getTranslations("admin.desk");
  return (
    <>
      <DeskHead
        above={[
          { href: localePath(locale, `/admin/${games}/tournaments`), name: t("nav.tournaments") },
        ]}
        title={t("title.newTournament")}
      >
        {t("newTournamentLead")}
      </DeskHead>
      <TournamentDesk record={record} tournament={null} />
    </>
  );
}
