import { DeskList } from "@/components/admin/desk-list";
import { localePath } from "@/lib/i18n/routing";
import { deskPage, deskTitle } from "../desk-page";

type Props = PageProps<"/[locale]/admin/[games]/tournaments">;

export const generateMetadata = () => deskTitle("draws");

export default async function Page(props: Props) {
  const { record, locale, games } = await deskPage(props);
  const path = (rest: string) => localePath(locale, `/admin/${games}/tournaments/${rest}`);
  return (
    <DeskList
      add={path("new")}
      kind="draws"
      rows={record.tournaments.map(({ id, name, startsOn }) => ({
        href: path(id),
        name,
        note: startsOn,
      }))}
    />
  );
}
