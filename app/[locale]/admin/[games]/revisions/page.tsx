import { notFound } from "next/navigation";
import { sectionPage, sectionTitle } from "@/app/[locale]/admin/[games]/section-page";
import { RevisionsPage } from "@/components/admin/change/revisions-page";
import { answerPage } from "@/lib/operations/answer";
import { listRevisions } from "@/lib/operations/list-revisions";
import { previewUndo, undo } from "./actions";

type Props = PageProps<"/[locale]/admin/[games]/revisions">;

export const generateMetadata = (props: Props) => sectionTitle(props, "revisions");

export default async function Page(props: Props) {
  const { user, record } = await sectionPage(props, "read-history");
  const { before } = await props.searchParams;
  const from = typeof before === "string" && /^\d{1,9}$/.test(before) ? Number(before) : null;
  const listed = await answerPage((prisma) =>
    listRevisions(prisma, user, { gamesId: record.games.id, before: from }),
  );
  if (!listed.ok) notFound();
  return (
    <RevisionsPage actions={{ preview: previewUndo, undo }} record={record} {...listed.value} />
  );
}
