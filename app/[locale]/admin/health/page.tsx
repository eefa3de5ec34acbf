import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { HealthPage } from "@/components/admin/shell/health-page";
import { findAllGames, findGamesRecord } from "@/lib/data/record-store";
import { readHealth } from "@/lib/operations/read-health";
import { signedIn } from "../signed-in";
import { adminPage } from "../title";

type Props = PageProps<"/[locale]/admin/health">;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("admin.health");
  return adminPage(t("title"));
}

export default async function AdminHealth(props: Props) {
  const user = await signedIn(props, "read-health");
  const games = await findAllGames();
  const records = await Promise.all(games.map(({ id }) => findGamesRecord(id)));
  return (
    <HealthPage
      health={await readHealth(user)}
      records={records.filter((record) => record !== null)}
    />
  );
}
