import { useLocale, useTranslations } from "next-intl";
import type { Published } from "@/lib/answer";
import { localePath } from "@/lib/i18n/routing";
import { actParameters, type PublishingAct } from "./publishing-act";
import { revisionHref } from "./revision-href";

interface PublishedWordsProps {
  act: PublishingAct;
  gamesId: string | null;
  published: Published;
}

/** What became of a publish, with the way to it in the list of revisions. */
export function PublishedWords({ act, gamesId, published }: PublishedWordsProps) {
  const t = useTranslations("admin.change");
  const locale = useLocale();
  const { outcome, revision } = published;
  if (outcome === "unchanged") return t("unchanged");
  const said = t.rich("published", {
    ...actParameters(act),
    revision,
    games: () => (gamesId ? <a href={localePath(locale, `/${gamesId}`)}>{gamesId}</a> : null),
  });
  // What was undone stands in that list, or was published from where the way to it was shown.
  if (act.kind === "undo" || gamesId === null) return said;
  return (
    <>
      {said} <a href={revisionHref(locale, gamesId, revision)}>{t("toRevisions")}</a>
    </>
  );
}
