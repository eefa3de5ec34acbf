import { useLocale, useTranslations } from "next-intl";
import { localePath } from "@/lib/i18n/routing";

/** Where a revision stands among all, as the first of its page. */
export function revisionHref(locale: string, games: string, revision: number): string {
  const list = `/admin/${games}/revisions?before=${revision + 1}`;
  return `${localePath(locale, list)}#revision-${revision}`;
}

/** The way to what was just published. */
export function PublishedLink({ games, revision }: { games: string; revision: number }) {
  const t = useTranslations("admin.change");
  const locale = useLocale();
  return <a href={revisionHref(locale, games, revision)}>{t("toRevisions")}</a>;
}
