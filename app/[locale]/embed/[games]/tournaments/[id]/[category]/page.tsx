import { notFound } from "next/navigation";
import { Bracket } from "@/components/bracket/bracket";
import { EmbedFrame } from "@/components/embed/embed-frame";
import { drawView } from "@/lib/record/draws";
import { embedMetadata, embedPage } from "../../../../embed-page";

type Props = PageProps<"/[locale]/embed/[games]/tournaments/[id]/[category]">;

async function segmentsOf({ params }: Props) {
  const { id, category } = await params;
  return ["tournaments", id, category];
}

export async function generateMetadata(props: Props) {
  return embedMetadata(props, "draw", await segmentsOf(props));
}

export default async function Page(props: Props) {
  const { record, title, frame } = await embedPage(props, "draw", await segmentsOf(props));
  const { id, category: slug } = await props.params;
  const category = record.categoryBySlug.get(slug) ?? notFound();
  const view = drawView(record, id, category.code) ?? notFound();
  return (
    <EmbedFrame {...frame} title={title}>
      <Bracket record={record} view={view} />
    </EmbedFrame>
  );
}
