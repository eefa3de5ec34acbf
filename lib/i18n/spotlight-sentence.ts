import { useFormatter, useLocale, useTranslations } from "next-intl";
import { isClosedTo, type Spotlight } from "@/lib/record/spotlight";
import { formatDay, formatDays } from "./day";
import { capitalised, useNationInSentence } from "./nation-name";

/** The words of a spotlight. */
export interface SpotlightWords {
  headline: string;
  /** One sentence that can be printed as it is. */
  sentence: string;
  /** What became of it: boxers on the draw; on a day, the places held then. */
  afterwards: string;
  /** Whom the tournament was for. */
  closed: string;
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

  const afterwards = () => {
    const { heldOn, heldNow, onTheDraw } = spotlight;
    if (heldNow !== null) return t("spotlight.heldNow", { nation: name, count: heldNow });
    if (heldOn === null) return t("spotlight.toTheGames", { nation: name, count: onTheDraw });
    // On the day of the sentence itself there is nothing to add.
    if (heldOn.day === spotlight.day && !isClosedTo(spotlight)) return "";
    return t("spotlight.heldOn", {
      day: formatDay(locale, heldOn.day),
      nation: nationName(nation),
      count: heldOn.places,
    });
  };

  const closed = t("spotlight.closed", {
    own: nation.continent ? t(`values.nationsOf.${nation.continent}`) : "none",
    isKnown: nation.continent ? "yes" : "no",
    nations: tournament.continent ? t(`values.nationsOf.${tournament.continent}`) : "",
  });
  const place = { tournament: tournament.name, city: tournament.city };
  const dates = formatDays(locale, tournament.startsOn, tournament.endsOn);
  const day = formatDay(locale, spotlight.day);
  if (isClosedTo(spotlight) && tournament.continent) {
    const nations = t(`values.nationsOf.${tournament.continent}`);
    return {
      headline: t("spotlight.headlineClosed", {
        given: given.total,
        place: tournament.city,
        nations,
      }),
      sentence: t("spotlight.sentenceClosed", {
        ...place,
        dates,
        men: given.M,
        women: given.W,
        nations,
        own: nation.continent ? t(`values.nationsOf.${nation.continent}`) : "",
        isKnown: nation.continent ? "yes" : "no",
      }),
      afterwards: afterwards(),
      closed,
    };
  }
  if (spotlight.stage === "before") {
    return {
      closed,
      headline: t("spotlight.headlineBefore", { given: given.total, place: tournament.city }),
      sentence: t("spotlight.sentenceBefore", {
        ...place,
        dates,
        day,
        nation: nationName(nation),
        total: heldThen,
      }),
      afterwards: "",
    };
  }
  const isOver = spotlight.stage === "over";
  const [some, none] = isOver
    ? (["spotlight.headline", "spotlight.headlineNone"] as const)
    : (["spotlight.headlineSoFar", "spotlight.headlineNoneSoFar"] as const);
  const counts = {
    ...place,
    nation: name,
    men: won.M,
    menGiven: given.M,
    women: won.W,
    womenGiven: given.W,
    dates,
    held: held(),
  };
  return {
    closed,
    headline: t(won.total === 0 ? none : some, {
      nation: name,
      won: t.has(numberKey) ? t(numberKey) : String(won.total),
      given: given.total,
      place: tournament.city,
    }),
    sentence: isOver
      ? t("spotlight.sentence", counts)
      : t("spotlight.sentenceSoFar", { ...counts, day }),
    afterwards: afterwards(),
  };
}
