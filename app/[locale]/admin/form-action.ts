import "server-only";
import { redirect, unstable_rethrow } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import type { FormAction, FormState } from "@/components/admin/people/form-state";
import { type CurrentUser, currentUser } from "@/lib/auth/current-user";
import { PASSWORD_LENGTH } from "@/lib/auth/password-rule";
import { PeopleError } from "@/lib/auth/people";
import { isPermitted, type Operation } from "@/lib/auth/permissions";
import { AppError } from "@/lib/errors";
import { localePath } from "@/lib/i18n/routing";
import { logError } from "@/lib/log";

/**
 * An action of a form for those who may do `operation` ("own-account": everybody who is signed in).
 * Whoever is not signed in is led to the sign-in page; other refusals become the form's problem.
 */
export function formAction(
  operation: Operation | "own-account",
  work: (actor: CurrentUser, form: FormData) => Promise<FormState>,
): FormAction {
  return keepTyped(async (_, form) => {
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
  });
}

/**
 * Where the server itself fails, the form says so and shows what was typed, but for passwords and
 * codes; without JavaScript too, as far as its page can be drawn at all.
 */
export function keepTyped(action: FormAction): FormAction {
  return async (state, form) => {
    // A script may call an action with anything.
    if (!(form instanceof FormData)) return { problem: await problemText("failed") };
    try {
      return await action(state, form);
    } catch (error) {
      // Redirects are thrown as well, and are no failure.
      unstable_rethrow(error);
      logError("An action of the admin area failed", error);
      const t = await getTranslations("admin.problems");
      const typed = [...form].filter(([name]) => !UNSHOWN.test(name) && !name.startsWith("$"));
      const values = Object.fromEntries(
        typed.map(([name]) => [name, textOf(form, name).slice(0, LONGEST_VALUE)]),
      );
      return { problem: t("unreachable"), values };
    }
  };
}

/** What is longer was not typed, and is not sent back. */
const LONGEST_VALUE = 254;

const UNSHOWN = /password|repeated|code|token/i;

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
