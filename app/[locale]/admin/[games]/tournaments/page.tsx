import { getLocale, getTranslations } from "next-intl/server";
import { DeskList } from "@/components/admin/desk-list";
import { gamesLinks } from "@/components/ui/links";
import { isPermitted } from "@/lib/auth/permissions";
import { formatDays } from "@/lib/i18n/day";
import { localePath } from "@/lib/i18n/routing";
import { deskPage, deskTitle } from "../desk-page";

type Props = PageProps<"/[locale]/admin/[games]/tournaments">;

export const generateMetadata = (props: Props) => deskTitle(props, "draws");

export default async function Page(props: Props) {
  const { record, user, games } = await deskPage(props);
  const locale = await getLocale();
  const t = await getTranslations("admin.desk");
  const path = (rest: string) => localePath(locale, `/admin/${games}/tournaments/${rest}`);
  const drawsOf = (id: string) =>
    new Set(
      record.entries.filter((each) => each.tournamentId === id).map((each) => each.categoryCode),
    ).size;
  return (
    <DeskList
      {...(isPermitted(user, "save-tournament")
        ? {
            add: path("new"),
            beside: { href: localePath(locale, `/admin/${games}/rules`), name: t("title.rules") },
          }
        : {})}
      columns={[
        { name: t("title.tournament") },
        { name: t("days") },
        { name: t("city") },
        { name: t("categories"), isNumber: true },
        { name: t("draws"), isNumber: true },
        { name: t("bouts"), isNumber: true },
      ]}
      kind="draws"
      publicPage={gamesLinks(locale, record.games).table("tournaments")}
      rows={record.tournaments.map(({ id, name, city, startsOn, endsOn }) => ({
        key: id,
        href: path(id),
        name,
        cells: [
          formatDays(locale, startsOn, endsOn),
          city,
          record.allocationsByRoute.get(id)?.length ?? 0,
          drawsOf(id),
          record.boutsByTournament.get(id)?.length ?? 0,
        ],
      }))}
    />
  );
}
