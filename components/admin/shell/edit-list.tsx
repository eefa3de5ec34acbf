import { useTranslations } from "next-intl";
import styles from "@/components/admin/forms/form.module.css";
import { AdminPageHead } from "./admin-page-head";
import list from "./edit-list.module.css";
import { type EditColumn, type EditRow, EditTable } from "./edit-table";

interface EditListProps {
  kind: "draws" | "boxers" | "places";
  columns: readonly EditColumn[];
  rows: readonly EditRow[];
  /** What was searched for; without it there is no search. */
  query?: string;
  /** The page that makes a new one; none for who may not. */
  add?: string;
  /** Another page of the section. */
  beside?: { href: string; name: string };
  /** The list that everybody reads. */
  publicPage: string;
}

const MOST_ROWS = 200;

/** The rows that can be changed, each a link to its form. */
export function EditList({ kind, columns, rows, query, add, beside, publicPage }: EditListProps) {
  const t = useTranslations("admin.section");
  const title = t(`title.${kind}`);
  return (
    <>
      <AdminPageHead publicPage={publicPage} title={title}>
        {t(`lead.${kind}`)}
      </AdminPageHead>
      <div className={list.bar}>
        {query === undefined ? null : (
          <search>
            <form className={styles.inline}>
              <div className={styles.field}>
                <input
                  aria-label={t(`searchOf.${kind}`)}
                  autoComplete="off"
                  defaultValue={query}
                  maxLength={100}
                  name="q"
                  type="search"
                />
              </div>
              <button className={styles.quiet} type="submit">
                {t("search")}
              </button>
            </form>
          </search>
        )}
        {rows.length > 0 ? (
          <p className={list.count}>{t("shown", { count: rows.length })}</p>
        ) : null}
        {beside ? (
          <a className={list.beside} href={beside.href}>
            {beside.name}
          </a>
        ) : null}
        {add ? (
          <a className={list.add} href={add}>
            {t(`add.${kind}`)}
          </a>
        ) : null}
      </div>
      {rows.length > 0 ? (
        <EditTable caption={title} columns={columns} rows={rows.slice(0, MOST_ROWS)} />
      ) : (
        <p>
          {query ? (
            <>
              {t("notFound", { query })} <a href="?">{t("all")}</a>
            </>
          ) : (
            t("none")
          )}
        </p>
      )}
      {rows.length > MOST_ROWS ? (
        <p className={list.more}>{t("more", { count: rows.length - MOST_ROWS })}</p>
      ) : null}
    </>
  );
}
