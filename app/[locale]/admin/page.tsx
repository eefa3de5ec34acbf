import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { AdminHome, type EditedGames } from "@/components/admin/shell/admin-home";
import type { CurrentUser } from "@/lib/auth/current-user";
import { isPermitted } from "@/lib/auth/permissions";
import { sheetOfChange, sheetsToEnter } from "@/lib/change/sheet-days";
import { readLastBackup } from "@/lib/data/last-backup";
import { findAllGames, findGamesRecord } from "@/lib/data/record-store";
import { readEnv } from "@/lib/env";
import { answerPage } from "@/lib/operations/answer";
import { findDraft } from "@/lib/operations/drafts";
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
  const games = isPermitted(user, "publish") ? await findAllGames() : [];
  const editedGames = await Promise.all(games.map(({ id }) => findEditedGames(user, id)));
  const people = isPermitted(user, "manage-people") ? (["people"] as const) : [];
  const facts = isPermitted(user, "import") ? (["import"] as const) : [];
  const backup = isPermitted(user, "back-up")
    ? { lastBackup: await readLastBackup(readEnv().dataDir) }
    : {};
  return (
    <AdminHome
      {...backup}
      editedGames={editedGames.filter((edited) => edited !== null)}
      isRefused={refused !== undefined}
      pages={["health", ...people, ...facts, "account"]}
      user={user}
    />
  );
}

async function findEditedGames(user: CurrentUser, gamesId: string): Promise<EditedGames | null> {
  const record = await findGamesRecord(gamesId);
  if (!record) return null;
  const found = await answerPage((prisma) => findDraft(prisma, user, gamesId));
  const changes = found.ok && found.value ? found.value.changes : [];
  const [first] = changes;
  const draft = first ? { changes: changes.length, sheet: sheetOfChange(record, first) } : null;
  return { record, draft, days: sheetsToEnter(record, new Date()) };
}
