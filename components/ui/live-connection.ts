import { splitLocale } from "@/lib/i18n/routing";

interface Following {
  games: string;
  /** The revision that is on screen. */
  shown: () => number;
  /** Asks for the page anew; `shown` tells later whether it came. */
  update: () => void;
}

/** Pages that a revision does not touch wait up to so long, so that the others come first. */
const SPREAD_MS = 2000;
/** When to look again whether the page has come. */
const LOOK_AGAIN_MS = [1500, 3000, 6000, 12_000, 30_000];
/** The browser comes back by itself from a broken connection, but not from a refusal. */
const AFTER_REFUSAL_MS = 60_000;

/**
 * Follows the revisions of a Games while the page can be seen, and updates the page to each. Returns
 * what ends it. A page that was out of sight or out of reach is told what it missed.
 */
export function followRevisions({ games, shown, update }: Following): () => void {
  const address = `/events/${games}`;
  let source: EventSource | undefined;
  let wanted = shown();
  let updating: ReturnType<typeof setTimeout> | undefined;
  let reopening: ReturnType<typeof setTimeout> | undefined;

  const later = (delay: number, attempt: number) => {
    clearTimeout(updating);
    updating = setTimeout(() => bring(attempt), delay);
  };
  const bring = async (attempt: number) => {
    if (shown() === wanted || document.hidden) return;
    // A router that cannot reach the server loads the page, and shows the browser's error instead.
    const answer = await fetch(address, { method: "HEAD" }).catch(() => null);
    // Of several servers another one may have told of the revision; this one may be ahead of it.
    const there = answer?.ok ? Number(answer.headers.get("x-games-revision")) : null;
    if (there !== null && (there === wanted || (there > wanted && wanted > shown()))) {
      wanted = there;
      update();
    }
    const pause = LOOK_AGAIN_MS[attempt];
    if (pause !== undefined) later(pause, attempt + 1);
  };
  const open = () => {
    clearTimeout(reopening);
    if (document.hidden || source) return;
    source = new EventSource(`${address}?since=${shown()}`);
    source.addEventListener("revision", ({ data }: MessageEvent<string>) => {
      const note = readNote(data);
      if (note === null) return;
      wanted = note.revision;
      const isTouched = note.paths?.some((path) => location.pathname.endsWith(path)) ?? true;
      const isHome = splitLocale(location.pathname)[1].split("/").length <= 2;
      later(isTouched || isHome ? 0 : Math.random() * SPREAD_MS, 0);
    });
    source.addEventListener("error", () => {
      if (source?.readyState !== EventSource.CLOSED) return;
      close();
      reopening = setTimeout(open, AFTER_REFUSAL_MS * (1 + Math.random()));
    });
  };
  const close = () => {
    clearTimeout(reopening);
    source?.close();
    source = undefined;
  };
  const onVisibility = () => (document.hidden ? close() : open());

  document.addEventListener("visibilitychange", onVisibility);
  if (document.readyState === "complete") open();
  else window.addEventListener("load", open, { once: true });
  return () => {
    document.removeEventListener("visibilitychange", onVisibility);
    window.removeEventListener("load", open);
    clearTimeout(updating);
    close();
  };
}

/**
 * A note of the server, which may be of a later build than the page. `paths` is `null` where it may be any
 * page; `null`: it is no note of a revision.
 */
function readNote(data: string): { revision: number; paths: readonly string[] | null } | null {
  let note: unknown;
  try {
    note = JSON.parse(data);
  } catch {
    return null;
  }
  if (typeof note !== "object" || note === null) return null;
  const { revision, paths }: { revision?: unknown; paths?: unknown } = note;
  if (typeof revision !== "number") return null;
  const isList = Array.isArray(paths) && paths.every((path) => typeof path === "string");
  return { revision, paths: isList ? paths : null };
}
