"use server";

import { refresh } from "next/cache";
import { getTranslations } from "next-intl/server";
import { renderSVG } from "uqr";
import { askAuth } from "@/lib/auth/ask-auth";
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
