import { useLocale } from "next-intl";
import { orderByName } from "@/lib/i18n/name-order";
import { useNames } from "@/lib/i18n/names";
import { routing } from "@/lib/i18n/routing";
import type { GamesRecord } from "@/lib/record/games-record";
import type { TablePageId } from "@/lib/record/pages";
import type { NameOrder } from "@/lib/record/table";

/**
 * The order of a table's names in the language of the page, for the table's script, which has no alphabet;
 * `null` where the table lists no names of a language, or the language is the record's own.
 */
export function useNameOrder(record: GamesRecord, table: TablePageId): NameOrder | null {
  const locale = useLocale();
  const names = useNames();
  if (locale === routing.defaultLocale) return null;
  if (table === "nations") {
    return rank(orderByName(locale, record.nations, names.nation).map(({ noc }) => noc));
  }
  if (table === "tournaments") {
    return rank(orderByName(locale, record.tournaments, names.tournament).map(({ id }) => id));
  }
  return null;
}

function rank(ids: readonly string[]): NameOrder {
  return Object.fromEntries(ids.map((id, position) => [id, position]));
}
