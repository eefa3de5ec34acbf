import { useTranslations } from "next-intl";
import { PlacesOverTime } from "@/components/charts/places-over-time";
import type { PageAddress } from "@/components/ui/day-href";
import { EmbedFrame, type FramedBy } from "./embed-frame";

interface ChartEmbedProps extends FramedBy {
  title: string;
  /** Id of the tournament whose places stand out. */
  chosen?: string;
  /** The address of the page that shows the chart of each day. */
  address: PageAddress;
}

/** The places held on every day, as a picture and a table. */
export function ChartEmbed({ title, chosen, address, ...frame }: ChartEmbedProps) {
  const t = useTranslations("embed");
  const { record } = frame;
  const { qualificationStartsOn, endsOn } = record.games;
  const isThere =
    qualificationStartsOn && endsOn && (record.places.length > 0 || record.asOf !== null);
  return (
    <EmbedFrame {...frame} title={title}>
      {isThere ? (
        <PlacesOverTime
          isCited
          isHeaded
          params={address.params}
          path={address.path}
          record={record}
          {...(chosen ? { chosen } : {})}
        />
      ) : (
        <p>{t("noChart")}</p>
      )}
    </EmbedFrame>
  );
}
