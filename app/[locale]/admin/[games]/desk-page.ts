import "server-only";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import type { ChangeActions } from "@/components/admin/change-answer";
import type { Operation } from "@/lib/auth/permissions";
import { findGamesRecord } from "@/lib/data/record-store";
import { signedIn } from "../signed-in";
import { adminPage } from "../title";
import { previewChanges, publishChanges } from "./change-actions";

/** The doors through which the forms' changes go. */
export const CHANGE_ACTIONS: ChangeActions = { preview: previewChanges, publish: publishChanges };

/**
 * Who changes the facts of a Games and what they are now. Leads away whoever may not; the not-found
 * page where there are no such Games.
 */
export async function deskPage(
  props: { params: Promise<{ locale: string; games: string }> },
  operation: Operation = "publish",
) {
  const user = await signedIn(props, operation);
  const { locale, games } = await props.params;
  const record = (await findGamesRecord(games)) ?? notFound();
  return { user, locale, games, record };
}

/** The metadata of a form's page. */
export async function deskTitle(
  page:
    | "draws"
    | "draw"
    | "tournament"
    | "newTournament"
    | "boxers"
    | "boxer"
    | "places"
    | "place"
    | "newPlace"
    | "rules",
) {
  const t = await getTranslations("admin.desk.title");
  return adminPage(t(page));
}
