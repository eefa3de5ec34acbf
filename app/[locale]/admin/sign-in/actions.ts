"use server";

import { redirect } from "next/navigation";
import { getLocale } from "next-intl/server";
import type { FormState } from "@/components/admin/people/action-form";
import { askAuth } from "@/lib/auth/ask-auth";
import { localePath } from "@/lib/i18n/routing";
import { problemText, textOf } from "../form-action";

/** As long as an address may be; what is longer is not sent back as it came. */
const LONGEST_EMAIL = 254;

/** Opens a session, or leads to the page that asks for the second factor. */
export async function signIn(_: FormState, form: FormData): Promise<FormState> {
  const email = textOf(form, "email").trim().slice(0, LONGEST_EMAIL);
  const password = textOf(form, "password");
  const { problem, data } = await askAuth<{ twoFactorRedirect?: boolean }>("/sign-in/email", {
    email,
    password,
  });
  if (problem) return { problem: await problemText(problem), values: { email } };
  const locale = await getLocale();
  redirect(localePath(locale, data.twoFactorRedirect ? "/admin/second-factor" : "/admin"));
}
