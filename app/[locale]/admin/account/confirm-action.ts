"use server";

import { refresh } from "next/cache";
import { getTranslations } from "next-intl/server";
import { askAuth } from "@/lib/auth/ask-auth";
import { formAction, problemText, textOf } from "../form-action";

/** Turns it on by the first code, which shows that the app has the key. */
export const confirmSecondFactor = formAction("own-account", async (_, form) => {
  const { problem } = await askAuth("/two-factor/verify-totp", {
    code: textOf(form, "code").replace(/\s/g, ""),
  });
  if (problem) return { problem: await problemText(problem), field: "code" };
  const t = await getTranslations("admin.account");
  refresh();
  return { done: t("confirmed") };
});
