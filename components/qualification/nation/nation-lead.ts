import { formatDay } from "@/lib/i18n/day";
import { capitalised } from "@/lib/i18n/names";
import { sentences } from "@/lib/i18n/sentences";
import { useWords } from "@/lib/i18n/use-words";
import type { Words } from "@/lib/i18n/words";
import { recordDay } from "@/lib/record/as-of";
import { isUnderWay } from "@/lib/record/counts";
import type { GamesRecord } from "@/lib/record/games-record";
import type { NationProfile } from "@/lib/record/profiles";

/** What a nation won and holds, in sentences. */
export function useNationLead(record: GamesRecord, profile: NationProfile): string {
  return nationLead(useWords(), record, profile);
}

/** {@link useNationLead} where there is no page around. */
export function nationLead(
  { t, names, locale, inCases }: Words,
  record: GamesRecord,
  profile: NationProfile,
): string {
  const { games } = record;
  const { nation, awards, held } = profile;
  /** The nation at the beginning of a sentence. */
  const first = inCases("nation", (each) => capitalised(names.nationInSentence(nation, each)));
  const counts = {
    awards: awards.length,
    ...inCases("games", (each) => names.games(games, each)),
    held: held.total,
    men: held.M,
    women: held.W,
  };
  const leadWords =
    record.tournaments.length === 0
      ? t(
          "nation.leadAwaited",
          inCases("games", (each) => names.games(games, each)),
        )
      : isUnderWay(record)
        ? t("nation.leadNow", { ...counts, ...first })
        : record.asOf === null
          ? t("nation.lead", { ...counts, ...first, drawn: profile.onTheDraw })
          : t("nation.leadOn", {
              ...counts,
              ...inCases("nation", (each) => names.nationInSentence(nation, each)),
              day: formatDay(locale, recordDay(record)),
            });
  const tried =
    awards.length === 0 && profile.boxersWithout.length > 0
      ? t("nation.tried", { count: profile.boxersWithout.length })
      : null;
  return sentences(leadWords, tried);
}
