import { NextIntlClientProvider, useMessages } from "next-intl";
import type { ReactNode } from "react";

/** The words that the forms of the admin area need in the browser. */
export function AdminMessages({ children }: { children: ReactNode }) {
  const { admin, category, checks, rule, values } = useMessages();
  return (
    <NextIntlClientProvider
      messages={{ admin, category, checks: { kind: checks.kind }, rule, values }}
    >
      {children}
    </NextIntlClientProvider>
  );
}
