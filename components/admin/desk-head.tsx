import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import styles from "./desk-head.module.css";

interface DeskHeadProps {
  title: ReactNode;
  /** The pages above this one, below the desk. */
  above?: readonly { href: string; name: string }[];
  /** Where everybody reads of the same thing. */
  publicPage?: string;
  /** What else the page is about, in one quiet line. */
  children?: ReactNode;
}

/** The head of a desk's page: the way back, what it is about, and its public page. */
export function DeskHead({ title, above = [], publicPage, children }: DeskHeadProps) {
  const t = useTranslations("admin.desk");
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
