import { getTranslations } from "next-intl/server";
import { deskPage, deskTitle } from "../../desk-page";
import { TournamentDesk } from "../tournament-desk";

type Props = PageProps<"/[locale]/admin/[games]/tournaments/new">;

export const generateMetadata = () => deskTitle("newTournament");

export default async function Page(props: Props) {
  const { record } = await deskPage(props, "save-tournament");
  const t = await getTranslations("admin.desk.title");
  return (
    <>
      <h1>{t("newTournament")}</h1>
      <TournamentDesk record={record} tournament={null} />
    </>
  );
}
