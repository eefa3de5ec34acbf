import "server-only";
import { redirect } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import type { FormAction, FormState } from "@/components/admin/people/action-form";
import { type CurrentUser, currentUser } from "@/lib/auth/current-user";
import { PASSWORD_LENGTH } from "@/lib/auth/password-rule";
import { PeopleError } from "@/lib/auth/people";
import { isPermitted, type Operation } from "@/lib/auth/permissions";
import { AppError } from "@/lib/errors";
import { localePath } from "@/lib/i18n/routing";

/**
 * An action of a form for those who may do `operation` ("own-account": everybody who is signed in).
 * Whoever is not signed in is led to the sign-in page; other refusals become the form's problem.
 */
export function formAction(
  operation: Operation | "own-account",
  work: (actor: CurrentUser, form: FormData) => Promise<FormState>,
): FormAction {
  return async (_, form) => {
    const actor = await currentUser();
    if (!actor) redirect(localePath(await getLocale(), "/admin/sign-in"));
    if (operation !== "own-account" && !isPermitted(actor, operation)) {
      return { problem: await problemText("forbidden") };
    }
    try {
      return await work(actor, form);
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      const t = await getTranslations("admin");
      if (error instanceof PeopleError) return { problem: t(`people.problems.${error.problem}`) };
      return { problem: await problemText(error.code) };
    }
  };
}

/** One field of a form, as text; "" where it is missing or a file. */
export function textOf(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === "string" ? value : "";
}

/** The words for a problem; what nobody foresaw is only said to have failed. */
export async function problemText(code: string): Promise<string> {
  const t = await getTranslations("admin.problems");
  const key = (t.has(code as "failed") ? code : "failed") as "failed";
  return t(key, PASSWORD_LENGTH as never);
}
