import { notFound } from "next/navigation";
import { NationEmbed } from "@/components/embed/nation-embed";
import { nationProfile } from "@/lib/record/profiles";
import { embedMetadata, embedPage } from "../../../embed-page";

type Props = PageProps<"/[locale]/embed/[games]/nations/[noc]">;

const segmentsOf = async ({ params }: Props) => ["nations", (await params).noc];

export async function generateMetadata(props: Props) {
  return embedMetadata(props, "nation", await segmentsOf(props));
}

export default async function Page(props: Props) {
  const { record, title, frame } = await embedPage(props, "nation", await segmentsOf(props));
  const profile = nationProfile(record, (await props.params).noc) ?? notFound();
  return <NationEmbed {...frame} profile={profile} title={title} />;
}
