import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { LanguageSwitch } from "@/components/ui/language-switch";
import { localePath } from "@/lib/i18n/routing";
import styles from "./admin-shell.module.css";
import { SegmentLinks } from "./segment-links";

interface AdminShellProps {
  /** Who is signed in; null: nobody. */
  user: { name: string; role: "editor" | "admin" } | null;
  pages: readonly ("home" | "people" | "health" | "account")[];
  signOut: () => Promise<void>;
  children: ReactNode;
}

/** Header and main of every page of the admin area. */
export function AdminShell({ user, pages, signOut, children }: AdminShellProps) {
  const t = useTranslations();
  const locale = useLocale();
  const links = pages.map((page) => ({
    segment: page === "home" ? null : page,
    href: localePath(locale, page === "home" ? "/admin" : `/admin/${page}`),
    name: t(`admin.nav.${page}`),
  }));
  const site = { segment: "/", href: localePath(locale, "/"), name: t("admin.nav.public") };
  return (
    <>
      <a className={styles.skip} href="#content">
        {t("site.skip")}
      </a>
      <header className={styles.bar}>
        <a className={styles.mark} href={localePath(locale, "/admin")}>
          {t("site.name")} <span className={styles.area}>{t("admin.name")}</span>
        </a>
        <nav aria-label={t("admin.nav.label")} className={styles.navigation}>
          <SegmentLinks className={styles.nav} links={[...links, site]} />
        </nav>
        <LanguageSwitch href={localePath(locale, "/admin")} />
        {user ? (
          <form action={signOut} className={styles.user}>
            <span className={styles.name}>
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
