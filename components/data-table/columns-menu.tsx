import { useTranslations } from "next-intl";
import { Menu } from "@/components/ui/menu";
import styles from "./toolbar.module.css";

interface ColumnsMenuProps {
  /** Every column of the table, in its order. */
  columns: readonly { id: string; isDefault: boolean }[];
  shown: readonly string[];
  onChange: (columns: string[] | null) => void;
}

/** The choice of columns. Columns keep the table's order; the last one cannot go. */
export function ColumnsMenu({ columns, shown, onChange }: ColumnsMenuProps) {
  const t = useTranslations();
  const toggle = (id: string, isShown: boolean) => {
    const next = columns
      .map((column) => column.id)
      .filter((each) => (each === id ? isShown : shown.includes(each)));
    const isDefault = columns.every((column) => column.isDefault === next.includes(column.id));
    onChange(isDefault ? null : next);
  };
  return (
    <Menu
      buttonClass={styles.filter}
      id="columns-menu"
      label={t("table.columns")}
      title={t("table.columns")}
    >
      <ul className={styles.options}>
        {columns.map(({ id }) => (
          <li key={id}>
            <label>
              <input
                checked={shown.includes(id)}
                disabled={shown.length === 1 && shown.includes(id)}
                onChange={({ target }) => toggle(id, target.checked)}
                type="checkbox"
              />
              <span>{t(`columns.${id}` as "columns.id")}</span>
            </label>
          </li>
        ))}
      </ul>
    </Menu>
  );
}
