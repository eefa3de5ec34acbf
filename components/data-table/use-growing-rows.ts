import { type RefObject, startTransition, useEffect, useMemo, useRef, useState } from "react";

/** So many are in the first part of a page from the server, which knows no screen. */
const FIRST_ROWS = 40;
/** No row is lower, in CSS pixels. */
const LOWEST_ROW = 36;
/** So many come at once after them: about a frame's work. */
const NEXT_ROWS = 120;
/** Whoever types goes on within so long, and needs no rows far below; who scrolls gets them at once. */
const PAUSE_MS = 500;

interface GrowingRows<Row> {
  /** What of the rows is drawn now, from the first on, in parts that come and go together. */
  parts: readonly (readonly Row[])[];
  /** Others are to come. */
  isGrowing: boolean;
  /** Goes on what is as high as the rows. */
  boxRef: RefObject<HTMLDivElement | null>;
  /** As high as all rows will be, about, in CSS pixels, so that nobody's place in the page is lost meanwhile. */
  leastHeight: number | undefined;
}

/**
 * Rows of a long table after a new question: those that are seen at once, the others a part a time while
 * nothing else is to be done, so that no key waits for rows far below. Other rows for the same question, as
 * all after the first view, are drawn at once.
 */
export function useGrowingRows<Row>(rows: readonly Row[], question: unknown): GrowingRows<Row> {
  const [drawn, setDrawn] = useState({
    question,
    first: FIRST_ROWS,
    count: Number.POSITIVE_INFINITY,
  });
  const boxRef = useRef<HTMLDivElement | null>(null);
  const rowHeight = useRef(0);
  const isAsked = drawn.question !== question;
  // Counted once is counted until the next question: rows that come later for the same one are all drawn.
  const first = isAsked ? rowsOnScreen() : drawn.first;
  const count = isAsked ? first : drawn.count;
  const isWhole = count >= rows.length;

  useEffect(() => {
    if (isWhole) {
      const height = boxRef.current?.offsetHeight ?? 0;
      if (rows.length > first) rowHeight.current = height / rows.length;
      if (isAsked) setDrawn({ question, first, count: Number.POSITIVE_INFINITY });
      return;
    }
    return whenIdle(count === first ? PAUSE_MS : 0, () => {
      const next = count + NEXT_ROWS;
      const isLast = next >= rows.length;
      startTransition(() =>
        setDrawn({ question, first, count: isLast ? Number.POSITIVE_INFINITY : next }),
      );
    });
  }, [count, first, isAsked, isWhole, question, rows.length]);

  const all = useMemo(() => partsOf(rows, first), [first, rows]);
  const parts = useMemo(
    () => (isWhole ? all : all.slice(0, 1 + Math.floor((count - first) / NEXT_ROWS))),
    [all, count, first, isWhole],
  );
  const leastHeight = isWhole
    ? undefined
    : Math.round(rowHeight.current * rows.length) || undefined;
  return { parts, isGrowing: !isWhole, boxRef, leastHeight };
}

/** As many as the screen is high for, at least some; so many are there with the key that asks for them. */
function rowsOnScreen(): number {
  return Math.max(10, Math.ceil(window.innerHeight / LOWEST_ROW));
}

/** The first rows, and the others in parts of the same size. */
function partsOf<Row>(rows: readonly Row[], first: number): (readonly Row[])[] {
  const parts = [rows.slice(0, first)];
  for (let from = first; from < rows.length; from += NEXT_ROWS) {
    parts.push(rows.slice(from, from + NEXT_ROWS));
  }
  return parts;
}

/** Does it after a pause or the first scroll, when nothing else is to be done; gives the way to take it back. */
function whenIdle(pauseMs: number, work: () => void): () => void {
  let stop = () => {};
  const begin = () => {
    stop();
    stop = soon(work);
  };
  const timer = setTimeout(begin, pauseMs);
  addEventListener("scroll", begin, { once: true, passive: true });
  return () => {
    clearTimeout(timer);
    removeEventListener("scroll", begin);
    stop();
  };
}

function soon(work: () => void): () => void {
  // Safari has no such callback.
  if (typeof requestIdleCallback === "undefined") {
    const timer = setTimeout(work, 16);
    return () => clearTimeout(timer);
  }
  const id = requestIdleCallback(work, { timeout: 200 });
  return () => cancelIdleCallback(id);
}
