import { notFound } from "next/navigation";
import { RevisionsPage } from "@/components/admin/revisions-page";
import { answerPage } from "@/lib/operations/answer";
import { listRevisions } from "@/lib/operations/list-revisions";
import { deskPage, deskTitle } from "../desk-page";
import { previewUndo, undo } from "./actions";

type Props = PageProps<"/[locale]/admin/[games]/revisions">;

export const generateMetadata = (props: Props) => deskTitle(props, "revisions");

export default async function Page(props: Props) {
  const { user, record } = await deskPage(props, "read-history");
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
