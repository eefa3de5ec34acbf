import { useLocale, useTranslations } from "next-intl";
import { MetaLine } from "@/components/record/meta-line";
import article from "@/components/ui/article.module.css";
import { Noc } from "@/components/ui/noc";
import { useLinks } from "@/components/ui/use-links";
import { formatDay } from "@/lib/i18n/day";
import { useNames } from "@/lib/i18n/names";
import { signed } from "@/lib/i18n/signed";
import { addDays } from "@/lib/record/calendar-days";
import { type ChangesBetween, changesBetween, type Figure } from "@/lib/record/changes-between";
import type { ByGender } from "@/lib/record/counts";
import { type GamesRecord, required } from "@/lib/record/games-record";
import type { Moment } from "@/lib/record/moment";
import { comparedMomentText } from "@/lib/schemas/compared-moments";
import { ChangedPlaces } from "./changed-places";
import styles from "./changes-page.module.css";
import { CompareForm } from "./compare-form";

/** A state of the record that is compared, as the address names it. */
export interface ComparedState {
  moment: Moment;
  record: GamesRecord;
}

interface ChangesPageProps {
  /** The record at hand, whose pages are linked. */
  record: GamesRecord;
  from: ComparedState;
  to: ComparedState;
  /** `null`: all nations. */
  noc: string | null;
}

/** What changed between two states of the record: in a sentence, in numbers, and place by place. */
export function ChangesPage({ record, from, to, noc }: ChangesPageProps) {
  const t = useTranslations("changes");
  const names = useNames();
  const stateArguments = useStateArguments();
  const changes = changesBetween(from.record, to.record, noc);
  const count = (kind: string) => changes.places.filter((each) => each.kind === kind).length;
  const nation = noc === null ? null : required(to.record.nationByNoc, noc);
  const lead = t("lead", {
    isOfNation: nation ? "yes" : "no",
    nation: nation ? names.nation(nation) : "",
    ...stateArguments("from", from),
    ...stateArguments("to", to),
    gained: count("gained"),
    lost: count("lost"),
    moved: count("moved"),
    before: changes.held.before.total,
    after: changes.held.after.total,
  });
  const asked = {
    from: comparedMomentText(from.moment),
    ...(isNow(to.moment) ? {} : { to: comparedMomentText(to.moment) }),
    ...(noc === null ? {} : { noc }),
  };
  return (
    <>
      <p className={article.kicker}>{names.games(record.games)}</p>
      <h1>{t("title")}</h1>
      <CompareForm from={from.moment} noc={noc} record={record} to={to.moment} />
      <p className={article.lead}>{lead}</p>
      <MetaLine
        record={{ ...cited(record), asOf: null }}
        rows={{ resource: "changes", params: asked }}
        sentence={lead}
        title={t("title")}
        to={(links) => links.changes(asked)}
      />
      <Figures changes={changes} isOfNation={nation !== null} />
      <ChangedPlaces places={changes.places} record={record} />
      {nation ? null : <Nations asked={asked} nations={changes.nations} record={record} />}
      <OtherComparisons noc={noc} record={record} />
    </>
  );
}

/** Whether it is the record at hand, which the address need not name. */
function isNow({ asOf, pinned = null }: Moment): boolean {
  return asOf === null && pinned === null;
}

function cited({ games, revision, publishedAt, pinned }: GamesRecord) {
  return { games, revision, publishedAt, pinned };
}

/** What messages are told of a state: "the end of 11 March 2024", "revision 16". */
function useStateArguments() {
  const locale = useLocale();
  return (name: "from" | "to", { moment, record }: ComparedState) => {
    const kind = moment.asOf ? "day" : isNow(moment) ? "now" : "revision";
    return {
      [`${name}Kind`]: kind,
      [`${name}Day`]: moment.asOf ? formatDay(locale, moment.asOf) : "",
      [`${name}Revision`]: record.revision,
    };
  };
}

