import { useFormatter, useLocale, useTranslations } from "next-intl";
import type { Spotlight } from "@/lib/record/spotlight";
import { formatDays } from "./day";
import { capitalised, useNationInSentence } from "./nation-name";

/** The words of a spotlight. */
export interface SpotlightWords {
  headline: string;
  /** One sentence that can be printed as it is. */
  sentence: string;
  toTheGames: string;
}

/** Puts a spotlight into words: the numbers come from the record, the words from the catalogue. */
export function useSpotlightWords(spotlight: Spotlight): SpotlightWords {
  const t = useTranslations();
  const format = useFormatter();
  const locale = useLocale();
  const nationName = useNationInSentence();
  const { nation, tournament, won, given, earlier, heldThen } = spotlight;
  const name = capitalised(nationName(nation));
  const numberKey = `words.numbers.${won.total}` as "words.numbers.1";

  const held = () => {
    if (heldThen === 0) return won.total > 0 ? t("spotlight.heldNothing") : "";
    if (earlier.length === 0) return t("spotlight.heldFirst", { won: won.total });
    const parts = earlier.map(({ tournament: from, places }) =>
      t("spotlight.earlierPart", {
        places,
        from: from ? from.city : t("spotlight.invitations"),
      }),
    );
    return t("spotlight.heldWith", { earlier: format.list(parts), total: heldThen });
  };

  return {
    headline: t(won.total === 0 ? "spotlight.headlineNone" : "spotlight.headline", {
      nation: name,
      won: t.has(numberKey) ? t(numberKey) : String(won.total),
      given: given.total,
      place: tournament.city,
    }),
    sentence: t("spotlight.sentence", {
      nation: name,
      men: won.M,
      menGiven: given.M,
      women: won.W,
      womenGiven: given.W,
      tournament: tournament.name,
      city: tournament.city,
      dates: formatDays(locale, tournament.startsOn, tournament.endsOn),
      held: held(),
    }),
    toTheGames: t("spotlight.toTheGames", { nation: name, count: spotlight.onTheDraw }),
  };
}
