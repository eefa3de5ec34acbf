"use server";

import type { ImportActions } from "@/components/admin/change/import-form";
import { currentUser } from "@/lib/auth/current-user";
import { requirePermission } from "@/lib/auth/permissions";
import { AppError } from "@/lib/errors";
import { answer } from "@/lib/operations/answer";
import { unzipFacts } from "@/lib/operations/facts/archive";
import { importGames } from "@/lib/operations/import-games";

/** What importing the files would do; nothing is written. */
export async function checkFacts(...[form]: Parameters<ImportActions["check"]>) {
  return answer(async (prisma) => {
    const actor = await currentUser();
    requirePermission(actor, "import");
    const found = await importGames(prisma, await filesOf(form), {
      dryRun: true,
      replace: true,
      actor,
    });
    const { gamesId, outcome, revision, counts, effect, replaced } = found;
    const isUnchanged = outcome !== "checked";
    return { gamesId, isUnchanged, revision, counts, effect, replaced, needsReason: false };
  });
}

/** Publishes the facts in the files, on the revision that was looked at. */
export async function importFacts(...[form]: Parameters<ImportActions["publish"]>) {
  return answer(async (prisma) => {
    const actor = await currentUser();
    requirePermission(actor, "import");
    const files = await filesOf(form);
    const replace = form.get("replace") === "yes";
    const seen = Number(form.get("seen"));
    const done = await importGames(prisma, files, { replace, seen, actor });
    const { gamesId, revision, effect } = done;
    const outcome = done.outcome === "imported" ? ("published" as const) : ("unchanged" as const);
    return { gamesId, outcome, revision, isFirst: effect === null };
  });
}

/**
 * The files of a form by name, those in archives among them. Throws `invalid_parameter` where two have
 * the same name, or a script has sent no form.
 */
async function filesOf(form: FormData): Promise<Map<string, Buffer>> {
  if (!(form instanceof FormData)) {
    throw new AppError("invalid_parameter", "There is no form with files", { field: "files" });
  }
  const files = new Map<string, Buffer>();
  for (const file of form.getAll("files")) {
    if (typeof file === "string") continue;
    const bytes = Buffer.from(await file.arrayBuffer());
    const isArchive = /\.zip$/i.test(file.name);
    for (const [name, content] of isArchive
      ? unzipFacts(file.name, bytes)
      : [[file.name, bytes] as const]) {
      if (files.has(name)) {
        throw new AppError("invalid_parameter", `${name} is there twice`, { field: "files" });
      }
      files.set(name, content);
    }
  }
  return files;
}
