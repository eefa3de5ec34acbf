import { useLocale, useTranslations } from "next-intl";
import { MetaLine } from "@/components/record/meta-line";
import article from "@/components/ui/article.module.css";
import { Noc } from "@/components/ui/noc";
import { useLinks } from "@/components/ui/use-links";
import { useInCases } from "@/lib/i18n/cases";
import { formatDay } from "@/lib/i18n/day";
import { capitalised, useNames } from "@/lib/i18n/names";
import { isUnderWay } from "@/lib/record/counts";
import type { GamesRecord } from "@/lib/record/games-record";
import type { NationProfile } from "@/lib/record/profiles";
import { CompareChooser } from "./compare-chooser";
import { ComparedCategories } from "./compared-categories";
import { ComparedNumbers } from "./compared-numbers";

interface ComparedNationsPageProps {
  record: GamesRecord;
  first: NationProfile;
  second: NationProfile;
}

/** Two nations side by side: the places of each by category, and the numbers with their difference. */
export function ComparedNationsPage({ record, first, second }: ComparedNationsPageProps) {
  const t = useTranslations("compare");
  const names = useNames();
  const locale = useLocale();
  const inCases = useInCases();
  const links = useLinks(record);
  const nations = [first.nation, second.nation] as const;
  const [one, other] = nations;
  const title = t("title", { first: names.nation(one), second: names.nation(other) });
  const when = record.asOf !== null ? "day" : isUnderWay(record) ? "now" : "end";
  const lead = capitalised(
    t("lead", {
      when,
      day: record.asOf === null ? "" : formatDay(locale, record.asOf),
      ...inCases("games", (each) => names.games(record.games, each)),
      ...inCases("first", (each) => names.nationInSentence(one, each)),
      ...inCases("second", (each) => names.nationInSentence(other, each)),
      firstHeld: first.held.total,
      secondHeld: second.held.total,
    }),
  );
  return (
    <>
      <p className={article.kicker}>{names.games(record.games)}</p>
      <h1>{title}</h1>
      <p className={article.lead}>{lead}</p>
      <MetaLine
        record={record}
        rows={{
          resource: "quota-places",
          params: new URLSearchParams(nations.map(({ noc }) => ["noc", noc])),
        }}
        sentence={lead}
        title={title}
        to={(own) => own.compared(one.noc, other.noc)}
      />
      <CompareChooser nation={one} other={other} record={record} />
      <h2>{t("byCategory")}</h2>
      <ComparedCategories first={first} record={record} second={second} />
      <h2>{t("inNumbers")}</h2>
      <ComparedNumbers first={first} record={record} second={second} when={when} />
      <ul className={article.inline}>
        {nations.map((nation) => (
          <li key={nation.noc}>
            <Noc isoAlpha2={nation.isoAlpha2} noc={nation.noc} />{" "}
            <a href={links.nation(nation.noc)}>{t("whole", { nation: names.nation(nation) })}</a>
          </li>
        ))}
        <li>
          <a href={links.compared(other.noc, one.noc)}>
            {t("turned", { second: names.nation(other) })}
          </a>
        </li>
      </ul>
    </>
  );
}
