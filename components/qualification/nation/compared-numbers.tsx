import { useTranslations } from "next-intl";
import article from "@/components/ui/article.module.css";
import { useNames } from "@/lib/i18n/names";
import { signed } from "@/lib/i18n/signed";
import { isOnTheDraw } from "@/lib/record/counts";
import type { GamesRecord } from "@/lib/record/games-record";
import type { NationProfile } from "@/lib/record/profiles";
import { isClosedTo } from "@/lib/record/spotlight";
import styles from "./compared-numbers.module.css";

interface ComparedNumbersProps {
  record: GamesRecord;
  first: NationProfile;
  second: NationProfile;
  /** Of which moment they are. */
  when: "day" | "now" | "end";
}

interface NumberRow {
  id: string;
  label: string;
  /** `null`: the nation could have none. */
  numbers: readonly [number | null, number | null];
  isPart?: boolean;
}

/** What is counted of both nations, with the difference; tournaments that were open to one of them at least. */
export function ComparedNumbers({ record, first, second, when }: ComparedNumbersProps) {
  const t = useTranslations("compare");
  const changes = useTranslations("changes");
  const names = useNames();
  const of = (count: (profile: NationProfile) => number | null) =>
    [count(first), count(second)] as const;
  const tournaments = first.byTournament.flatMap(({ tournament }): NumberRow[] => {
    const numbers = of(({ byTournament }) => {
      const share = byTournament.find((each) => each.tournament.id === tournament.id);
      return share === undefined || isClosedTo(share) ? null : share.won.total;
    });
    if (numbers.every((number) => number === null)) return [];
    const label = t("won", { tournament: names.tournamentShort(tournament) });
    return [{ id: tournament.id, label, numbers }];
  });
  const rows: NumberRow[] = [
    { id: "held", label: t("held", { when }), numbers: of(({ held }) => held.total) },
    { id: "men", label: t("men"), numbers: of(({ held }) => held.M), isPart: true },
    { id: "women", label: t("women"), numbers: of(({ held }) => held.W), isPart: true },
    { id: "gained", label: t("gained"), numbers: of(({ awards }) => awards.length) },
    ...tournaments,
    {
      id: "other",
      label: t("otherRoutes"),
      numbers: of(({ otherRoutes }) => otherRoutes.length),
    },
    ...(record.places.some(isOnTheDraw)
      ? [{ id: "drawn", label: t("drawn"), numbers: of(({ onTheDraw }) => onTheDraw) }]
      : []),
  ];
  /** By how many the first is above the second; nothing where one of them is no number. */
  const difference = ([own, other]: NumberRow["numbers"]): string => {
    if (own === null || other === null) return "";
    return own === other ? "0" : changes("signed", signed(own - other));
  };
  return (
    <table className={`${article.plain} ${styles.numbers}`}>
      <caption className="visually-hidden">
        {t("numbersCaption", {
          first: names.nation(first.nation),
          second: names.nation(second.nation),
        })}
      </caption>
      <thead>
        <tr>
          <td />
          {[first, second].map(({ nation }) => (
            <th className={article.number} key={nation.noc} scope="col">
              <abbr title={names.nation(nation)}>{nation.noc}</abbr>
            </th>
          ))}
          <th className={article.number} scope="col">
            {t("difference")}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ id, label, numbers, isPart }) => (
          <tr key={id}>
            <th className={isPart ? styles.part : undefined} scope="row">
              {label}
            </th>
            {[first, second].map(({ nation }, side) => (
              <td className={article.number} key={nation.noc}>
                {numbers[side] ?? <span className={article.quiet}>{t("closed")}</span>}
              </td>
            ))}
            <td className={article.number}>{difference(numbers)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
