import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { sectionPage, sectionTitle } from "@/app/[locale]/admin/[games]/section-page";
import { TournamentEditor } from "@/app/[locale]/admin/[games]/tournaments/tournament-editor";
import { AdminPageHead } from "@/components/admin/shell/admin-page-head";
import { EditTable } from "@/components/admin/shell/edit-table";
import { gamesLinks } from "@/components/ui/links";
import { isPermitted } from "@/lib/auth/permissions";
import { totalText } from "@/lib/change/form-changes";
import { formatDays } from "@/lib/i18n/day";
import { getNames } from "@/lib/i18n/get-names";
import { localePath } from "@/lib/i18n/routing";

type Props = PageProps<"/[locale]/admin/[games]/tournaments/[id]">;

export const generateMetadata = (props: Props) =>
  sectionTitle(props, "tournament", ({ tournamentById }, { id }, names) => {
    const tournament = tournamentById.get(id);
    return tournament && names.tournamentShort(tournament);
  });

export default async function Page(props: Props) {
  const { record, user, games } = await sectionPage(props);
  const { id } = await props.params;
  const tournament = record.tournamentById.get(id) ?? notFound();
  const t = await getTranslations();
  const names = await getNames();
  const locale = await getLocale();
  const allocations = record.allocationsByRoute.get(id) ?? [];
  const of = (code: string) => ({
    entries: record.entries.filter(
      (each) => each.tournamentId === id && each.categoryCode === code,
    ),
    bouts: (record.boutsByTournament.get(id) ?? []).filter(
      ({ categoryCode }) => categoryCode === code,
    ),
    given: (record.placesByTournament.get(id) ?? []).filter(
      ({ categoryCode }) => categoryCode === code,
    ),
  });
  return (
    <>
      <AdminPageHead
        above={[
          {
            href: localePath(locale, `/admin/${games}/tournaments`),
            name: t("admin.section.nav.tournaments"),
          },
        ]}
        publicPage={gamesLinks(locale, record.games).tournament(id)}
        title={names.tournament(tournament)}
      >
        {formatDays(locale, tournament.startsOn, tournament.endsOn)}, {names.city(tournament)} ·{" "}
        <a href={localePath(locale, `/admin/${games}/results#${id}`)}>{t("admin.draw.results")}</a>
      </AdminPageHead>
      <h2>{t("admin.tournament.draws")}</h2>
      {allocations.length === 0 ? (
        <p>{t("admin.tournament.noDraws")}</p>
      ) : (
        <EditTable
          caption={t("admin.tournament.draws")}
          columns={[
            { name: t("columns.category") },
            { name: t("admin.tournament.drawn"), isNumber: true },
            { name: t("admin.section.bouts"), isNumber: true },
            { name: t("admin.tournament.given"), isNumber: true },
            { name: t("admin.tournament.of"), isNumber: true },
          ]}
          rows={record.categories.flatMap((category) => {
            const { code, slug } = category;
            const allocation = allocations.find(({ categoryCode }) => categoryCode === code);
            if (!allocation) return [];
            const { entries, bouts, given } = of(code);
            return [
              {
                key: code,
                href: localePath(locale, `/admin/${games}/tournaments/${id}/${slug}`),
                name: names.category(category),
                cells: [
                  entries.length,
                  bouts.length,
                  given.length,
                  totalText(allocation.places, allocation.placesMost) || "–",
                ],
              },
            ];
          })}
        />
      )}
      {isPermitted(user, "save-tournament") ? (
        <>
          <h2>{t("admin.tournament.title")}</h2>
          <TournamentEditor record={record} tournament={tournament} />
        </>
      ) : (
        <p>{t("admin.tournament.onlyAdmins")}</p>
      )}
    </>
  );
}
