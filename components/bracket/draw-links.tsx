import { useTranslations } from "next-intl";
import { useLinks } from "@/components/ui/use-links";
import { useNames } from "@/lib/i18n/names";
import { drawCategories } from "@/lib/record/draw-categories";
import type { GamesRecord } from "@/lib/record/games-record";
import styles from "./draw-links.module.css";

interface DrawLinksProps {
  record: GamesRecord;
  tournamentId: string;
  /** Code of the category whose draw is shown. */
  current?: string;
}

/** The draws of a tournament, each with how many of its bouts were found. */
export function DrawLinks({ record, tournamentId, current }: DrawLinksProps) {
  const t = useTranslations();
  const names = useNames();
  const links = useLinks(record);
  return (
    <ul className={styles.draws}>
      {drawCategories(record, tournamentId).map(({ category, bouts }) => (
        <li key={category.code}>
          <a
            aria-current={category.code === current ? "page" : undefined}
            href={links.draw(tournamentId, category.slug)}
          >
            {names.category(category)}
          </a>{" "}
          <span className={styles.count}>{t("tournament.boutsCount", { count: bouts })}</span>
        </li>
      ))}
    </ul>
  );
}
