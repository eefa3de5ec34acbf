"use server";

import { redirect } from "next/navigation";
import { getLocale } from "next-intl/server";
import { askAuth } from "@/lib/auth/ask-auth";
import { findPasswordProblem } from "@/lib/auth/password-rule";
import { findLinkOwner, getPeople } from "@/lib/auth/people";
import { localePath } from "@/lib/i18n/routing";
import { keepTyped, problemText, textOf } from "../form-action";

/** Sets the password of the owner of a one-time link, which is used up. */
export const setPassword = keepTyped(async (_, form) => {
  const token = textOf(form, "token");
  const newPassword = textOf(form, "newPassword");
  const owner = await findLinkOwner(getPeople(), token);
  if (!owner) return { problem: await problemText("INVALID_TOKEN") };
  const weakness = await findPasswordProblem(newPassword, [owner.email, owner.name]);
  if (weakness) return { problem: await problemText(weakness), field: "newPassword" };
  if (newPassword !== textOf(form, "repeated")) {
    return { problem: await problemText("repeated"), field: "repeated" };
  }
  const { problem } = await askAuth("/reset-password", { token, newPassword });
  if (problem) return { problem: await problemText(problem) };
  redirect(localePath(await getLocale(), "/admin/sign-in?password=set"));
});
