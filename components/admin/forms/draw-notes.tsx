import { useTranslations } from "next-intl";
import type { PastedDraw } from "@/lib/change/paste-draw";
import type { PastedTable } from "@/lib/change/pasted-table";
import styles from "./form.module.css";

interface DrawNotesProps {
  table: PastedTable;
  /** Rows that the editor left out in one go. */
  dropped: readonly number[];
  isoCodes: NonNullable<PastedDraw["isoCodes"]>;
}

/** How a pasted text was read where that is not plain: bouts as pairs, ISO codes, lines left out. */
export function DrawNotes({ table, dropped, isoCodes }: DrawNotesProps) {
  const t = useTranslations("admin.draw.notes");
  const left = [
    ...table.skipped,
    ...table.rows
      .filter(({ row }) => dropped.includes(row))
      .map(({ row, cells }) => ({ row, text: cells.filter((cell) => cell !== "").join(" ") })),
  ].sort((a, b) => a.row - b.row);
  return (
    <>
      {table.isPairs ? <p className={styles.hint}>{t("pairs")}</p> : null}
      {isoCodes.length > 0 ? (
        <p className={styles.hint}>
          {t("iso", { codes: isoCodes.map(({ code, noc }) => `${code} → ${noc}`).join(", ") })}
        </p>
      ) : null}
      {left.length > 0 ? (
        <details>
          <summary>{t("left", { count: left.length })}</summary>
          <ul>
            {left.map(({ row, text }) => (
              <li key={`${row} ${text}`}>{t("leftLine", { row, text })}</li>
            ))}
          </ul>
        </details>
      ) : null}
    </>
  );
}
