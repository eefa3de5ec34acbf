import { useTranslations } from "next-intl";
import styles from "./embed-frame.module.css";

/** What stands in the frame where there is nothing to show. */
export function EmbedNote({ href }: { href: string }) {
  const t = useTranslations();
  return (
    <main className={styles.frame}>
      <h1 className={styles.title}>{t("embed.refusedTitle")}</h1>
      <p>{t.rich("embed.refused", { site: () => <a href={href}>{t("site.name")}</a> })}</p>
    </main>
  );
}
