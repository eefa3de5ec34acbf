import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { formatDay } from "@/lib/i18n/day";
import type { Theme } from "@/lib/record/embeds";
import type { GamesRecord } from "@/lib/record/games-record";
import styles from "./embed-frame.module.css";

/** What a frame is told by its address. */
export interface FramedBy {
  record: GamesRecord;
  /** The address of the page that the embed is of, as the embed was asked for it. */
  href: string;
  theme: Theme;
}

interface EmbedFrameProps extends FramedBy {
  title: string;
  children: ReactNode;
}

/**
 * An embed as other sites show it: its title, what it shows, of which day and revision, and the way to the
 * page. public/embed-frame.js reads the attributes, and puts a later revision in the place of the contents.
 */
export function EmbedFrame({ record, title, href, theme, children }: EmbedFrameProps) {
  const t = useTranslations();
  const locale = useLocale();
  const { asOf, revision, publishedAt, pinned } = record;
  return (
    <>
      <main
        className={`${styles.frame} ${styles[theme] ?? ""}`}
        data-games={record.games.id}
        data-revision={revision}
        {...(pinned === null ? { "data-live": "" } : {})}
      >
        <h1 className={styles.title}>
          <a href={href}>{title}</a>
        </h1>
        {children}
        <footer className={styles.meta}>
          <span>
            {asOf === null
              ? t("meta.asOfNow", { published: formatDay(locale, new Date(publishedAt)) })
              : t("meta.asOf", { day: formatDay(locale, asOf) })}
          </span>
          <span>{t("meta.revision", { revision })}</span>
          <a href={href}>{t("embed.more", { site: t("site.name") })}</a>
        </footer>
      </main>
      <script defer src="/embed-frame.js" />
    </>
  );
}
