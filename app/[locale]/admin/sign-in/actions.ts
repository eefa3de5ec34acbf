"use server";

import { redirect } from "next/navigation";
import { getLocale } from "next-intl/server";
import { askAuth } from "@/lib/auth/ask-auth";
import { localePath } from "@/lib/i18n/routing";
import { keepTyped, problemText, textOf } from "../form-action";

/** As long as an address may be; what is longer is not sent back as it came. */
const LONGEST_EMAIL = 254;

/** Opens a session, or leads to the page that asks for the second factor. */
export const signIn = keepTyped(async (_, form) => {
  const email = textOf(form, "email").trim().slice(0, LONGEST_EMAIL);
  const password = textOf(form, "password");
  const { problem, data } = await askAuth<{ twoFactorRedirect?: boolean }>("/sign-in/email", {
    email,
    password,
  });
  if (problem) return { problem: await problemText(problem), values: { email } };
  const locale = await getLocale();
  redirect(localePath(locale, data.twoFactorRedirect ? "/admin/second-factor" : "/admin"));
});
