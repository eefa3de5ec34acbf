"use server";

import { redirect } from "next/navigation";
import { getLocale } from "next-intl/server";
import type { FormState } from "@/components/admin/people/form-state";
import { askAuth } from "@/lib/auth/ask-auth";
import { localePath } from "@/lib/i18n/routing";
import { keepTyped, problemText, textOf } from "../form-action";

/** Opens the session that a right password asked for, by the code of the authenticator app. */
export const checkCode = keepTyped(async (_, form) => {
  return finish("/two-factor/verify-totp", textOf(form, "code").replace(/\s/g, ""));
});

/** The same by a backup code, which is used up. */
export const checkBackupCode = keepTyped(async (_, form) => {
  return finish("/two-factor/verify-backup-code", textOf(form, "backupCode").trim());
});

async function finish(path: string, code: string): Promise<FormState> {
  const { problem } = await askAuth(path, { code });
  if (problem) return { problem: await problemText(problem) };
  redirect(localePath(await getLocale(), "/admin"));
}
