"use server";

import { refresh } from "next/cache";
import { getTranslations } from "next-intl/server";
import { SecondFactorSetUp } from "@/components/admin/second-factor-set-up";
import { askAuth } from "@/lib/auth/ask-auth";
import { formAction, problemText, textOf } from "../form-action";
import { confirmSecondFactor } from "./confirm-action";

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
  return {
    content: (
      <SecondFactorSetUp
        backupCodes={data.backupCodes}
        confirm={confirmSecondFactor}
        uri={data.totpURI}
      />
    ),
  };
});

/** Turns it off and forgets the key. */
export const turnOffSecondFactor = formAction("own-account", async (_, form) => {
  const { problem } = await askAuth("/two-factor/disable", { password: textOf(form, "password") });
  if (problem) return { problem: await problemText(problem), field: "password" };
  const t = await getTranslations("admin.account");
  refresh();
  return { done: t("turnedOff") };
});
