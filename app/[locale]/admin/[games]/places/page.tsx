import { getTranslations } from "next-intl/server";
import { sectionPage, sectionTitle } from "@/app/[locale]/admin/[games]/section-page";
import { EditList } from "@/components/admin/shell/edit-list";
import { gamesLinks } from "@/components/ui/links";
import { getNames } from "@/lib/i18n/get-names";
import { localePath } from "@/lib/i18n/routing";
import { makeSearch } from "@/lib/record/fold";
import { placeRow } from "@/lib/record/tables/quota-place-rows";

type Props = PageProps<"/[locale]/admin/[games]/places">;

export const generateMetadata = (props: Props) => sectionTitle(props, "places");

export default async function Page(props: Props) {
  const { record, locale, games } = await sectionPage(props);
  const { q } = await props.searchParams;
  const query = typeof q === "string" ? q : "";
  const t = await getTranslations();
  const names = await getNames();
  const routeName = (route: string) => {
    const tournament = record.tournamentById.get(route);
    return tournament
      ? names.tournamentShort(tournament)
      : t(`values.routeShort.${route as "host"}`);
  };
  const isFound = makeSearch(query);
  const path = (rest: string) => localePath(locale, `/admin/${games}/places/${rest}`);
  const rows = record.places
    .map((place) => placeRow(record, place))
    .filter(({ search }) => isFound(search));
  return (
    <EditList
      add={path("new")}
      columns={[
        { name: t("columns.boxer") },
        { name: t("admin.boxer.noc") },
        { name: t("columns.category") },
        { name: t("columns.route") },
        { name: t("columns.status") },
      ]}
      kind="places"
      publicPage={gamesLinks(locale, record.games).table("quota-places")}
      query={query}
      rows={rows.map((row) => ({
        key: row.id,
        href: path(row.id),
        name: row.boxer,
        cells: [
          row.noc,
          names.category(row),
          routeName(row.route),
          t(`values.status.${row.status}`),
        ],
      }))}
    />
  );
}
