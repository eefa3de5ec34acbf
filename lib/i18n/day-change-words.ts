import type { ChangedDay } from "@/lib/record/changed-days";
import { type LiveRecord, required, routeOf } from "@/lib/record/games-record";
import type { QuotaPlace } from "@/lib/record/games-rows";
import { formatDay } from "./day";
import {
  effectSentences,
  MOST_IN_TITLE,
  type Move,
  type MoveText,
  moveTitles,
} from "./revision-words";
import { sentences } from "./sentences";
import type { Words } from "./words";

/** Puts into words which places were gained and lost on a day. */
export function dayChangeText(
  words: Words,
  record: LiveRecord,
  { day, gained, lost, nations }: ChangedDay,
): MoveText {
  const { t, locale } = words;
  const moveOf = (place: QuotaPlace): Move => ({
    noc: place.noc,
    categoryCode: place.categoryCode,
    boxer: required(record.boxerBySlug, place.boxerSlug).name,
    route: routeOf(place),
  });
  const moves = { gained: gained.map(moveOf), lost: lost.map(moveOf), nations };
  const said = { day: formatDay(locale, day) };
  return {
    title:
      gained.length + lost.length > MOST_IN_TITLE
        ? t("feed.dayMany", { ...said, gained: gained.length, lost: lost.length })
        : t("feed.day", { ...said, first: moveTitles(words, record, moves).join("; ") }),
    text: sentences(...effectSentences(words, record, moves)),
  };
}
