import { useTranslations } from "next-intl";
import { useNames } from "@/lib/i18n/names";
import { type GamesRecord, routeOf } from "@/lib/record/games-record";
import type { QuotaPlace, Tournament } from "@/lib/record/games-rows";
import { shortestApart } from "@/lib/record/shortest-apart";
import { routePosition } from "@/lib/record/tables/quota-place-rows";

/** A route in words: in full, and as few letters as tell it from the others. */
export interface RouteName {
  route: string;
  tournament: Tournament | null;
  name: string;
  letters: string;
}

/** The routes that gave some places, in order of date. */
export function useRouteNames(record: GamesRecord, places: readonly QuotaPlace[]): RouteName[] {
  const names = useNames();
  const t = useTranslations("values");
  const routes = [...new Set(places.map(routeOf))].sort(
    (a, b) => routePosition(record, a) - routePosition(record, b),
  );
  const named = routes.map((route) => {
    const tournament = record.tournamentById.get(route) ?? null;
    const name = tournament ? names.tournamentShort(tournament) : t(`route.${route as "host"}`);
    const short = tournament ? name : t(`routeShort.${route as "host"}`);
    return { route, tournament, name, short };
  });
  const letters = shortestApart(named.map(({ short }) => short));
  return named.map(({ short, ...each }, index) => ({ ...each, letters: letters[index] ?? short }));
}
