import type { ChangeEffect, MovedPlace } from "@/lib/change/effect";
import type { PublishedRevision } from "@/lib/change/published-revision";
import type { GamesRecord } from "@/lib/record/games-record";
import { capitalised } from "./names";
import { sentences } from "./sentences";
import type { Words } from "./words";

/** More moves than these are counted in a title, not named. */
export const MOST_IN_TITLE = 2;
/** And more than these in the text. */
const MOST_IN_TEXT = 20;

/** Of a place that moved, what is said. */
export type Move = Pick<MovedPlace, "noc" | "categoryCode" | "boxer" | "route">;

/** What moved, and how many places each nation held before and after. */
interface Moves {
  gained: readonly Move[];
  lost: readonly Move[];
  nations: ChangeEffect["nations"];
}

export interface MoveText {
  /** "Revision 17: Kazakhstan gained a place in men’s 51 kg" */
  title: string;
  /** Whole sentences. */
  text: string;
}

/** Puts a published revision into words; who or what is not in the record any more is named by its code. */
export function revisionText(
  words: Words,
  record: GamesRecord,
  { revision, kind, effect, reason, undoes }: PublishedRevision,
): MoveText {
  const { t } = words;
  const title = () => {
    if (effect === null) return t("live.unknown", { revision });
    const { gained, lost } = effect;
    const all = gained.length + lost.length;
    if (all === 0) return t("live.noPlace", { revision });
    if (all > MOST_IN_TITLE) {
      return t("live.many", { revision, gained: gained.length, lost: lost.length });
    }
    return t("live.list", { revision, first: moveTitles(words, record, effect).join("; ") });
  };
  const text = sentences(
    ...(effect === null ? [t("feed.notKept")] : effectSentences(words, record, effect)),
    undoes === null ? null : t("corrections.isUndo", { revision: undoes }),
    t("feed.kind", { kind, revision }),
    // Somebody's own words, perhaps without a stop.
    reason === null ? null : t("corrections.reason", { reason }),
  );
  return { title: title(), text };
}

/** Each place that moved, for a title. */
export function moveTitles(
  words: Words,
  record: GamesRecord,
  { gained, lost }: Pick<Moves, "gained" | "lost">,
): string[] {
  const { t } = words;
  const move = moveWords(words, record);
  return [
    ...gained.map((each) => t("live.gained", move(each))),
    ...lost.map((each) => t("live.lost", move(each))),
  ];
}

/** The arguments of a message that begins with a nation. */
function nationFirst({ names, inCases }: Words, record: GamesRecord, noc: string) {
  const nation = record.nationByNoc.get(noc) ?? { noc, name: noc };
  return inCases("nation", (each) => capitalised(names.nationInSentence(nation, each)));
}

/** The arguments of a message about a place that moved. */
function moveWords(words: Words, record: GamesRecord) {
  const { t, names, inCases } = words;
  const routeOf = (route: string) => {
    const tournament = record.tournamentById.get(route);
    const key = `values.route.${route as "host"}` as const;
    return tournament ? names.tournamentShort(tournament) : t.has(key) ? t(key) : route;
  };
  return ({ noc, categoryCode, boxer, route }: Move) => {
    const category = record.categoryByCode.get(categoryCode);
    // An effect keeps names, not ids.
    const known = record.boxers.find((each) => each.name === boxer && each.noc === noc);
    return {
      ...nationFirst(words, record, noc),
      ...inCases("category", (each) =>
        category ? names.categoryInSentence(category, each) : categoryCode,
      ),
      boxer: known ? names.boxer(known) : boxer,
      route: routeOf(route),
    };
  };
}

/** What moved, in whole sentences. */
export function effectSentences(
  words: Words,
  record: GamesRecord,
  { gained, lost, nations }: Moves,
): string[] {
  const { t } = words;
  if (gained.length + lost.length === 0) return [t("feed.noPlace")];
  const move = moveWords(words, record);
  const moves = [
    ...gained.map((each) => t("feed.gained", move(each))),
    ...lost.map((each) => t("feed.lost", move(each))),
  ];
  const more = moves.length - MOST_IN_TEXT;
  const held = nations.map(({ noc, before, after }) =>
    t("feed.holds", { ...nationFirst(words, record, noc), before, after }),
  );
  return [
    ...moves.slice(0, MOST_IN_TEXT),
    ...(more > 0 ? [t("feed.more", { count: more })] : []),
    ...(held.length > MOST_IN_TEXT ? [] : held),
  ];
}
