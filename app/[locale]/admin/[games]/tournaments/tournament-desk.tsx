import { AdminMessages } from "@/components/admin/admin-messages";
import { TournamentForm } from "@/components/admin/tournament-form";
import type { Tournament } from "@/lib/record/games-record";
import type { GamesRecord } from "@/lib/record/make-games-record";
import { CHANGE_ACTIONS } from "../desk-page";

/** The form of a tournament, or of a new one. */
export function TournamentDesk({
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
