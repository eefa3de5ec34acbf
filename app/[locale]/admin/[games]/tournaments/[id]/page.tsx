import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { isPermitted } from "@/lib/auth/permissions";
import { localePath } from "@/lib/i18n/routing";
import { deskPage, deskTitle } from "../../desk-page";
import { TournamentDesk } from "../tournament-desk";

type Props = PageProps<"/[locale]/admin/[games]/tournaments/[id]">;

export const generateMetadata = () => deskTitle("tournament");

export default async function Page(props: Props) {
  const { record, user, locale, games } = await deskPage(props);
  const { id } = await props.params;
  const tournament = record.tournamentById.get(id) ?? notFound();
  const t = await getTranslations("admin.tournament");
  const given = new Set(record.allocationsByRoute.get(id)?.map(({ categoryCode }) => categoryCode));
  return (
    <>
      <h1>{tournament.name}</h1>
      <h2>{t("draws")}</h2>
      <ul>
        {record.categories
          .filter(({ code }) => given.has(code))
          .map(({ code, slug }) => (
            <li key={code}>
              <a href={localePath(locale, `/admin/${games}/tournaments/${id}/${slug}`)}>{code}</a>
            </li>
          ))}
      </ul>
      {isPermitted(user, "save-tournament") ? (
        <>
          <h2>{t("title")}</h2>
          <TournamentDesk record={record} tournament={tournament} />
        </>
      ) : null}
    </>
  );
}
