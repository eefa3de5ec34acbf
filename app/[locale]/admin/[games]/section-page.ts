import { getNames } from "@/lib/i18n/get-names";
import type { Names } from "@/lib/i18n/names";
import "server-only";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { previewUndo, undo } from "@/app/[locale]/admin/[games]/revisions/actions";
import { signedIn } from "@/app/[locale]/admin/signed-in";
import { adminPage } from "@/app/[locale]/admin/title";
import type { ChangeActions } from "@/components/admin/change/change-actions";
import type { Operation } from "@/lib/auth/permissions";
import { findGamesRecord } from "@/lib/data/record-store";
import type { GamesRecord } from "@/lib/record/games-record";
import { previewChanges, publishChanges } from "./change-actions";

interface SectionPageProps {
  params: Promise<{ locale: string; games: string }>;
}

/** The doors through which the forms' changes go. */
export const CHANGE_ACTIONS: ChangeActions = {
  preview: previewChanges,
  publish: publishChanges,
  undo: { preview: previewUndo, undo },
};

/**
 * Who changes the facts of a Games and what they are now. Leads away whoever may not; the not-found
 * page where there are no such Games.
 */
export async function sectionPage(props: SectionPageProps, operation: Operation = "publish") {
  const user = await signedIn(props, operation);
  const { locale, games } = await props.params;
  const record = (await findGamesRecord(games)) ?? notFound();
  return { user, locale, games, record };
}

/** The metadata of a section's page: what it is of, the page, and the Games. */
export async function sectionTitle<Params extends Awaited<SectionPageProps["params"]>>(
  props: { params: Promise<Params> },
  page:
    | "draws"
    | "draw"
    | "tournament"
    | "newTournament"
    | "boxers"
    | "boxer"
    | "newBoxer"
    | "checks"
    | "places"
    | "place"
    | "newPlace"
    | "rules"
    | "results"
    | "revisions",
  nameOf: (record: GamesRecord, params: Params, names: Names) => string | undefined = () =>
    undefined,
) {
  const t = await getTranslations("admin.section.title");
  const params = await props.params;
  const record = await findGamesRecord(params.games);
  const names = await getNames();
  const name = record ? nameOf(record, params, names) : undefined;
  const games = record && names.games(record.games);
  return adminPage([name, t(page), games].filter(Boolean).join(" · "));
}
