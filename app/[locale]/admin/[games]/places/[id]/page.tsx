import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import {
  CHANGE_ACTIONS,
  sectionPage,
  sectionTitle,
} from "@/app/[locale]/admin/[games]/section-page";
import { LedgerForm } from "@/components/admin/forms/place-forms";
import { AdminMessages } from "@/components/admin/shell/admin-messages";
import { AdminPageHead } from "@/components/admin/shell/admin-page-head";
import article from "@/components/ui/article.module.css";
import { Day } from "@/components/ui/day";
import { gamesLinks } from "@/components/ui/links";
import { SourceLink } from "@/components/ui/source-link";
import { getNames } from "@/lib/i18n/get-names";
import { localePath } from "@/lib/i18n/routing";
import { isInForce } from "@/lib/qualification/ledger";
import { placeHistory } from "@/lib/record/place-history";
import { placeRow } from "@/lib/record/tables/quota-place-rows";

type Props = PageProps<"/[locale]/admin/[games]/places/[id]">;

export const generateMetadata = (props: Props) =>
  sectionTitle(props, "place", ({ placeById, boxerBySlug }, { id }) => {
    const place = placeById.get(id);
    return place && `${boxerBySlug.get(place.boxerSlug)?.name}, ${place.categoryCode}`;
  });

export default async function Page(props: Props) {
  const { record, locale, games } = await sectionPage(props);
  const { id } = await props.params;
  const place = record.placeById.get(id) ?? notFound();
  const t = await getTranslations();
  const names = await getNames();
  const row = placeRow(record, place);
  const { boxer, noc, route, status, movedTo } = row;
  const tournament = record.tournamentById.get(route);
  const path = (rest: string) => localePath(locale, `/admin/${games}/${rest}`);
  return (
    <AdminMessages record={record}>
      <AdminPageHead
        above={[{ href: path("places"), name: t("admin.section.nav.places") }]}
        publicPage={gamesLinks(locale, record.games).place(id)}
        title={`${boxer} (${noc})`}
      >
        {names.category(row)},{" "}
        {tournament ? names.tournament(tournament) : t(`values.route.${route as "host"}`)} ·{" "}
        {t(`values.status.${status}`)} ·{" "}
        <a href={path(`boxers/${place.boxerSlug}`)}>{t("admin.section.title.boxer")}</a>
      </AdminPageHead>
      <h2>{t("admin.place.ledger")}</h2>
      <ol className={article.steps}>
        {placeHistory(record, place).map((step, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a ledger is an append-only list
          <li key={index}>
            <span className={article.when}>
              <Day day={step.day} isExact={step.isExact} />
            </span>
            <span>
              <b>{t(`values.history.${step.kind}`)}</b>
              {step.note ? <span className={article.quiet}>. {step.note}</span> : null}{" "}
              <SourceLink isLong url={step.sourceUrl} />
            </span>
          </li>
        ))}
      </ol>
      {movedTo ? (
        <p>
          <a href={path(`places/${movedTo.id}`)}>
            {t("admin.place.went", { boxer: movedTo.boxer, noc: movedTo.noc })}
          </a>
        </p>
      ) : null}
      {!movedTo && !isInForce(place.ledger) ? (
        <p>
          <a href={path(`places/new?from=${id}`)}>{t("admin.place.passOn")}</a>
        </p>
      ) : null}
      <h2>{t("admin.place.add")}</h2>
      <LedgerForm actions={CHANGE_ACTIONS} games={games} ledger={place.ledger} placeId={id} />
    </AdminMessages>
  );
}
