import { useTranslations } from "next-intl";
import styles from "./source-link.module.css";

/** The site of a source, without "www.". */
export function sourceHost(url: string): string {
  return URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, "") : url;
}

interface SourceLinkProps {
  url: string;
  /** Named by its site. */
  isLong?: boolean;
  /** A mark instead of the word, where the screen is narrow or always. */
  isMarked?: boolean | "always";
}

/** The way to the page that a fact comes from. */
export function SourceLink({ url, isLong = false, isMarked = false }: SourceLinkProps) {
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
      {isMarked === "always" ? (
        "↗"
      ) : isMarked ? (
        <>
          <span className={styles.word}>{t("source")}</span>
          <span aria-hidden="true" className={styles.mark}>
            ↗
          </span>
        </>
      ) : isLong ? (
        host
      ) : (
        t("source")
      )}
    </a>
  );
}
