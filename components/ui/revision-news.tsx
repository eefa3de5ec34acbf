import { useTranslations } from "next-intl";
import type { NotedMove, RevisionNote } from "@/lib/change/revision-note";
import { useInCases } from "@/lib/i18n/cases";
import { capitalised, useNames } from "@/lib/i18n/names";
import { useCategoryInSentence } from "@/lib/i18n/place-sentence";
import type { GamesRecord } from "@/lib/record/games-record";
import { LiveUpdates } from "./live-updates";

/** More moves than these are counted, not named. */
const MOST_NAMED = 2;

/**
 * Keeps the page on screen up to date, and says what changed. The words come with the page, in its
 * language; its script only shows those that are new to the reader.
 */
export function RevisionNews({
  record,
  news,
}: {
  record: GamesRecord;
  news: readonly RevisionNote[];
}) {
  const t = useTranslations("live");
  const names = useNames();
  const inCases = useInCases();
  const categoryName = useCategoryInSentence(record);
  const isKnown = ({ noc, category }: NotedMove) =>
    record.nationByNoc.has(noc) && record.categoryByCode.has(category);
  const nameMove = (key: "gained" | "lost", { noc, category }: NotedMove) => {
    const nation = record.nationByNoc.get(noc) ?? { noc, name: noc };
    return t(key, {
      ...inCases("nation", (each) => capitalised(names.nationInSentence(nation, each))),
      ...inCases("category", (each) => categoryName(category, each)),
    });
  };
  const textOf = ({ revision, places, gained, lost }: RevisionNote): string => {
    if (places === null) return t("unknown", { revision });
    const all = places.gained + places.lost;
    if (all === 0) return t("noPlace", { revision });
    const named = [
      ...gained.filter(isKnown).map((move) => nameMove("gained", move)),
      ...lost.filter(isKnown).map((move) => nameMove("lost", move)),
    ];
    if (all > MOST_NAMED || named.length < all) return t("many", { revision, ...places });
    return t("list", { revision, first: named.join("; ") });
  };
  return (
    <LiveUpdates
      dismissLabel={t("dismiss")}
      games={record.games.id}
      news={news.map((note) => ({ revision: note.revision, text: textOf(note) }))}
      revision={record.revision}
    />
  );
}
