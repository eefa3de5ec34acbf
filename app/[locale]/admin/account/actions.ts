"use server";

import { refresh } from "next/cache";
import { getTranslations } from "next-intl/server";
import { renderSVG } from "uqr";
import { askAuth } from "@/lib/auth/ask-auth";
import { findPasswordProblem } from "@/lib/auth/password-rule";
import { formAction, problemText, textOf } from "../form-action";

interface SetUp {
  totpURI: string;
  backupCodes: string[];
}

/** Makes a key and backup codes. Only a code made with that key turns the second factor on. */
export const setUpSecondFactor = formAction("own-account", async (_, form) => {
  const { problem, data } = await askAuth<SetUp>("/two-factor/enable", {
    password: textOf(form, "password"),
  });
  if (problem) return { problem: await problemText(problem), field: "password" };
  const t = await getTranslations("admin.account");
  return {
    content: {
      kind: "second-factor",
      drawing: `data:image/svg+xml,${encodeURIComponent(renderSVG(data.totpURI))}`,
      secret: new URL(data.totpURI).searchParams.get("secret") ?? "",
      backupCodes: data.backupCodes,
      words: {
        scan: t("scan"),
        drawing: t("qr"),
        key: t("key"),
        backup: t("backup"),
        confirm: t("confirmHelp"),
      },
    },
  };
});

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

/** Turns it off and forgets the key. */
export const turnOffSecondFactor = formAction("own-account", async (_, form) => {
  const { problem } = await askAuth("/two-factor/disable", { password: textOf(form, "password") });
  if (problem) return { problem: await problemText(problem), field: "password" };
  const t = await getTranslations("admin.account");
  refresh();
  return { done: t("turnedOff") };
});

/** Gives the account another password, which ends its sessions in other browsers. */
export const changePassword = formAction("own-account", async ({ email, name }, form) => {
  const currentPassword = textOf(form, "currentPassword");
  const newPassword = textOf(form, "newPassword");
  const weakness = await findPasswordProblem(newPassword, [email, name]);
  if (weakness) return { problem: await problemText(weakness), field: "newPassword" };
  if (newPassword !== textOf(form, "repeated")) {
    return { problem: await problemText("repeated"), field: "repeated" };
  }
  const { problem } = await askAuth("/change-password", { currentPassword, newPassword });
  if (problem) return { problem: await problemText(problem), field: "currentPassword" };
  const t = await getTranslations("admin.account");
  return { done: t("passwordChanged") };
});

/** Signs out everywhere but here. */
export const endOtherSessions = formAction("own-account", async () => {
  const { problem } = await askAuth("/revoke-other-sessions");
  if (problem) return { problem: await problemText(problem) };
  const t = await getTranslations("admin.account");
  return { done: t("sessionsEnded") };
});
