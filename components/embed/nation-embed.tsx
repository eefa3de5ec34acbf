import { useTranslations } from "next-intl";
import { CategoryStrip } from "@/components/qualification/nation/category-strip";
import { useNationLead } from "@/components/qualification/nation/nation-lead";
import { PlaceList } from "@/components/record/place-list";
import article from "@/components/ui/article.module.css";
import type { NationProfile } from "@/lib/record/profiles";
import { EmbedFrame, type FramedBy } from "./embed-frame";

interface NationEmbedProps extends FramedBy {
  title: string;
  profile: NationProfile;
}

/** A nation: how many places it won, in which categories, and each. */
export function NationEmbed({ title, profile, ...frame }: NationEmbedProps) {
  const t = useTranslations("nation");
  const { record } = frame;
  const lead = useNationLead(record, profile);
  return (
    <EmbedFrame {...frame} title={title}>
      <p className={article.lead}>{lead}</p>
      {profile.awards.length ? (
        <>
          <h2>{t("byCategory")}</h2>
          <CategoryStrip byCategory={profile.byCategory} record={record} />
          <h2>{t("places")}</h2>
          <PlaceList record={record} stories={profile.awards} />
        </>
      ) : null}
    </EmbedFrame>
  );
}
