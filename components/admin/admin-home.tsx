import { useLocale, useTranslations } from "next-intl";
import { localePath } from "@/lib/i18n/routing";

interface AdminHomeProps {
  user: { name: string; role: "editor" | "admin" };
  pages: readonly ("people" | "health" | "account")[];
  /** Was the reader led here from a page that the role does not allow? */
  isRefused: boolean;
}

/** Where an editor or admin begins. */
export function AdminHome({ user, pages, isRefused }: AdminHomeProps) {
  const t = useTranslations("admin");
  const locale = useLocale();
  return (
    <>
      <h1>{t("home.title")}</h1>
      {isRefused ? <p role="alert">{t("refused")}</p> : null}
      <p>{t("home.hello", { name: user.name, role: t(`roles.${user.role}`) })}</p>
      <ul>
        {pages.map((page) => (
          <li key={page}>
            <a href={localePath(locale, `/admin/${page}`)}>{t(`home.${page}`)}</a>
          </li>
        ))}
      </ul>
    </>
  );
}
