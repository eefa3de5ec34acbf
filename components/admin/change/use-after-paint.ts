import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from "react";
import { afterPaint, type Waiting } from "./after-paint";

/**
 * The value as it was when it was last seen: what takes long to find of it waits until the page shows it.
 * The second is called where something asks for it at once.
 */
export function useAfterPaint<Value>(value: Value): [seen: Value, seeNow: () => void] {
  const [seen, setSeen] = useState(value);
  useEffect(
    () => (seen === value ? undefined : afterPaint(() => setSeen(value)).takeBack),
    [seen, value],
  );
  return [seen, () => setSeen(value)];
}

/** A task that waits for the next paint. */
export interface TaskAfterPaint {
  /** Once for however many times it is asked for before. */
  ask: () => void;
  /** Runs it if it is asked for and waits. */
  runNow: () => void;
}

/** Has a task run after the next paint when it is asked for; both functions stay the same. */
export function useTaskAfterPaint(task: () => void): TaskAfterPaint {
  const latest = useRef(task);
  useLayoutEffect(() => {
    latest.current = task;
  });
  const waiting = useRef<Waiting | null>(null);
  const runNow = useCallback(() => waiting.current?.runNow(), []);
  // Whoever leaves this part of the page leaves nothing undone.
  useEffect(() => runNow, [runNow]);
  const ask = useCallback(() => {
    waiting.current ??= afterPaint(() => {
      waiting.current = null;
      latest.current();
    });
    if (document.hidden) runNow();
  }, [runNow]);
  return useMemo(() => ({ ask, runNow }), [ask, runNow]);
}
