import { useTranslations } from "next-intl";
import { type LinkedRecord, useLinks } from "@/components/ui/use-links";

/** The way to the nations as tiles. */
export function MapLink({ record }: { record: LinkedRecord }) {
  const t = useTranslations("nationMap");
  const links = useLinks(record);
  return <a href={links.page("map")}>{t("link")}</a>;
}
