import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { SessionSheetPage } from "@/components/admin/session-sheet-page";
import { answer } from "@/lib/operations/answer";
import { findDraft } from "@/lib/operations/drafts";
import { UNDATED } from "@/lib/record/session-sheet";
import { adminPage } from "../../../../title";
import { deskPage } from "../../../desk-page";
import { preview, publish, saveDraft } from "../../actions";

type Props = PageProps<"/[locale]/admin/[games]/results/[tournament]/[day]">;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("admin.results");
  return adminPage(t("title"));
}

export default async function SheetPage(props: Props) {
  const { user, record } = await deskPage(props);
  const { tournament: id, day } = await props.params;
  const tournament = record.tournamentById.get(id) ?? notFound();
  const { startsOn, endsOn } = tournament;
  if (day !== UNDATED && !(/^\d{4}-\d\d-\d\d$/.test(day) && day >= startsOn && day <= endsOn)) {
    notFound();
  }
  const draft = await answer((prisma) => findDraft(prisma, user, record.games.id));
  return (
    <SessionSheetPage
      actions={{ preview, publish, saveDraft }}
      day={day === UNDATED ? null : day}
      draft={draft.ok ? draft.value : null}
      record={record}
      tournament={tournament}
      userId={user.id}
    />
  );
}
