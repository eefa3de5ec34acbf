import type { CorrectedRow, Correction } from "@/lib/change/corrections";
import type { GamesRecord } from "@/lib/record/games-record";
import type { Bout, KnownBreak, StoredPlace } from "@/lib/record/games-rows";
import { resultKey } from "./bout-words";
import { formatDay } from "./day";
import type { Words } from "./words";

export interface CorrectionWords {
  /** What was corrected: "Men’s 51 kg, Semi-final, Busto Arsizio". */
  subject: string;
  before: string;
  after: string;
}

/** Puts a corrected row into words. Who is not in the record any more is named as before. */
export function correctionWords(
  { t, names, locale }: Pick<Words, "t" | "names" | "locale">,
  record: GamesRecord,
  gone: Correction["gone"],
  checkName: (of: Pick<KnownBreak, "kind" | "subject">) => string,
): (row: CorrectedRow) => CorrectionWords {
  const boxer = (slug: string | null) => {
    if (slug === null) return t("corrections.unknown");
    const found = record.boxerBySlug.get(slug) ?? gone.find((each) => each.slug === slug);
    return found ? `${names.boxer(found)} (${found.noc})` : slug;
  };
  const category = (code: string) => {
    const found = record.categoryByCode.get(code);
    return found ? names.category(found) : code;
  };
  const tournament = (id: string) => {
    const found = record.tournamentById.get(id);
    return found ? names.tournamentShort(found) : id;
  };

  const boutWords = (bout: Bout | null): string => {
    if (bout === null) return t("corrections.notThere");
    const { redSlug, blueSlug, winner, decision, score, boxedOn } = bout;
    const [red, blue] = [boxer(redSlug), boxer(blueSlug)];
    if (winner === null) return t("corrections.noResult", { red, blue });
    const how = {
      score: score ?? "none",
      result: score ? "none" : resultKey({ decision, score }),
      day: boxedOn ? formatDay(locale, boxedOn) : "none",
    };
    if (winner === "none") return t("corrections.bothOut", { red, blue, ...how });
    const [won, lost] = winner === "red" ? [red, blue] : [blue, red];
    return t("corrections.beat", { winner: won, loser: lost, ...how });
  };

  const placeWords = (place: StoredPlace | null): string => {
    if (place === null) return t("corrections.placeGone");
    const last = place.ledger.at(-1);
    if (last) {
      const day = last.date ? formatDay(locale, last.date) : "none";
      return t("corrections.event", {
        boxer: boxer(place.boxerSlug),
        event: t(`values.history.${last.kind}`),
        day,
      });
    }
    const { tournamentId, routeKind, wonOn } = place;
    const route =
      routeKind === "tournament" ? tournament(tournamentId ?? "") : t(`values.route.${routeKind}`);
    const day = wonOn ? formatDay(locale, wonOn) : "none";
    return t("corrections.placeHeld", { boxer: boxer(place.boxerSlug), route, day });
  };

  const reasonWords = (known: KnownBreak | null) => known?.reason ?? t("corrections.noReasonGiven");

  return (row) => {
    if (row.table === "knownBreaks") {
      const known = row.after ?? row.before;
      return {
        subject: known ? checkName(known) : row.key,
        before: reasonWords(row.before),
        after: reasonWords(row.after),
      };
    }
    if (row.table === "bouts") {
      const bout = row.after ?? row.before;
      const subject = bout
        ? t("corrections.bout", {
            category: category(bout.categoryCode),
            round: t(`values.round.${bout.round ?? "unknown"}`),
            tournament: tournament(bout.tournamentId),
          })
        : row.key;
      return { subject, before: boutWords(row.before), after: boutWords(row.after) };
    }
    const place = row.after ?? row.before;
    const subject = place
      ? t("corrections.place", { noc: place.noc, category: category(place.categoryCode) })
      : row.key;
    return { subject, before: placeWords(row.before), after: placeWords(row.after) };
  };
}
