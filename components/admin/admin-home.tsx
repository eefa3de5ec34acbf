import { useLocale, useTranslations } from "next-intl";
import { localePath } from "@/lib/i18n/routing";

interface AdminHomeProps {
  user: { name: string; role: "editor" | "admin" };
  pages: readonly ("people" | "health" | "account")[];
  /** The Games whose facts the reader may change. */
  games: readonly { id: string; name: string }[];
  /** Was the reader led here from a page that the role does not allow? */
  isRefused: boolean;
}

/** Where an editor or admin begins. */
export function AdminHome({ user, pages, games, isRefused }: AdminHomeProps) {
  const t = useTranslations("admin");
  const locale = useLocale();
  return (
    <>
      <h1>{t("home.title")}</h1>
      {isRefused ? <p role="alert">{t("refused")}</p> : null}
      <p>{t("home.hello", { name: user.name, role: t(`roles.${user.role}`) })}</p>
      <ul>
        {games.map(({ id, name }) => (
          <li key={id}>
            <a href={localePath(locale, `/admin/${id}/results`)}>
              {t("results.home", { games: name })}
            </a>{" "}
            ·{" "}
            <a href={localePath(locale, `/admin/${id}/revisions`)}>
              {t("results.revisions", { games: name })}
            </a>
          </li>
        ))}
        {pages.map((page) => (
          <li key={page}>
            <a href={localePath(locale, `/admin/${page}`)}>{t(`home.${page}`)}</a>
          </li>
        ))}
      </ul>
    </>
  );
}
