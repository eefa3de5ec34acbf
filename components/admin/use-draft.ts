import { useCallback, useEffect, useReducer, useRef, useState } from "react";
import type { PublishedChange, Told, ToldRefusal } from "./change-answer";
import {
  type Draft,
  type DraftEntry,
  type DraftEvent,
  emptyDraft,
  isUnsent,
  nextDraft,
  readDraft,
  seenRows,
  writeDraft,
} from "./draft-state";
import { newKey } from "./new-key";
import type { SheetActions } from "./sheet-actions";

/** How long after a failed request the next is tried, where the browser does not say that it is back. */
const RETRY_MS = 4000;

/** "offline": requests fail; what was typed is kept and sent later. */
export type Connection = "online" | "offline";

interface DraftOnServer {
  id: string;
  entries: readonly Omit<DraftEntry, "version">[];
}

interface UseDraftInput {
  gamesId: string;
  /** Whose draft it is: one browser can have several people's. */
  userId: string;
  /** The draft that the server has; a browser that has none goes on with it. */
  onServer: DraftOnServer | null;
  actions: Pick<SheetActions, "saveDraft" | "publish">;
  onPublished: (answer: PublishedChange) => void;
  onRefused: (refusal: ToldRefusal) => void;
}

interface KeptDraft {
  draft: Draft;
  connection: Connection;
  /** Whether the draft was read from the browser; before that nothing is kept. */
  isReady: boolean;
  change: (event: Extract<DraftEvent, { kind: "typed" | "dropped" | "taken" }>) => void;
  /** Publishes the whole draft; asked again while it is on its way, it is still published once. */
  publish: (reason: string | null) => void;
}

function asked(entries: readonly DraftEntry[]) {
  return { changes: entries.map(({ change }) => change), base: seenRows(entries) };
}

/**
 * Keeps the editor's draft in the browser, and sends it: first what waits to be published, then the
 * rest; one request at a time, again after each failure, so that everything arrives in order.
 */
export function useDraft(input: UseDraftInput): KeptDraft {
  const { gamesId, userId, onServer } = input;
  const place = `qualified.draft.${gamesId}.${userId}`;
  const [draft, dispatch] = useReducer(
    (now: Draft | null, event: DraftEvent | { kind: "read"; draft: Draft }) =>
      event.kind === "read" ? event.draft : now && nextDraft(now, event),
    null,
  );
  const [connection, setConnection] = useState<Connection>("online");
  const [attempt, setAttempt] = useState(0);
  const isBusy = useRef(false);
  // What was refused is not sent again before it changes, or the reader tries once more.
  const refused = useRef("");
  const latest = useRef(input);
  useEffect(() => {
    latest.current = input;
  });

  const isRead = useRef(false);
  useEffect(() => {
    if (isRead.current) return;
    isRead.current = true;
    const kept = readDraft(localStorage.getItem(place));
    const isKept = kept !== null && (kept.entries.length > 0 || kept.publishing !== null);
    const empty = emptyDraft(newKey());
    const found = onServer ? nextDraft(empty, { kind: "adopted", ...onServer }) : empty;
    dispatch({ kind: "read", draft: isKept ? kept : found });
  }, [place, onServer]);

  useEffect(() => {
    if (draft) localStorage.setItem(place, writeDraft(draft));
  }, [draft, place]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt sends again
  useEffect(() => {
    if (!draft || isBusy.current || !(draft.publishing || isUnsent(draft))) return;
    const name = nameOf(draft);
    if (refused.current === name) return;
    isBusy.current = true;
    const done = () => {
      isBusy.current = false;
      setAttempt((each) => each + 1);
    };
    send(draft, latest.current)
      .then((events) => {
        setConnection("online");
        if (events.length === 0) refused.current = name;
        for (const event of events) dispatch(event);
        done();
      })
      .catch(() => {
        setConnection("offline");
        isBusy.current = false;
        setTimeout(() => setAttempt((each) => each + 1), RETRY_MS);
      });
  }, [draft, attempt]);

  useEffect(() => {
    const again = () => {
      refused.current = "";
      setConnection("online");
      setAttempt((each) => each + 1);
    };
    const otherTab = (event: StorageEvent) => {
      const kept = event.key === place ? readDraft(event.newValue) : null;
      if (kept) dispatch({ kind: "read", draft: kept });
    };
    const lost = () => setConnection("offline");
    window.addEventListener("online", again);
    window.addEventListener("offline", lost);
    window.addEventListener("storage", otherTab);
    return () => {
      window.removeEventListener("storage", otherTab);
      window.removeEventListener("online", again);
      window.removeEventListener("offline", lost);
    };
  }, [place]);

  const change = useCallback<KeptDraft["change"]>((event) => dispatch(event), []);
  const publish = useCallback((reason: string | null) => {
    dispatch({ kind: "publish", reason, nextId: newKey() });
  }, []);
  return {
    ...{ draft: draft ?? NOT_READ, connection, isReady: draft !== null, change, publish },
  };
}

const NOT_READ = emptyDraft("");

/** What a request would be of. */
function nameOf({ id, version, publishing }: Draft): string {
  return publishing ? `publish ${publishing.id}` : `${id} ${version}`;
}

/**
 * Sends one request and gives what follows from its answer, nothing where the draft was not taken;
 * rejects where there was no answer.
 */
async function send(draft: Draft, input: UseDraftInput): Promise<DraftEvent[]> {
  const { gamesId, actions } = input;
  if (draft.publishing) {
    const { id, entries, reason } = draft.publishing;
    const answer = await actions.publish(gamesId, { id, reason, ...asked(entries) });
    if (answer.ok) input.onPublished(answer.value);
    else input.onRefused(answer.refusal);
    return [{ kind: answer.ok ? "published" : "refused" }];
  }
  const { id, entries, version } = draft;
  const answer: Told<unknown> = await actions.saveDraft(gamesId, {
    id,
    ...asked(entries),
  });
  if (answer.ok) return [{ kind: "sent", id, version }];
  input.onRefused(answer.refusal);
  return [];
}
