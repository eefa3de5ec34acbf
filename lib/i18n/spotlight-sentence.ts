import type { Continent } from "@/lib/qualification/vocabulary";
import { isClosedTo, type Spotlight } from "@/lib/record/spotlight";
import { formatDay, formatDays } from "./day";
import { formatList } from "./language";
import { capitalised } from "./names";
import { useWords } from "./use-words";
import type { Words } from "./words";

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
  return spotlightWords(useWords(), spotlight);
}

/** {@link useSpotlightWords} where there is no page around. */
export function spotlightWords(
  { t, names, locale, inCases }: Words,
  spotlight: Spotlight,
): SpotlightWords {
  const { nation, tournament, won, given, earlier, heldThen } = spotlight;
  /** The nation at the beginning of a sentence. */
  const first = inCases("nation", (each) => capitalised(names.nationInSentence(nation, each)));

  /** What the sentence adds of what the nation held then, by which its message chooses. */
  const held = () => {
    if (heldThen === 0) return won.total > 0 ? "nothing" : "none";
    return earlier.length === 0 ? "first" : "more";
  };
  const parts = earlier.map(({ tournament: from, places }) =>
    t("spotlight.earlierPart", {
      places,
      city: from ? names.city(from) : "",
      isInvited: from ? "no" : "yes",
    }),
  );

  const afterwards = () => {
    const { heldOn, heldNow, onTheDraw } = spotlight;
    if (heldNow !== null) return t("spotlight.heldNow", { ...first, count: heldNow });
    if (heldOn === null) return t("spotlight.toTheGames", { ...first, count: onTheDraw });
    // On the day of the sentence itself there is nothing to add.
    if (heldOn.day === spotlight.day && !isClosedTo(spotlight)) return "";
    return t("spotlight.heldOn", {
      day: formatDay(locale, heldOn.day),
      ...inCases("nation", (each) => names.nationInSentence(nation, each)),
      count: heldOn.places,
    });
  };

  /** The nations of a continent, as the arguments of a message. */
  const nationsOf = (name: "own" | "nations", continent: Continent | null) =>
    inCases(name, (each) =>
      continent === null ? "" : t(`values.nationsOf.${continent}`, { case: each }),
    );
  const forWhom = {
    ...nationsOf("own", nation.continent),
    isKnown: nation.continent ? "yes" : "no",
    ...nationsOf("nations", tournament.continent),
  };
  const closed = t("spotlight.closed", forWhom);
  const place = {
    ...inCases("tournament", (each) => names.tournament(tournament, each)),
    ...inCases("city", (each) => names.city(tournament, each)),
  };
  const dates = formatDays(locale, tournament.startsOn, tournament.endsOn);
  const day = formatDay(locale, spotlight.day);
  if (isClosedTo(spotlight) && tournament.continent) {
    return {
      headline: t("spotlight.headlineClosed", {
        given: given.total,
        ...inCases("place", (each) => names.city(tournament, each)),
        ...nationsOf("nations", tournament.continent),
      }),
      sentence: t("spotlight.sentenceClosed", {
        ...place,
        dates,
        men: given.M,
        women: given.W,
        ...forWhom,
      }),
      afterwards: afterwards(),
      closed,
    };
  }
  if (spotlight.stage === "before") {
    return {
      closed,
      headline: t("spotlight.headlineBefore", {
        given: given.total,
        ...inCases("place", (each) => names.city(tournament, each)),
      }),
      sentence: t("spotlight.sentenceBefore", {
        ...place,
        dates,
        day,
        ...inCases("nation", (each) => names.nationInSentence(nation, each)),
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
    ...first,
    men: won.M,
    menGiven: given.M,
    women: won.W,
    womenGiven: given.W,
    dates,
    held: held(),
    won: won.total,
    earlier: formatList(locale, parts),
    total: heldThen,
  };
  return {
    closed,
    headline: t(won.total === 0 ? none : some, {
      ...first,
      won: won.total,
      given: given.total,
      ...inCases("place", (each) => names.city(tournament, each)),
    }),
    sentence: isOver
      ? t("spotlight.sentence", counts)
      : t("spotlight.sentenceSoFar", { ...counts, day }),
    afterwards: afterwards(),
  };
}
