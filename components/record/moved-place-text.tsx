import { useTranslations } from "next-intl";
import { type LinkedRecord, useLinks } from "@/components/ui/use-links";
import { useNames } from "@/lib/i18n/names";
import type { PlaceRow } from "@/lib/record/tables/quota-places-table";

interface MovedPlaceTextProps {
  record: LinkedRecord;
  place: Pick<PlaceRow, "movedFrom" | "movedTo">;
}

/** ", given to GER (Schachidov)": the other holder of a place that moved. */
export function MovedPlaceText({ record, place }: MovedPlaceTextProps) {
  const t = useTranslations("moved");
  const names = useNames();
  const links = useLinks(record);
  const { movedFrom, movedTo } = place;
  return (
    <>
      {movedTo ? (
        <>
          {", "}
          <a href={links.boxer(movedTo.boxerSlug)}>
            {t("to", { noc: movedTo.noc, boxer: names.holder(movedTo) })}
          </a>
        </>
      ) : null}
      {movedFrom ? (
        <>
          {", "}
          <a href={links.boxer(movedFrom.boxerSlug)}>
            {t("from", { noc: movedFrom.noc, boxer: names.holder(movedFrom) })}
          </a>
        </>
      ) : null}
    </>
  );
}
