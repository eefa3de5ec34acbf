import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { sectionPage } from "@/app/[locale]/admin/[games]/section-page";
import { ResultDays } from "@/components/admin/sheet/result-days";
import { adminPage } from "../../title";

type Props = PageProps<"/[locale]/admin/[games]/results">;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("admin.results");
  return adminPage(t("title"));
}

export default async function ResultsPage(props: Props) {
  const { record } = await sectionPage(props);
  return <ResultDays record={record} />;
}
