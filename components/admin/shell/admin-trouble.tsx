import { useLocale, useTranslations } from "next-intl";
import { localePath } from "@/lib/i18n/routing";

/** What an admin page says where the server failed; plain links, for it stands without JavaScript too. */
export function AdminTrouble() {
  const t = useTranslations("admin.trouble");
  const locale = useLocale();
  return (
    <div role="alert">
      <h1>{t("title")}</h1>
      <p>{t("text")}</p>
      <p>
        {/* biome-ignore lint/a11y/useValidAnchor: "" is the same address again, with all that it asks */}
        <a href="">{t("again")}</a> · <a href={localePath(locale, "/")}>{t("public")}</a>
      </p>
    </div>
  );
}
