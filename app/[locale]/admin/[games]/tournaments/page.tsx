import { getLocale, getTranslations } from "next-intl/server";
import { sectionPage, sectionTitle } from "@/app/[locale]/admin/[games]/section-page";
import { EditList } from "@/components/admin/shell/edit-list";
import { gamesLinks } from "@/components/ui/links";
import { isPermitted } from "@/lib/auth/permissions";
import { formatDays } from "@/lib/i18n/day";
import { getNames } from "@/lib/i18n/get-names";
import { localePath } from "@/lib/i18n/routing";

type Props = PageProps<"/[locale]/admin/[games]/tournaments">;

export const generateMetadata = (props: Props) => sectionTitle(props, "draws");

export default async function Page(props: Props) {
  const { record, user, games } = await sectionPage(props);
  const names = await getNames();
  const locale = await getLocale();
  const t = await getTranslations("admin.section");
  const path = (rest: string) => localePath(locale, `/admin/${games}/tournaments/${rest}`);
  const drawsOf = (id: string) =>
    new Set(
      record.entries.filter((each) => each.tournamentId === id).map((each) => each.categoryCode),
    ).size;
  return (
    <EditList
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
      rows={record.tournaments.map(({ id, startsOn, endsOn, ...tournament }) => ({
        key: id,
        href: path(id),
        name: names.tournament({ id, ...tournament }),
        cells: [
          formatDays(locale, startsOn, endsOn),
          names.city({ id, ...tournament }),
          record.allocationsByRoute.get(id)?.length ?? 0,
          drawsOf(id),
          record.boutsByTournament.get(id)?.length ?? 0,
        ],
      }))}
    />
  );
}
