import { useCallback, useEffect, useReducer, useRef, useState } from "react";
import type { SheetActions } from "@/components/admin/sheet/sheet-actions";
import type { Published, Refusal } from "@/lib/answer";
import {
  type Draft,
  type DraftEntry,
  type DraftEvent,
  emptyDraft,
  isUnsent,
  nextDraft,
  readDraft,
  requestOf,
  writeDraft,
} from "./draft-state";
import { newRequestKey } from "./new-request-key";
import { useTaskAfterPaint } from "./use-after-paint";

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
  onPublished: (answer: Published) => void;
  /** The draft was published from another window or device: the rows have to be read anew. */
  onPublishedElsewhere: () => void;
  onRefused: (refusal: Refusal) => void;
  /** The browser keeps a draft that cannot be read; it is put aside, under the name with ".unreadable". */
  onUnreadable: () => void;
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
  // A draft that another device may have published is sent to learn whether it was.
  const isAsking = useRef(false);
  // What was refused is not sent again before it changes, or the reader tries once more.
  const refused = useRef("");
  const latest = useRef(input);
  const latestDraft = useRef(draft);
  const kept = useRef<Draft | null>(null);
  /** Whether something was done here that the browser does not keep yet. */
  const isToKeep = useRef(false);
  useEffect(() => {
    latest.current = input;
    latestDraft.current = draft;
  });

  const isRead = useRef(false);
  useEffect(() => {
    if (isRead.current) return;
    isRead.current = true;
    const text = localStorage.getItem(place);
    const found = readDraft(text);
    if (text !== null && found === "unreadable") {
      localStorage.setItem(`${place}.unreadable`, text);
      latest.current.onUnreadable();
    }
    const kept = found === "unreadable" ? null : found;
    const isKept = kept !== null && (kept.entries.length > 0 || kept.publishing !== null);
    const empty = emptyDraft(newRequestKey());
    const started = onServer ? nextDraft(empty, { kind: "adopted", ...onServer }) : empty;
    isAsking.current = isKept;
    dispatch({ kind: "read", draft: isKept ? kept : started });
  }, [place, onServer]);

  const keep = (now: Draft) => {
    isToKeep.current = false;
    if (kept.current === now) return;
    localStorage.setItem(place, writeDraft(now));
    kept.current = now;
  };

  const sendNext = (now: Draft) => {
    if (isBusy.current) return;
    const isToAsk = isAsking.current && now.entries.length > 0;
    if (!(now.publishing || isUnsent(now) || isToAsk)) return;
    const name = nameOf(now);
    if (refused.current === name) return;
    isBusy.current = true;
    isAsking.current = false;
    const done = () => {
      isBusy.current = false;
      setAttempt((each) => each + 1);
    };
    send(now, latest.current)
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
  };

  // A key is seen before what it typed is kept, and kept before it is sent.
  const keepAndSend = useTaskAfterPaint(() => {
    const now = latestDraft.current;
    if (now === null) return;
    keep(now);
    sendNext(now);
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt sends again
  useEffect(() => {
    if (draft) keepAndSend.ask();
  }, [draft, attempt, keepAndSend]);
  const act = useCallback(
    (event: DraftEvent) => {
      isToKeep.current = true;
      dispatch(event);
      keepAndSend.ask();
    },
    [keepAndSend],
  );

  useEffect(() => {
    const again = () => {
      refused.current = "";
      isAsking.current = true;
      setConnection("online");
      setAttempt((each) => each + 1);
    };
    const otherTab = (event: StorageEvent) => {
      const others = event.key === place ? readDraft(event.newValue) : null;
      // What was done here since is kept in a moment, and the other window reads it.
      if (!others || others === "unreadable" || isToKeep.current) return;
      if (latestDraft.current?.publishing && !others.publishing)
        latest.current.onPublishedElsewhere();
      dispatch({ kind: "read", draft: others });
    };
    const seen = () => {
      if (document.hidden) return;
      isAsking.current = true;
      setAttempt((each) => each + 1);
    };
    const lost = () => setConnection("offline");
    window.addEventListener("online", again);
    window.addEventListener("offline", lost);
    window.addEventListener("storage", otherTab);
    document.addEventListener("visibilitychange", seen);
    return () => {
      document.removeEventListener("visibilitychange", seen);
      window.removeEventListener("storage", otherTab);
      window.removeEventListener("online", again);
      window.removeEventListener("offline", lost);
    };
  }, [place]);

  const change = useCallback<KeptDraft["change"]>((event) => act(event), [act]);
  const publish = useCallback(
    (reason: string | null) => act({ kind: "publish", reason, nextId: newRequestKey() }),
    [act],
  );
  return {
    draft: draft ?? NOT_READ,
    connection,
    isReady: draft !== null,
    change,
    publish,
  };
}

const NOT_READ = emptyDraft("");

function renewed(id: string): DraftEvent {
  return { kind: "renewed", id, nextId: newRequestKey() };
}

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
    const answer = await actions.publish(gamesId, { id, reason, ...requestOf(entries) });
    if (answer.ok) {
      input.onPublished(answer.value);
      return [{ kind: "published", id }];
    }
    if (answer.refusal.code !== "key_used") {
      input.onRefused(answer.refusal);
      return [{ kind: "refused", id }];
    }
    input.onPublishedElsewhere();
    return [{ kind: "refused", id }, renewed(id)];
  }
  const { id, entries, version } = draft;
  const answer = await actions.saveDraft(gamesId, { id, ...requestOf(entries) });
  if (answer.ok && answer.value === "kept") return [{ kind: "sent", id, version }];
  if (answer.ok) {
    input.onPublishedElsewhere();
    return [renewed(id)];
  }
  // Somebody else's draft has the id: this one takes another.
  if (answer.refusal.code === "key_used") return [renewed(id)];
  input.onRefused(answer.refusal);
  return [];
}
