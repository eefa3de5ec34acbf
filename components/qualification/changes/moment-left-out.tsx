import { useTranslations } from "next-intl";
import styles from "@/components/ui/left-out-note.module.css";
import { allowedDays } from "@/lib/record/as-of";
import type { Games } from "@/lib/record/games-rows";

interface MomentLeftOutProps {
  leftOut: readonly { field: string; given: string }[];
  games: Games;
  /** The number of the newest revision. */
  newest: number;
}

/** Says which of the states that the address names is none, and which there are. */
export function MomentLeftOut({ leftOut, games, newest }: MomentLeftOutProps) {
  const t = useTranslations("changes");
  const range = allowedDays(games);
  if (leftOut.length === 0) return null;
  return (
    <div className={styles.note}>
      {leftOut.map(({ field, given }) => (
        <p key={field}>
          {range
            ? t("leftOut", { given, first: range.from, last: range.to, newest })
            : t("leftOutRevision", { given, newest })}
        </p>
      ))}
    </div>
  );
}
