import { useTranslations } from "next-intl";
import styles from "./source-link.module.css";

/** The site of a source, without "www.". */
function sourceHost(url: string): string {
  return URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, "") : url;
}

/** The way to the page that a fact comes from. */
export function SourceLink({ url, isLong = false }: { url: string; isLong?: boolean }) {
  const t = useTranslations("words");
  const host = sourceHost(url);
  return (
    <a
      aria-label={t("sourceOf", { host })}
      className={styles.source}
      href={url}
      rel="noopener external nofollow"
      title={url}
    >
      {isLong ? host : t("source")}
    </a>
  );
}
