import { unstable_rethrow } from "next/navigation";
import { NextIntlClientProvider, useMessages } from "next-intl";
import type { ReactNode } from "react";
import { AdminShell } from "@/components/admin/shell/admin-shell";
import { AdminTrouble } from "@/components/admin/shell/admin-trouble";
import { currentUser } from "@/lib/auth/current-user";
import { isPermitted } from "@/lib/auth/permissions";
import { logError } from "@/lib/log";
import { signOut } from "./actions";

/** Shows who is signed in. It protects nothing: each page and each action does so itself. */
export default async function AdminLayout({ children }: { children: ReactNode }) {
  const found = await findUser();
  // Where nobody can be asked for, no page could answer; said here, it needs no JavaScript.
  if (found === "failed") {
    return (
      <AdminShell pages={[]} signOut={signOut} user={null}>
        <AdminTrouble />
      </AdminShell>
    );
  }
  const user = found;
  const people = isPermitted(user, "manage-people") ? (["people"] as const) : [];
  return (
    <AdminShell
      pages={user ? ["home", ...people, "health", "account"] : []}
      signOut={signOut}
      user={user ? { name: user.name, role: user.role } : null}
    >
      <FailureWords>{children}</FailureWords>
    </AdminShell>
  );
}

async function findUser() {
  try {
    return await currentUser();
  } catch (error) {
    unstable_rethrow(error);
    logError("Who is signed in could not be read", error);
    return "failed" as const;
  }
}

/** The few words that are needed in the browser when the server says none. */
function FailureWords({ children }: { children: ReactNode }) {
  const { admin } = useMessages();
  const { unreachable } = admin.problems;
  const messages = { admin: { problems: { unreachable }, trouble: admin.trouble } };
  return <NextIntlClientProvider messages={messages}>{children}</NextIntlClientProvider>;
}
