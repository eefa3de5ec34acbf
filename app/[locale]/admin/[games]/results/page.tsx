import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ResultDays } from "@/components/admin/result-days";
import { adminPage } from "../../title";
import { deskPage } from "../desk-page";

type Props = PageProps<"/[locale]/admin/[games]/results">;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("admin.results");
  return adminPage(t("title"));
}

export default async function ResultsPage(props: Props) {
  const { record } = await deskPage(props);
  return <ResultDays record={record} />;
}
