import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale } from "next-intl/server";
import { sectionPage, sectionTitle } from "@/app/[locale]/admin/[games]/section-page";
import { SessionSheetPage } from "@/components/admin/sheet/session-sheet-page";
import { UNDATED } from "@/lib/change/session-sheet";
import { formatDay } from "@/lib/i18n/day";
import type { Locale } from "@/lib/i18n/routing";
import { answerPage } from "@/lib/operations/answer";
import { findDraft } from "@/lib/operations/drafts";
import { previewUndo, undo } from "../../../revisions/actions";
import { preview, publish, saveDraft } from "../../actions";

type Props = PageProps<"/[locale]/admin/[games]/results/[tournament]/[day]">;

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { day } = await props.params;
  const locale = await getLocale();
  return sectionTitle(props, "results", ({ tournamentById }, { tournament }, names) => {
    const found = tournamentById.get(tournament);
    return [found && names.tournamentShort(found), day === UNDATED ? null : titleDay(locale, day)]
      .filter(Boolean)
      .join(", ");
  });
}

/** The day of an address in words; what is no day has none. */
function titleDay(locale: Locale, day: string): string | null {
  return /^\d{4}-\d\d-\d\d$/.test(day) && !Number.isNaN(Date.parse(day))
    ? formatDay(locale, day)
    : null;
}

export default async function SheetPage(props: Props) {
  const { user, record } = await sectionPage(props);
  const { tournament: id, day } = await props.params;
  const tournament = record.tournamentById.get(id) ?? notFound();
  const { startsOn, endsOn } = tournament;
  if (day !== UNDATED && !(/^\d{4}-\d\d-\d\d$/.test(day) && day >= startsOn && day <= endsOn)) {
    notFound();
  }
  const draft = await answerPage((prisma) => findDraft(prisma, user, record.games.id));
  return (
    <SessionSheetPage
      actions={{ preview, publish, saveDraft, undo: { preview: previewUndo, undo } }}
      day={day === UNDATED ? null : day}
      draft={draft.ok ? draft.value : null}
      record={record}
      tournament={tournament}
      userId={user.id}
    />
  );
}
