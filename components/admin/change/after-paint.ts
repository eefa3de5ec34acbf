/** A frame is drawn within this time, or the page is not seen. */
const UNSEEN_MS = 250;

/** What waits for the next paint. */
export interface Waiting {
  /** Runs it, unless it ran or was taken back. */
  runNow: () => void;
  takeBack: () => void;
}

const all = new Set<Waiting>();
let isListening = false;

/** Whoever hides or leaves the page has everything run at once, and what that asks for in its turn. */
function listen(): void {
  if (isListening) return;
  isListening = true;
  const runAll = () => {
    for (const waiting of all) waiting.runNow();
  };
  window.addEventListener("pagehide", runAll);
  document.addEventListener("visibilitychange", runAll);
}

/** Calls `run` once the page shows what is being drawn; soon also where nothing is drawn. */
export function afterPaint(run: () => void): Waiting {
  listen();
  let painted: ReturnType<typeof setTimeout> | undefined;
  // A task that a frame begins comes after that frame.
  const frame = requestAnimationFrame(() => {
    painted = setTimeout(runNow);
  });
  const unseen = setTimeout(runNow, UNSEEN_MS);
  const takeBack = () => {
    cancelAnimationFrame(frame);
    clearTimeout(painted);
    clearTimeout(unseen);
    all.delete(waiting);
  };
  function runNow() {
    if (!all.has(waiting)) return;
    takeBack();
    run();
  }
  const waiting: Waiting = { runNow, takeBack };
  all.add(waiting);
  return waiting;
}
