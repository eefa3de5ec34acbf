import { SectionNav } from "@/components/admin/shell/section-nav";
import { currentUser } from "@/lib/auth/current-user";
import { isPermitted } from "@/lib/auth/permissions";
import { findGamesRecord } from "@/lib/data/record-store";

/** Shows the sections of a Games. It protects nothing: each page and each action does so itself. */
export default async function SectionLayout({
  children,
  params,
}: LayoutProps<"/[locale]/admin/[games]">) {
  const record = await findGamesRecord((await params).games);
  const isShown = record !== null && isPermitted(await currentUser(), "publish");
  return (
    <>
      {isShown ? <SectionNav games={record.games} /> : null}
      {children}
    </>
  );
}
