import { useLocale } from "next-intl";
import type { ReactNode } from "react";
import { UNDATED } from "@/lib/change/session-sheet";
import { localePath } from "@/lib/i18n/routing";
import type { Day } from "@/lib/qualification/vocabulary";

interface SheetLinkProps {
  games: string;
  tournament: string;
  /** `null`: the sheet of the bouts whose day is not known. */
  day: Day | null;
  children: ReactNode;
}

/** The way to the sheet of a tournament's day. */
export function SheetLink({ games, tournament, day, children }: SheetLinkProps) {
  const path = `/admin/${games}/results/${tournament}/${day ?? UNDATED}`;
  return <a href={localePath(useLocale(), path)}>{children}</a>;
}
