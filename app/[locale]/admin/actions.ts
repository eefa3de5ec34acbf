"use server";

import { redirect } from "next/navigation";
import { getLocale } from "next-intl/server";
import { askAuth } from "@/lib/auth/ask-auth";
import { localePath } from "@/lib/i18n/routing";

/** Ends the session, on the server and in the browser. */
export async function signOut(): Promise<void> {
  await askAuth("/sign-out");
  redirect(localePath(await getLocale(), "/admin/sign-in"));
}
