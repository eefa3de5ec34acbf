import { Fragment, memo, type ReactNode } from "react";
import type { ColumnView } from "./column-view";
import styles from "./data-table.module.css";

/** A column as it is shown now. */
export interface ShownColumn<Row> {
  id: string;
  head: string;
  view: ColumnView<Row> | undefined;
}

interface DrawnRowProps<Row> {
  row: Row;
  columns: readonly ShownColumn<Row>[];
  /** The address of the letter that begins here. */
  letterId: string | undefined;
  /** For each column "a" where it says what the row before said, "o" where not, " " where rows do not stand together. */
  again: string;
}

interface DrawnRowsProps<Row> {
  rows: readonly (Row & { id: string })[];
  /** The row before the first of them. */
  before: Row | undefined;
  columns: readonly ShownColumn<Row>[];
  /** The first row of each letter, with the address of the letter. */
  letters: ReadonlyMap<string, string>;
  /** The column that the rows are in the order of. */
  orderedBy: string;
}

/** Rows that come and go together: a browser takes a hundred away at once faster than one by one. */
export const DrawnRows = memo(function DrawnRows<Row>({
  rows,
  before,
  columns,
  letters,
  orderedBy,
}: DrawnRowsProps<Row>) {
  return (
    <tbody>
      {rows.map((row, at) => (
        <DrawnRow
          again={saidAgain(columns, orderedBy, row, at === 0 ? before : rows[at - 1])}
          columns={columns}
          key={row.id}
          letterId={letters.get(row.id)}
          row={row}
        />
      ))}
    </tbody>
  );
}) as <Row>(props: DrawnRowsProps<Row>) => ReactNode;

/** One row; drawn anew only where it changes, since a key may leave most of a thousand as they are. */
const DrawnRow = memo(function DrawnRow<Row>({
  row,
  columns,
  letterId,
  again,
}: DrawnRowProps<Row>) {
  return (
    <tr id={letterId}>
      {columns.map(({ id, head, view }, at) => {
        const Cell = view?.isName ? "th" : "td";
        const shown = (
          <Cell
            className={cellClass(view, row, again.charAt(at))}
            key={id}
            scope={view?.isName ? "row" : undefined}
          >
            {view?.area ? null : <span className={styles.label}>{head}: </span>}
            {view?.cell(row) ?? null}
          </Cell>
        );
        if (!view?.code) return shown;
        return (
          <Fragment key={id}>
            <td className={styles[view.codeArea ?? "hiddenOnPhone"]}>{view.code(row)}</td>
            {shown}
          </Fragment>
        );
      })}
    </tr>
  );
}) as <Row>(props: DrawnRowProps<Row>) => ReactNode;

/** What of a row says the same as the row before it, column by column, under an order. */
function saidAgain<Row>(
  columns: readonly ShownColumn<Row>[],
  order: string,
  row: Row,
  before: Row | undefined,
): string {
  return columns
    .map(({ view }) => {
      if (!view?.group?.under.includes(order)) return " ";
      return before !== undefined && view.group.of(before) === view.group.of(row) ? "a" : "o";
    })
    .join("");
}

function cellClass<Row>(view: ColumnView<Row> | undefined, row: Row, again: string): string {
  return [
    again === "a" ? styles.again : again === "o" ? styles.opening : "",
    view?.isText ? styles.text : "",
    view?.isNumber ? styles.number : "",
    view?.isName ? styles.name : "",
    styles[view?.area ?? (view?.isInLine ? "inLine" : "line")] ?? "",
    view?.isQuietOnPhone?.(row) || view?.codeArea === "beforeSub" ? styles.hiddenOnPhone : "",
  ]
    .filter(Boolean)
    .join(" ");
}
