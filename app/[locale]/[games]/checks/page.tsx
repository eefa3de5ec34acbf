import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PageShell } from "@/app/[locale]/page-shell";
import { ChecksPage } from "@/components/qualification/checks/checks-page";
import { gamesPage } from "../games-page";

type Props = PageProps<"/[locale]/[games]/checks">;

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { games } = (await gamesPage(props)).live;
  const t = await getTranslations("checks");
  return { title: `${t("title")}, ${games.name}` };
}

export default async function Page(props: Props) {
  const { record, live, address } = await gamesPage(props);
  return (
    <PageShell address={address((links) => links.checks())} record={record} section="checks">
      <ChecksPage record={live} />
    </PageShell>
  );
}
