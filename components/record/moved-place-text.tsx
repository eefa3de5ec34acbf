import { useLocale, useTranslations } from "next-intl";
import { gamesLinks } from "@/components/ui/links";
import type { Day } from "@/lib/qualification/vocabulary";
import type { PlaceRow } from "@/lib/record/tables/quota-places-table";

interface MovedPlaceTextProps {
  games: string;
  /** The day that links keep; `null`: none. */
  asOf: Day | null;
  place: Pick<PlaceRow, "movedFrom" | "movedTo">;
}

/** ", given to GER (Schachidov)": the other holder of a place that moved. */
export function MovedPlaceText({ games, asOf, place }: MovedPlaceTextProps) {
  const t = useTranslations("moved");
  const links = gamesLinks(useLocale(), games, asOf);
  const { movedFrom, movedTo } = place;
  return (
    <>
      {movedTo ? (
        <>
          {", "}
          <a href={links.boxer(movedTo.boxerSlug)}>
            {t("to", { noc: movedTo.noc, boxer: movedTo.boxer })}
          </a>
        </>
      ) : null}
      {movedFrom ? (
        <>
          {", "}
          <a href={links.boxer(movedFrom.boxerSlug)}>
            {t("from", { noc: movedFrom.noc, boxer: movedFrom.boxer })}
          </a>
        </>
      ) : null}
    </>
  );
}
