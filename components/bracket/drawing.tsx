import { type CSSProperties, type ReactNode, useId } from "react";
import { BoutBox, type DrawContext } from "./bout-box";
import { boutEnd, type DrawColumn, sideOfLine } from "./draw-columns";
import styles from "./drawing.module.css";
import { layOut, wireOf } from "./layout";

interface DrawingProps {
  context: DrawContext;
  /** What the region is called that scrolls. */
  label: string;
  scrollHint: string;
  /** What the links to the columns are called, where they stand one below the other. */
  roundsLabel: string;
  columns: readonly DrawColumn[];
  /** Heading of each column; `null`: none. */
  titles: readonly (string | null)[];
  /** The column that the qualification line stands behind; `null`: there is no line. */
  lineColumn: number | null;
  lineLabel: ReactNode;
  /** What a column says of which nothing is known. */
  emptyText: string;
}

/** Columns that are as wide as the text of a page, and rows that fit on a sheet of paper. */
const MOST_IN_TEXT = 5;
const MOST_ON_PAPER = 11;

/** Bouts in columns, a list of lists, with lines from each bout to the next as decoration. */
export function Drawing({
  context,
  label,
  scrollHint,
  roundsLabel,
  columns,
  titles,
  lineColumn,
  lineLabel,
  emptyText,
}: DrawingProps) {
  const id = useId();
  const { rows, places } = layOut(columns.map(({ bouts }) => bouts));
  const drawn = columns.map(({ bouts }, column) => {
    const lineSide = sideOfLine(column, lineColumn);
    return bouts
      .flatMap((bout) => {
        const place = places.get(bout.key);
        if (!place) return [];
        const end = boutEnd(bout, place, lineSide, context.view.isDrawn);
        return [{ bout, place, end, wire: wireOf(place, places), lineSide }];
      })
      .sort((a, b) => a.place.row - b.place.row);
  });
  const isCarrying =
    lineColumn === columns.length - 1 ||
    (drawn.at(-1)?.some(({ end }) => end.kind === "open") ?? false);
  const width = columns.length + (isCarrying ? 1 : 0);
  return (
    <div
      className={[
        styles.frame,
        isCarrying ? styles.carrying : "",
        width > MOST_IN_TEXT ? styles.wide : "",
        rows > MOST_ON_PAPER ? styles.dense : "",
      ]
        .filter(Boolean)
        .join(" ")}
      style={{ "--columns": columns.length, "--rows": Math.max(rows, 1) } as CSSProperties}
    >
      <p className={`${styles.hint} ${styles[`columns${width}`] ?? ""}`}>{scrollHint}</p>
      <RoundLinks id={id} label={roundsLabel} titles={titles} />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard */}
      <section aria-label={label} className={styles.scroll} tabIndex={0}>
        <ol className={styles.columns}>
          {drawn.map((bouts, column) => {
            const title = titles[column] ?? null;
            const headingId = `${id}${column}`;
            return (
              <li
                className={[
                  sideOfLine(column, lineColumn) === "after" ? styles.beyond : "",
                  bouts.length === 0 ? styles.bare : "",
                ].join(" ")}
                key={headingId}
              >
                {title ? (
                  <h3 className={styles.title} id={headingId}>
                    {title}
                  </h3>
                ) : null}
                {bouts.length === 0 ? (
                  <p className={styles.empty}>{emptyText}</p>
                ) : (
                  <ol aria-labelledby={title ? headingId : undefined} className={styles.bouts}>
                    {bouts.map(({ bout, place, end, wire, lineSide }) => (
                      <BoutBox
                        bout={bout}
                        context={context}
                        drawn={{ row: place.row, end, wire }}
                        hasColumnBefore={column > 0}
                        key={bout.key}
                        lineSide={lineSide}
                        upper={place.upper}
                      />
                    ))}
                  </ol>
                )}
                {column === lineColumn ? (
                  <p className={styles.line} style={{ "--before": column + 1 } as CSSProperties}>
                    <span className={styles.label}>{lineLabel}</span>
                  </p>
                ) : null}
              </li>
            );
          })}
        </ol>
      </section>
    </div>
  );
}

/** On a phone, the way to each round. */
function RoundLinks({
  id,
  label,
  titles,
}: { id: string; label: string } & Pick<DrawingProps, "titles">) {
  if (titles.filter(Boolean).length < 3) return null;
  return (
    <nav aria-label={label}>
      <ul className={styles.jump}>
        {titles.map((title, column) =>
          title ? (
            <li key={title}>
              <a href={`#${id}${column}`}>{title}</a>
            </li>
          ) : null,
        )}
      </ul>
    </nav>
  );
}
