import { Bracket } from "@/components/bracket/bracket";
import type { DrawView } from "@/lib/record/draw-view";
import type { GamesRecord } from "@/lib/record/games-record";

/** Draws as they would be once a change is published. */
export function ChangedDraws({
  record,
  views,
}: {
  record: GamesRecord;
  views: readonly DrawView[];
}) {
  return views.map((view) => (
    <Bracket key={`${view.tournament.id} ${view.category.code}`} record={record} view={view} />
  ));
}