function Figures({ changes, isOfNation }: { changes: ChangesBetween; isOfNation: boolean }) {
  const t = useTranslations("changes");
  const genders = (figure: Figure<ByGender>) => [
    { key: "total", before: figure.before.total, after: figure.after.total },
    { key: "men", before: figure.before.M, after: figure.after.M },
    { key: "women", before: figure.before.W, after: figure.after.W },
  ];
  const rows = [
    ...genders(changes.held).map((row) => ({ ...row, label: t(`held.${row.key as "total"}`) })),
    ...(isOfNation
      ? []
      : [
          {
            key: "first",
            label: t("firstAwarded"),
            before: changes.firstAwarded.before.total,
            after: changes.firstAwarded.after.total,
          },
          {
            key: "nations",
            label: t("nationsHolding"),
            before: changes.holders.before,
            after: changes.holders.after,
          },
        ]),
  ];
  return (
    <table className={`${article.plain} ${styles.figures}`}>
      <caption className="visually-hidden">{t("figures")}</caption>
      <thead>
        <tr>
          <th scope="col">{t("what")}</th>
          <th className={article.number} scope="col">
            {t("before")}
          </th>
          <th className={article.number} scope="col">
            {t("after")}
          </th>
          <th className={article.number} scope="col">
            {t("difference")}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, label, before, after }) => (
          <tr key={key}>
            <th scope="row">{label}</th>
            <td className={article.number}>{before}</td>
            <td className={article.number}>{after}</td>
            <td className={article.number}>
              <b>{t("signed", signed(after - before))}</b>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Nations({
  nations,
  record,
  asked,
}: {
  nations: ChangesBetween["nations"];
  record: GamesRecord;
  asked: { from: string; to?: string };
}) {
  const t = useTranslations("changes");
  const names = useNames();
  const links = useLinks(record);
  if (nations.length === 0) return null;
  return (
    <section>
      <h2>{t("byNation", { count: nations.length })}</h2>
      <ul className={styles.nations}>
        {nations.map(({ noc, before, after }) => {
          const nation = required(record.nationByNoc, noc);
          return (
            <li key={noc}>
              <Noc isoAlpha2={nation.isoAlpha2} noc={noc} />
              <a href={links.changes({ ...asked, noc })}>{names.nation(nation)}</a>
              <span className={styles.moved}>
                {t("beforeAfter", { before, after })} <b>{t("signed", signed(after - before))}</b>
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** Revisions that are offered to be compared with the one before. */
const MOST_REVISIONS = 5;

/** What each tournament changed, and each of the newest revisions. */
function OtherComparisons({ record, noc }: { record: GamesRecord; noc: string | null }) {
  const t = useTranslations("changes");
  const locale = useLocale();
  const names = useNames();
  const links = useLinks({ ...cited(record), asOf: null });
  const ofNation = noc === null ? {} : { noc };
  const first = record.games.qualificationStartsOn;
  const tournaments = record.tournaments.filter(({ startsOn }) => first && startsOn > first);
  const revisions = Array.from(
    { length: Math.min(MOST_REVISIONS, record.revision - 1) },
    (_, at) => record.revision - at,
  );
  return (
    <section>
      <h2>{t("others")}</h2>
      <ul className={styles.others}>
        {tournaments.map((tournament) => (
          <li key={tournament.id}>
            <a
              href={links.changes({
                ...ofNation,
                from: addDays(tournament.startsOn, -1),
                to: tournament.endsOn,
              })}
            >
              {names.tournamentShort(tournament)}
            </a>{" "}
            <span className={article.quiet}>{formatDay(locale, tournament.endsOn, "month")}</span>
          </li>
        ))}
        {revisions.map((revision) => (
          <li key={revision}>
            <a href={links.changes({ ...ofNation, from: `${revision - 1}`, to: `${revision}` })}>
              {t("revisionAgainst", { revision, before: revision - 1 })}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
