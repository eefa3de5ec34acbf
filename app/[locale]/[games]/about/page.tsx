import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PageShell } from "@/app/[locale]/page-shell";
import { AboutPage } from "@/components/qualification/about/about-page";
import { gamesPage } from "../games-page";

type Props = PageProps<"/[locale]/[games]/about">;

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { record } = await gamesPage(props);
  const t = await getTranslations("about");
  return { title: `${t("title")}, ${record.games.name}` };
}

export default async function Page(props: Props) {
  const { record, live, address } = await gamesPage(props);
  return (
    <PageShell address={address((links) => links.about())} record={record} section="about">
      <AboutPage record={live} />
    </PageShell>
  );
}
