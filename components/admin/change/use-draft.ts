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

  useEffect(() => {
    if (draft) localStorage.setItem(place, writeDraft(draft));
  }, [draft, place]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt sends again
  useEffect(() => {
    if (!draft || isBusy.current) return;
    const isToAsk = isAsking.current && draft.entries.length > 0;
    if (!(draft.publishing || isUnsent(draft) || isToAsk)) return;
    const name = nameOf(draft);
    if (refused.current === name) return;
    isBusy.current = true;
    isAsking.current = false;
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
      isAsking.current = true;
      setConnection("online");
      setAttempt((each) => each + 1);
    };
    const otherTab = (event: StorageEvent) => {
      const kept = event.key === place ? readDraft(event.newValue) : null;
      if (!kept || kept === "unreadable") return;
      if (latestDraft.current?.publishing && !kept.publishing)
        latest.current.onPublishedElsewhere();
      dispatch({ kind: "read", draft: kept });
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

  const change = useCallback<KeptDraft["change"]>((event) => dispatch(event), []);
  const publish = useCallback((reason: string | null) => {
    dispatch({ kind: "publish", reason, nextId: newRequestKey() });
  }, []);
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
