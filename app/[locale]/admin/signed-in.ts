import "server-only";
import { redirect } from "next/navigation";
import { type CurrentUser, currentUser } from "@/lib/auth/current-user";
import { isPermitted, type Operation } from "@/lib/auth/permissions";
import { localePath } from "@/lib/i18n/routing";

/**
 * Who reads a page of the admin area. Every page begins with it: nobody who is not signed in gets
 * further than the sign-in page, nobody whose role does not allow `operation` further than /admin.
 */
export async function signedIn(
  { params }: { params: Promise<{ locale: string }> },
  operation: Operation | "own-account",
): Promise<CurrentUser> {
  const { locale } = await params;
  const user = await currentUser();
  if (!user) redirect(localePath(locale, "/admin/sign-in"));
  if (operation !== "own-account" && !isPermitted(user, operation)) {
    redirect(localePath(locale, "/admin?refused=role"));
  }
  return user;
}
