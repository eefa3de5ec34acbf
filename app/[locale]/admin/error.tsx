"use client";

import { AdminTrouble } from "@/components/admin/shell/admin-trouble";

/** In the place of a page of the admin area that failed; the shell around it stays. */
export default function AdminError() {
  return <AdminTrouble />;
}
