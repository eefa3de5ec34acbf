import { useTranslations } from "next-intl";
import { type LinkedRecord, useLinks } from "@/components/ui/use-links";

/** The way to the matrix of nations and categories. */
export function MatrixLink({ record }: { record: LinkedRecord }) {
  const t = useTranslations("nationMatrix");
  const links = useLinks(record);
  return <a href={links.matrix()}>{t("link")}</a>;
}
