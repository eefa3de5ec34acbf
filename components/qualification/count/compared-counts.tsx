import { useLocale, useTranslations } from "next-intl";
import article from "@/components/ui/article.module.css";
import { SourceLink } from "@/components/ui/source-link";
import { useLinks } from "@/components/ui/use-links";
import { formatDay } from "@/lib/i18n/day";
import type { ComparedCount } from "@/lib/record/count-definition";
import type { CountDefinition } from "@/lib/record/count-terms";
import type { GamesRecord } from "@/lib/record/games-record";
import styles from "./count-page.module.css";

interface ComparedCountsProps {
  record: GamesRecord;
  definition: CountDefinition;
  counts: readonly ComparedCount[];
}

/** What others printed of the whole Games, beside what the definition gives on the same day. */
export function ComparedCounts({ record, definition, counts }: ComparedCountsProps) {
  const t = useTranslations("count");
  const locale = useLocale();
  const { games, pinned } = record;
  if (counts.length === 0) return null;
  return (
    <section>
      <h2>{t("published.title")}</h2>
      <table className={`${article.plain} ${styles.published}`}>
        <thead>
          <tr>
            <th scope="col">{t("published.day")}</th>
            <th className={article.number} scope="col">
              {t("published.printed")}
            </th>
            <th className={article.number} scope="col">
              {t("published.here")}
            </th>
            <th scope="col">{t("published.says")}</th>
          </tr>
        </thead>
        <tbody>
          {counts.map(({ published, total }) => (
            <tr key={published.id}>
              <th scope="row">
                <DayLink day={published.asOf} {...{ games, pinned, definition }}>
                  {formatDay(locale, published.asOf, "medium")}
                </DayLink>
              </th>
              <td className={article.number}>{published.value}</td>
              <td className={article.number}>
                <b>{total}</b>{" "}
                <span className={article.quiet}>
                  {t(`published.${compare(published.value, total)}`, {
                    difference: Math.abs(total - published.value),
                  })}
                </span>
              </td>
              <td>
                <span lang="en">{published.note}</span>{" "}
                <SourceLink isLong url={published.sourceUrl} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function compare(printed: number, total: number): "same" | "less" | "more" {
  if (printed === total) return "same";
  return total < printed ? "less" : "more";
}

function DayLink({
  day,
  games,
  pinned,
  definition,
  children,
}: Pick<GamesRecord, "games" | "pinned"> & {
  day: string;
  definition: CountDefinition;
  children: string;
}) {
  const links = useLinks({ games, asOf: day, pinned });
  return <a href={links.count(definition)}>{children}</a>;
}
