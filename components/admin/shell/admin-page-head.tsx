import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import styles from "./admin-page-head.module.css";

interface AdminPageHeadProps {
  title: ReactNode;
  /** The pages above this one, below the section. */
  above?: readonly { href: string; name: string }[];
  /** Where everybody reads of the same thing. */
  publicPage?: string;
  /** What else the page is about, in one quiet line. */
  children?: ReactNode;
}

/** The head of a page of a section: the way back, what it is about, and its public page. */
export function AdminPageHead({ title, above = [], publicPage, children }: AdminPageHeadProps) {
  const t = useTranslations("admin.section");
  return (
    <div className={styles.head}>
      {above.length > 0 ? (
        <nav aria-label={t("above")}>
          <ol className={styles.above}>
            {above.map(({ href, name }) => (
              <li key={href}>
                <a href={href}>{name}</a>
              </li>
            ))}
          </ol>
        </nav>
      ) : null}
      <h1>{title}</h1>
      {children || publicPage ? (
        <p className={styles.meta}>
          {children}
          {children && publicPage ? " · " : null}
          {publicPage ? <a href={publicPage}>{t("publicPage")}</a> : null}
        </p>
      ) : null}
    </div>
  );
}
