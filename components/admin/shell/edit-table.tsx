import type { ReactNode } from "react";
import styles from "./edit-table.module.css";

export interface EditColumn {
  name: string;
  isNumber?: boolean;
}

export interface EditRow {
  key: string;
  /** The page or sheet of the row. */
  href: string;
  name: string;
  /** The other cells; an empty one is left out on a phone. */
  cells: readonly ReactNode[];
}

interface EditTableProps {
  /** For those who do not see what stands above it. */
  caption: string;
  columns: readonly EditColumn[];
  rows: readonly EditRow[];
}

/** A list of what can be changed: hairlines, the name as the way to its page; two lines on a phone. */
export function EditTable({ caption, columns, rows }: EditTableProps) {
  const [first, ...others] = columns;
  return (
    <table className={styles.table}>
      <caption className="visually-hidden">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{first?.name}</th>
          {others.map(({ name, isNumber }) => (
            <th className={isNumber ? styles.number : undefined} key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, href, name, cells }) => (
          <tr key={key}>
            <th scope="row">
              <a href={href}>{name}</a>
            </th>
            {others.map((column, index) => (
              <td
                className={column.isNumber ? styles.number : undefined}
                data-name={column.isNumber ? column.name : undefined}
                key={column.name}
              >
                {cells[index]}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
