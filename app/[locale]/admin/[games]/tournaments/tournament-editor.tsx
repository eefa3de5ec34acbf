import { CHANGE_ACTIONS } from "@/app/[locale]/admin/[games]/section-page";
import { TournamentForm } from "@/components/admin/forms/tournament-form";
import { AdminMessages } from "@/components/admin/shell/admin-messages";
import type { GamesRecord } from "@/lib/record/games-record";
import type { Tournament } from "@/lib/record/games-rows";

/** The form of a tournament, or of a new one. */
export function TournamentEditor({
  record,
  tournament,
}: {
  record: GamesRecord;
  tournament: Tournament | null;
}) {
  return (
    <AdminMessages record={record}>
      <TournamentForm
        actions={CHANGE_ACTIONS}
        allocations={record.allocationsByRoute.get(tournament?.id ?? "") ?? []}
        categories={record.categories}
        games={record.games.id}
        nocs={record.nations.map(({ noc }) => noc)}
        rules={record.rules}
        timeZones={Intl.supportedValuesOf("timeZone")}
        tournament={tournament}
      />
    </AdminMessages>
  );
}
