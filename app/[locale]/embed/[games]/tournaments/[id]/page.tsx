import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { EmbedFrame } from "@/components/embed/embed-frame";
import { TournamentBoards } from "@/components/qualification/tournament/tournament-boards";
import { tournamentProfile } from "@/lib/record/profiles";
import { embedMetadata, embedPage } from "../../../embed-page";

type Props = PageProps<"/[locale]/embed/[games]/tournaments/[id]">;

const segmentsOf = async ({ params }: Props) => ["tournaments", (await params).id];

export async function generateMetadata(props: Props) {
  return embedMetadata(props, "tournament", await segmentsOf(props));
}

/** The board of a tournament: who won its places, by weight. */
export default async function Page(props: Props) {
  const { record, title, frame } = await embedPage(props, "tournament", await segmentsOf(props));
  const { id } = await props.params;
  const { nations, boards } = tournamentProfile(record, id) ?? notFound();
  const t = await getTranslations("tournament");
  return (
    <EmbedFrame {...frame} title={title}>
      {nations.length ? null : <p>{t("notGiven")}</p>}
      <TournamentBoards boards={boards} nation={null} record={record} tournamentId={id} />
    </EmbedFrame>
  );
}
