"use server";

import { refresh } from "next/cache";
import { headers } from "next/headers";
import { getLocale, getTranslations } from "next-intl/server";
import type { FormState } from "@/components/admin/people/form-state";
import {
  changeRole,
  disablePerson,
  enablePerson,
  getPeople,
  invite,
  type OneTimeLink,
  removeSecondFactor,
  renewLink,
} from "@/lib/auth/people";
import { readEnv } from "@/lib/env";
import { formatDay } from "@/lib/i18n/day";
import { InvitationInput, RoleInput } from "@/lib/schemas/people";
import { formAction, problemText, textOf } from "../form-action";

/** Adds a person and shows the link that the admin sends them. */
export const invitePerson = formAction("manage-people", async (actor, form) => {
  const values = {
    email: textOf(form, "email"),
    name: textOf(form, "name"),
    role: textOf(form, "role"),
  };
  const parsed = InvitationInput.safeParse(values);
  if (!parsed.success) {
    const field = String(parsed.error.issues[0]?.path[0]);
    return { problem: await problemText(field), field, values };
  }
  const link = await invite(getPeople(), actor, parsed.data);
  refresh();
  return noteOf(parsed.data.name, link);
});

/** Makes a new link for a person who is on the list. */
export const renewPersonLink = formAction("manage-people", async (actor, form) => {
  const link = await renewLink(getPeople(), actor, textOf(form, "id"));
  return noteOf(textOf(form, "name"), link);
});

/** Gives a person another role. */
export const changePersonRole = formAction("manage-people", async (actor, form) => {
  const role = RoleInput.safeParse(textOf(form, "role"));
  if (!role.success) return { problem: await problemText("role"), field: "role" };
  await changeRole(getPeople(), actor, textOf(form, "id"), role.data);
  return changed();
});

/** Ends a person's sessions and links. */
export const disable = formAction("manage-people", async (actor, form) => {
  await disablePerson(getPeople(), actor, textOf(form, "id"));
  return changed();
});

/** Lets a disabled person sign in again. */
export const enable = formAction("manage-people", async (actor, form) => {
  await enablePerson(getPeople(), actor, textOf(form, "id"));
  return changed();
});

/** Takes away the second factor of a person who lost the device. */
export const removePersonSecondFactor = formAction("manage-people", async (actor, form) => {
  await removeSecondFactor(getPeople(), actor, textOf(form, "id"));
  return changed();
});

async function changed(): Promise<FormState> {
  const t = await getTranslations("admin.people");
  refresh();
  return { done: t("changed") };
}

async function noteOf(name: string, { path, expiresAt }: OneTimeLink): Promise<FormState> {
  const origin = readEnv().baseUrl ?? `http://${(await headers()).get("host")}`;
  const t = await getTranslations("admin.people");
  const day = formatDay(await getLocale(), expiresAt, "minute");
  return {
    content: {
      kind: "link",
      url: origin + path,
      words: { send: t("link", { name, day }), copy: t("copy"), copied: t("copied") },
    },
  };
}
