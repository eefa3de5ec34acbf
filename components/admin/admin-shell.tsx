import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { localePath } from "@/lib/i18n/routing";
import styles from "./admin-shell.module.css";

interface AdminShellProps {
  /** Who is signed in; null: nobody. */
  user: { name: string; role: "editor" | "admin" } | null;
  pages: readonly ("home" | "people" | "health" | "account")[];
  signOut: () => Promise<void>;
  children: ReactNode;
}

const PATHS = {
  home: "/admin",
  people: "/admin/people",
  health: "/admin/health",
  account: "/admin/account",
} as const;

/** Header and main of every page of the admin area. */
export function AdminShell({ user, pages, signOut, children }: AdminShellProps) {
  const t = useTranslations();
  const locale = useLocale();
  return (
    <>
      <a className={styles.skip} href="#content">
        {t("site.skip")}
      </a>
      <header className={styles.bar}>
        <a className={styles.mark} href={localePath(locale, "/admin")}>
          {t("site.name")} <span className={styles.area}>{t("admin.name")}</span>
        </a>
        <nav aria-label={t("admin.nav.label")}>
          <ul className={styles.nav}>
            {pages.map((page) => (
              <li key={page}>
                <a href={localePath(locale, PATHS[page])}>{t(`admin.nav.${page}`)}</a>
              </li>
            ))}
            <li>
              <a href={localePath(locale, "/")}>{t("admin.nav.public")}</a>
            </li>
          </ul>
        </nav>
        {user ? (
          <form action={signOut} className={styles.user}>
            <span>
              {t("admin.signedInAs", { name: user.name, role: t(`admin.roles.${user.role}`) })}
            </span>
            <button type="submit">{t("admin.signOut")}</button>
          </form>
        ) : null}
      </header>
      <main className={styles.main} id="content">
        {children}
      </main>
    </>
  );
}
