import { formatDay, formatDays } from "@/lib/i18n/day";
import type { Words } from "@/lib/i18n/words";
import type { Day } from "@/lib/qualification/vocabulary";
import type { HeldStep } from "@/lib/record/places-over-time";
import type { Band } from "./places-over-time-shape";

interface Shown {
  bands: readonly Band[];
  steps: readonly HeldStep[];
  from: Day;
  end: Day;
  /** Places of the Games; `null`: not published. */
  limit: number | null;
}

/** What the picture of places over time shows, in words. */
export function placesOverTimeText(
  { t, names, locale }: Words,
  { bands, steps, from, end, limit }: Shown,
): string {
  const given = bands.map(({ tournament, firstOn, lastOn, gained, heldThen }) =>
    t("placesOverTime.textStep", {
      name: tournament ? names.tournamentShort(tournament) : t("placesOverTime.others"),
      days: formatDays(locale, firstOn, lastOn),
      gained,
      held: heldThen,
    }),
  );
  const givenUp = steps.reduce((sum, step) => sum + step.givenUp.length, 0);
  return [
    t("placesOverTime.text", {
      from: formatDay(locale, from),
      to: formatDay(locale, end),
      held: steps.at(-1)?.held.total ?? 0,
      limit: limit ?? 0,
    }),
    ...given,
    t("placesOverTime.textGivenUp", { givenUp }),
  ].join(" ");
}
