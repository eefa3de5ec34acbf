/** The draws that are under way. */
import type { BoxerOutlook } from "@/lib/qualification/outlook";
import type { BoutView, DrawView } from "./draw-view";
import { drawField, drawOutlook, drawView, findDraw } from "./draws";
import { type GamesRecord, required } from "./games-record";
import type { Boxer } from "./games-rows";
import type { CategoryOutlook, OpenRoute } from "./open-categories";

/** A draw that is under way, with each boxer's state and each bout's stake. */
export interface OpenDraw {
  view: DrawView;
  way: OpenRoute;
  /** Those with a place first, then by the wins they need, those who are out last. */
  boxers: readonly { boxer: Boxer; outlook: BoxerOutlook }[];
  /** Whether everybody who can win a place in it is among the boxers. */
  isFieldKnown: boolean;
  /** Bouts to come in which both boxers are known and the stake is certain. */
  bouts: readonly BoutView[];
}

const STATE_ORDER: readonly BoxerOutlook["state"][] = [
  "qualified",
  "wins-away",
  "box-off",
  "unknown",
  "out",
];

/** The draws that are under way at the end of the record's day. */
export function openDraws(record: GamesRecord, outlooks: readonly CategoryOutlook[]): OpenDraw[] {
  return outlooks.flatMap(({ category, ways }) =>
    ways.flatMap((way) => {
      const { tournament, isUnderWay } = way;
      const draw = tournament && isUnderWay ? findDraw(record, tournament.id, category.code) : null;
      const view = draw && drawView(record, draw.tournamentId, category.code);
      if (!draw || !view) return [];
      const wins = (outlook: BoxerOutlook) => ("wins" in outlook ? outlook.wins : 0);
      return [
        {
          view,
          way,
          boxers: [...drawOutlook(record, draw).boxers]
            .map(([slug, outlook]) => ({ boxer: required(record.boxerBySlug, slug), outlook }))
            .sort(
              (a, b) =>
                STATE_ORDER.indexOf(a.outlook.state) - STATE_ORDER.indexOf(b.outlook.state) ||
                wins(a.outlook) - wins(b.outlook),
            ),
          isFieldKnown: drawField(record, draw) !== null,
          bouts: [...view.rounds.flatMap(({ bouts }) => bouts), ...view.boxOffs].filter(
            ({ id, winner, red, blue, stake }) =>
              winner === null &&
              stake !== null &&
              // By the end of a day a stored bout has been boxed, its result known or not.
              (record.asOf === null || id === null) &&
              red.kind === "boxer" &&
              blue.kind === "boxer",
          ),
        },
      ];
    }),
  );
}
