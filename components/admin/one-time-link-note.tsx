import { useLocale, useTranslations } from "next-intl";
import { CopyButton } from "@/components/ui/copy-button";
import { formatDay } from "@/lib/i18n/day";
import styles from "./one-time-link-note.module.css";

interface OneTimeLinkNoteProps {
  name: string;
  url: string;
  expiresAt: Date;
}

/** A link that is shown once, to be sent to its owner. */
export function OneTimeLinkNote({ name, url, expiresAt }: OneTimeLinkNoteProps) {
  const t = useTranslations("admin.people");
  const day = formatDay(useLocale(), expiresAt, "minute");
  return (
    <div className={styles.note} role="status">
      <p>{t("link", { name, day })}</p>
      <p className={styles.url}>
        <code>{url}</code>
      </p>
      <CopyButton copiedLabel={t("copied")} label={t("copy")} text={url} />
    </div>
  );
}
