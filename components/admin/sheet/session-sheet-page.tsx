import { useLocale, useTranslations } from "next-intl";
import { AdminMessages } from "@/components/admin/shell/admin-messages";
import type { Change, SeenRow } from "@/lib/change/change";
import { boutIdOf, isSheetChange, sheetBouts } from "@/lib/change/session-sheet";
import { sheetRows } from "@/lib/change/sheet-rows";
import { formatDay } from "@/lib/i18n/day";
import { useNames } from "@/lib/i18n/names";
import { localePath } from "@/lib/i18n/routing";
import type { Day } from "@/lib/qualification/vocabulary";
import type { GamesRecord } from "@/lib/record/games-record";
import type { Bout, Tournament } from "@/lib/record/games-rows";
import { SessionSheet } from "./session-sheet";
import type { SheetActions } from "./sheet-actions";

interface SessionSheetPageProps {
  record: GamesRecord;
  tournament: Tournament;
  /** `null`: the bouts whose day is not known. */
  day: Day | null;
  userId: string;
  /** What the server keeps of the editor's draft. */
  draft: { id: string; changes: readonly Change[]; base: readonly SeenRow[] } | null;
  actions: SheetActions;
}

/** The sheet of a tournament's day, with what its rows need in the browser and no more. */
export function SessionSheetPage(props: SessionSheetPageProps) {
  const { record, tournament, day, userId, draft, actions } = props;
  const t = useTranslations("admin");
  const locale = useLocale();
  const name = useNames().tournamentShort(tournament);
  return (
    <>
      <p>
        <a href={localePath(locale, `/admin/${record.games.id}/results`)}>{t("results.title")}</a>
      </p>
      <h1>
        {day
          ? t("sheet.title", { tournament: name, day: formatDay(locale, day) })
          : t("sheet.titleUndated", { tournament: name })}
      </h1>
      <p>{t("sheet.lead", { count: sheetBouts(record, tournament.id, day).length })}</p>
      <AdminMessages record={record}>
        <SessionSheet
          actions={actions}
          day={day}
          onServer={draft && draftEntries(draft)}
          sent={sheetRows(record, enteredTournaments(props))}
          tournamentId={tournament.id}
          userId={userId}
        />
      </AdminMessages>
    </>
  );
}

/** The part of a draft that sheets can show. */
function draftEntries({ id, changes, base }: NonNullable<SessionSheetPageProps["draft"]>) {
  const seen = new Map(base.map((row) => [`${row.table} ${row.key}`, row.before]));
  const entries = changes.filter(isSheetChange).map((change) => ({
    change,
    seen: (seen.get(`bouts ${boutIdOf(change)}`) ?? null) as Bout | null,
  }));
  return entries.length === changes.length ? { id, entries } : null;
}

/** The sheet's tournament, and those of what else the editor has typed. */
function enteredTournaments({ record, tournament, draft }: SessionSheetPageProps): string[] {
  const ids = (draft?.changes ?? []).filter(isSheetChange).map((change) => {
    const bout = change.kind === "enter-bout" ? change.bout : record.boutById.get(change.boutId);
    return bout?.tournamentId ?? "";
  });
  return [...new Set([tournament.id, ...ids])].filter((id) => record.tournamentById.has(id));
}
