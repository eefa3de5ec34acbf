import { useTranslations } from "next-intl";
import { useLinks } from "@/components/ui/use-links";
import { useNames } from "@/lib/i18n/names";
import type { GamesRecord } from "@/lib/record/games-record";
import type { NamedRow } from "@/lib/record/named-row";

/** The words of a row that is named somewhere, and the address of its page if it has one. */
export function useNamedRow(record: GamesRecord): {
  words: (row: NamedRow) => string;
  address: (row: NamedRow) => string | null;
} {
  const t = useTranslations();
  const links = useLinks(record);
  const names = useNames();

  const words = (row: NamedRow): string => {
    switch (row.is) {
      case "gender":
        return t(`values.gender.${row.gender}`);
      case "category":
        return names.category(row.category);
      case "tournament":
        return names.tournament(row.tournament);
      case "route":
        return t(`values.route.${row.route as "host"}`);
      case "nation":
        return `${names.nation(row.nation)} (${row.nation.noc})`;
      case "place":
        return `${names.boxer(row.boxer)}, ${row.place.noc}, ${names.category(row.category)}`;
      case "boxer":
        return `${names.boxer(row.boxer)}, ${row.boxer.noc}`;
      case "bout": {
        const boxers = [row.red, row.blue].map((boxer) =>
          boxer ? names.boxer(boxer) : t("tournament.unknownBoxer"),
        );
        const round = t(`values.round.${row.bout.round ?? "unknown"}`);
        return `${boxers.join(" – ")}, ${round}`;
      }
      case "text":
        return row.text;
    }
  };

  const address = (row: NamedRow): string | null => {
    switch (row.is) {
      case "gender":
        return links.table("quota-places", { filters: { gender: [row.gender] } });
      case "route":
        return links.table("quota-places", { filters: { route: [row.route] } });
      case "category":
        return links.category(row.category.slug);
      case "tournament":
        return links.tournament(row.tournament.id);
      case "nation":
        return links.nation(row.nation.noc);
      case "place":
      case "boxer":
        return links.boxer(row.boxer.slug);
      case "bout":
        return links.tournament(row.bout.tournamentId);
      case "text":
        return null;
    }
  };

  return { words, address };
}
