import { notFound } from "next/navigation";
import { TableEmbed } from "@/components/embed/table-embed";
import { isTablePage, pageAt } from "@/lib/record/pages";
import { embedMetadata, embedPage } from "../../embed-page";

type Props = PageProps<"/[locale]/embed/[games]/[table]">;

async function tableOf({ params }: Props) {
  const page = pageAt([(await params).table]);
  return page !== null && isTablePage(page) ? page : notFound();
}

export async function generateMetadata(props: Props) {
  return embedMetadata(props, await tableOf(props));
}

export default async function Page(props: Props) {
  const table = await tableOf(props);
  const { query, title, frame } = await embedPage(props, table);
  return <TableEmbed {...frame} params={query} resource={table} title={title} />;
}
