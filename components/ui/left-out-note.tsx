import { useTranslations } from "next-intl";
import { useNames } from "@/lib/i18n/names";
import type { GamesRecord } from "@/lib/record/games-record";
import { WITH } from "@/lib/record/nation-choices";
import type { FilterKey } from "@/lib/record/table";
import { rawList } from "@/lib/record/table-query";
import { tableWithFilter } from "@/lib/record/tables";
import type { LeftOut } from "@/lib/schemas/meant-params";
import type { PageAddress } from "./day-href";
import styles from "./left-out-note.module.css";
import { useLinks } from "./use-links";

/** The places of the values in a message. */
const TAGS = ["first", "second", "third", "fourth"] as const;

interface LeftOutNoteProps {
  /** What was asked and is not shown. */
  leftOut: readonly LeftOut[];
  record: GamesRecord;
  address: PageAddress;
  /** The words for a value, where it has other words than its code. */
  labelOf?: (field: string, value: string) => string;
}

/** Says what of the address a page does not understand, and leads to what was probably meant. */
export function LeftOutNote({ leftOut, record, address, labelOf }: LeftOutNoteProps) {
  const t = useTranslations("leftOut");
  const homeLabel = useHomeLabel(record);
  if (leftOut.length === 0) return null;
  return (
    <div className={styles.note}>
      {leftOut.map((each) => {
        const { field, given, near, why } = each;
        const ask = why === "second" ? "instead" : "meant";
        return (
          <p key={`${field} ${given}`}>
            {t(`why.${why}`, { field, given })}{" "}
            {why === "no-filter" || (why === "second" && field === "q") ? (
              <WhereItIs leftOut={each} record={record} />
            ) : near.length > 0 ? (
              t.rich(`${ask}${near.length}` as "meant1", {
                ...Object.fromEntries(
                  near.map((value, at) => [
                    TAGS[at],
                    () => (
                      <a href={hrefWith(address, each, value)}>
                        {(labelOf ?? homeLabel)(field, value)}
                      </a>
                    ),
                  ]),
                ),
              })
            ) : null}
          </p>
        );
      })}
    </div>
  );
}

function useHomeLabel(record: GamesRecord): (field: string, value: string) => string {
  const names = useNames();
  return (field, value) => {
    const isNation = field === "noc" || field === WITH;
    const nation = isNation ? record.nationByNoc.get(value.toUpperCase()) : undefined;
    if (nation) return `${names.nation(nation)} (${nation.noc})`;
    const tournament = field === "tournament" ? record.tournamentById.get(value) : undefined;
    return tournament ? names.tournamentShort(tournament) : value;
  };
}

/** The way to a page that reads what this one does not. */
function WhereItIs({ leftOut, record }: { leftOut: LeftOut; record: GamesRecord }) {
  const t = useTranslations("leftOut");
  const links = useLinks(record);
  const { field, given } = leftOut;
  if (field === "q") return <a href={links.search(given)}>{t("searchFor", { given })}</a>;
  const key = field === "tournament" ? "route" : (field as FilterKey);
  const table = tableWithFilter(key);
  return (
    <a href={links.table(table, { filters: { [key]: [given] } })}>{t("filterOf", { table })}</a>
  );
}

/** The page's address with another value in the place of the one that was left out. */
function hrefWith(
  { path, params }: PageAddress,
  { field, given, why }: LeftOut,
  value: string,
): string {
  const query = new URLSearchParams();
  for (const name of Object.keys(params)) {
    if (why === "second" && name === field) continue;
    for (const each of rawList(params, name).flatMap((list) => list.split(","))) {
      query.append(name, name === field && each.trim().startsWith(given) ? value : each);
    }
  }
  if (why === "second") query.append(field, value);
  return `${path}?${query}`;
}
