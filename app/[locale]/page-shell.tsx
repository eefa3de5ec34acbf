import type { ComponentProps } from "react";
import { PageShell as Shell } from "@/components/ui/page-shell";
import { findAllGames } from "@/lib/data/record-store";

/** Header, main and footer of a public page, with the way to every other Games. */
export async function PageShell(props: Omit<ComponentProps<typeof Shell>, "allGames">) {
  return <Shell allGames={await findAllGames()} {...props} />;
}
