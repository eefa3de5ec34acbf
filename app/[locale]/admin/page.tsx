import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { AdminHome } from "@/components/admin/admin-home";
import { isPermitted } from "@/lib/auth/permissions";
import { findAllGames } from "@/lib/data/record-store";
import { signedIn } from "./signed-in";
import { adminPage } from "./title";

type Props = PageProps<"/[locale]/admin">;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("admin.home");
  return adminPage(t("title"));
}

export default async function AdminPage(props: Props) {
  const user = await signedIn(props, "own-account");
  const { refused } = await props.searchParams;
  return (
    <AdminHome
      games={isPermitted(user, "publish") ? await findAllGames() : []}
      isRefused={refused !== undefined}
      pages={
        isPermitted(user, "manage-people") ? ["people", "health", "account"] : ["health", "account"]
      }
      user={{ name: user.name, role: user.role }}
    />
  );
}
