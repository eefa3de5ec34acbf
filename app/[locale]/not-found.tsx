import { getTranslations } from "next-intl/server";

/** What is left to say where proxy.ts did not know that the page is missing. */
export default async function NotFound() {
  const t = await getTranslations("errors");
  return (
    <main>
      <h1>{t("notFoundTitle")}</h1>
      <p>
        <a href="/">{t("home")}</a>
      </p>
    </main>
  );
}
