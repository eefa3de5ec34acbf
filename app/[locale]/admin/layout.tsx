import type { ReactNode } from "react";
import { AdminShell } from "@/components/admin/shell/admin-shell";
import { currentUser } from "@/lib/auth/current-user";
import { isPermitted } from "@/lib/auth/permissions";
import { signOut } from "./actions";

/** Shows who is signed in. It protects nothing: each page and each action does so itself. */
export default async function AdminLayout({ children }: { children: ReactNode }) {
  const user = await currentUser();
  const people = isPermitted(user, "manage-people") ? (["people"] as const) : [];
  return (
    <AdminShell
      pages={user ? ["home", ...people, "health", "account"] : []}
      signOut={signOut}
      user={user ? { name: user.name, role: user.role } : null}
    >
      {children}
    </AdminShell>
  );
}
