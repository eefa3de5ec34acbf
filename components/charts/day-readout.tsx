"use client";

import {
  type KeyboardEvent,
  type PointerEvent,
  type ReactNode,
  useEffect,
  useRef,
  useState,
} from "react";
import { asPart } from "@/components/parts/as-part";
import styles from "./day-readout.module.css";

interface DayReadoutProps {
  /** What is chosen among, for people who hear it. */
  label: string;
  /** How a day is chosen. */
  hint: string;
  /** What is said of a day: with `{day}`, `{happened}`, `{held}` and, of a nation, `{own}`. */
  sentence: string;
  /** The picture. The figure around it has a table, whose rows say where their day stands (`data-at`). */
  children: ReactNode;
}

/** A day of the table below the picture. */
interface ReadDay {
  index: number;
  last: number;
  /** From the left, in percent. */
  at: number;
  text: string;
}

const FAR = 5;

/**
 * Reads the days of a picture by pointer and by arrow keys: what happened and the total. It says what the
 * table says; without script there is the table alone.
 */
export const DayReadout = asPart(
  "day-readout",
  function DayReadout({ label, hint, sentence, children }: DayReadoutProps) {
    const frame = useRef<HTMLDivElement>(null);
    const [day, setDay] = useState<ReadDay | null>(null);
    const [isRead, setIsRead] = useState(false);
    // The page is the same without script until then.
    useEffect(
      () => setDay(readDay(rowsOf(frame.current), Number.POSITIVE_INFINITY, sentence)),
      [sentence],
    );

    function choose(find: (rows: readonly HTMLElement[]) => number) {
      const rows = rowsOf(frame.current);
      setDay(readDay(rows, find(rows), sentence));
      setIsRead(true);
    }

    function point(event: PointerEvent<HTMLDivElement>) {
      const { left, width } = event.currentTarget.getBoundingClientRect();
      const at = ((event.clientX - left) / width) * 100;
      choose((rows) => nearest(rows, at));
    }

    function press(event: KeyboardEvent<HTMLDivElement>) {
      if (!day) return;
      const to = KEYS[event.key]?.(day);
      if (to === undefined) return;
      event.preventDefault();
      choose(() => to);
    }

    return (
      <div className={styles.whole}>
        <div className={styles.frame} ref={frame}>
          {children}
          {day ? (
            <div
              aria-label={label}
              aria-valuemax={day.last + 1}
              aria-valuemin={1}
              aria-valuenow={day.index + 1}
              aria-valuetext={day.text}
              className={styles.days}
              onKeyDown={press}
              onPointerDown={point}
              onPointerMove={point}
              role="slider"
              tabIndex={0}
            >
              {isRead ? <i className={styles.line} style={{ left: `${day.at}%` }} /> : null}
            </div>
          ) : null}
        </div>
        <p aria-hidden="true" className={`${styles.said} ${isRead ? "" : styles.hint}`}>
          {day ? (isRead ? day.text : hint) : null}
        </p>
      </div>
    );
  },
);

const KEYS: Readonly<Record<string, (day: ReadDay) => number>> = {
  ArrowRight: ({ index }) => index + 1,
  ArrowUp: ({ index }) => index + 1,
  ArrowLeft: ({ index }) => index - 1,
  ArrowDown: ({ index }) => index - 1,
  PageUp: ({ index }) => index + FAR,
  PageDown: ({ index }) => index - FAR,
  Home: () => 0,
  End: ({ last }) => last,
};

function rowsOf(frame: HTMLElement | null): HTMLElement[] {
  return [...(frame?.closest("figure")?.querySelectorAll<HTMLElement>("tr[data-at]") ?? [])];
}

function nearest(rows: readonly HTMLElement[], at: number): number {
  const away = rows.map((row) => Math.abs(Number(row.dataset.at) - at));
  return away.indexOf(Math.min(...away));
}

/** The row at an index, or at the end that is nearer; `null`: there are none. */
function readDay(rows: readonly HTMLElement[], wanted: number, sentence: string): ReadDay | null {
  const last = rows.length - 1;
  const index = Math.max(0, Math.min(last, wanted));
  const row = rows[index];
  if (!row) return null;
  const said = (selector: string) =>
    row.querySelector(selector)?.textContent?.replace(/\s+/g, " ").trim() ?? "";
  const text = sentence
    .replace("{day}", () => said("th"))
    .replace("{happened}", () => said("[data-say=happened]"))
    .replace("{held}", () => said("[data-say=held]"))
    .replace("{own}", () => said("[data-say=own]"));
  return { index, last, at: Number(row.dataset.at), text };
}
