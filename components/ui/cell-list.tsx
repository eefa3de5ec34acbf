import type { ReactNode } from "react";
import styles from "./cell-list.module.css";

interface CellListProps {
  className?: string | undefined;
  /** Items of a `CellItem` each. */
  children: ReactNode;
}

/**
 * A list in a cell of a table. It has no block elements: a copied row would break its line at each,
 * in text and in a spreadsheet.
 */
export function CellList({ className, children }: CellListProps) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a list element is what breaks the line
    <span className={className} role="list">
      {children}
    </span>
  );
}

interface CellItemProps {
  className?: string | undefined;
  /** What stands behind the item, between it and the next; then each item has a line of its own. */
  separator?: string;
  children?: ReactNode;
}

export function CellItem({ className, separator, children }: CellItemProps) {
  const own = separator === undefined ? className : [styles.line, className].join(" ");
  return (
    <>
      {/* biome-ignore lint/a11y/useSemanticElements: a list element is what breaks the line */}
      <span className={own} role="listitem">
        {children}
        {separator}
      </span>{" "}
    </>
  );
}
