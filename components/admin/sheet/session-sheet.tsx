"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import {
  type KeyboardEvent,
  memo,
  type ReactNode,
  useEffect,
  useId,
  useMemo,
  useRef,
  useState,
} from "react";
import { flushSync } from "react-dom";
import { DraftBar } from "@/components/admin/change/draft-bar";
import {
  type DraftEntry,
  isUnsent,
  requestOf,
  saysAlready,
} from "@/components/admin/change/draft-state";
import { useTaskAfterPaint } from "@/components/admin/change/use-after-paint";
import { useDraft } from "@/components/admin/change/use-draft";
import { useLookThenPublish } from "@/components/admin/change/use-look-then-publish";
import { pasteResult } from "@/lib/change/paste-result";
import { isTyped, typeKey } from "@/lib/change/result-input";
import { boutIdOf, emptyBout, type SheetChange } from "@/lib/change/session-sheet";
import { sheetEffects } from "@/lib/change/sheet-effects";
import { gamesRowsOf, type SheetRows } from "@/lib/change/sheet-rows";
import type { Day } from "@/lib/qualification/vocabulary";
import type { Bout } from "@/lib/record/games-rows";
import { AddBout, type AddedBout } from "./add-bout";
import styles from "./session-sheet.module.css";
import type { SheetActions, SheetPreview } from "./sheet-actions";
import { type RowHandlers, SheetRow } from "./sheet-row";
import { cornersOf, isOf, type SheetRow as Row, type Taken, useSheet } from "./use-sheet";
import { useSheetWords } from "./use-sheet-words";
import { useStableHandlers } from "./use-stable-handlers";

interface SessionSheetProps {
  /** What is published. */
  sent: SheetRows;
  tournamentId: string;
  /** `null`: the bouts whose day is not known. */
  day: Day | null;
  /** Who types. */
  userId: string;
  onServer: { id: string; entries: readonly Omit<DraftEntry, "version">[] } | null;
  actions: SheetActions;
}

/** Whether something is typed in a row that cannot be taken over. */
function isHeld({ typing, state, problems }: Row): boolean {
  return typing.refused !== null || (state === "typing" && problems.length > 0);
}

/** A row whose change is taken over and not in the draft yet. */
interface TakenRow {
  row: Row;
  taken: Taken;
  next: Row | undefined;
}

/** The handlers of rows, each after what is to be done before it. */
function afterAll(handlers: RowHandlers, before: () => void): RowHandlers {
  const { press, undo, remove, text, choose, takeOver } = handlers;
  const after =
    <Given extends unknown[]>(handler: (...given: Given) => void) =>
    (...given: Given) => {
      before();
      handler(...given);
    };
  return {
    ...handlers,
    press: after(press),
    undo: after(undo),
    remove: after(remove),
    text: after(text),
    choose: after(choose),
    takeOver: after(takeOver),
  };
}

/** The bouts of a day, one a row, whose results are typed with the keyboard, collected and published. */
export function SessionSheet({
  sent,
  tournamentId,
  day,
  userId,
  onServer,
  actions,
}: SessionSheetProps) {
  const t = useTranslations("admin.sheet");
  const said = useTranslations("admin.draft");
  const router = useRouter();
  const id = useId();
  const { tournamentIds } = sent;
  const rows = useMemo(() => gamesRowsOf(sent), [sent]);
  const words = useSheetWords(rows);
  const known = rows.tournaments.find((each) => each.id === tournamentId);
  const [sourceUrl, setSourceUrl] = useState(known?.sourceUrl ?? "");
  const [activeId, setActiveId] = useState<string | null>(null);
  const [announced, setAnnounced] = useState("");
  const [note, setNote] = useState<string | null>(null);
  const fields = useRef(new Map<string, HTMLInputElement>());
  const { draft, connection, isReady, change, publish } = useDraft({
    gamesId: rows.games.id,
    userId,
    onServer,
    actions,
    onRefused: (refusal) => steps.hear({ ok: false, refusal }),
    onPublished: (published) => {
      setNote(null);
      steps.hear({ ok: true, value: published });
    },
    onUnreadable: () => setNote(said("unreadable")),
    onPublishedElsewhere: () => {
      steps.hear(null);
      setNote(said("publishedElsewhere"));
      router.refresh();
    },
  });
  useEffect(() => {
    const stored = new Map(rows.bouts.map((bout) => [bout.id, bout]));
    for (const { change: entered } of draft.entries.filter(isOf(tournamentIds))) {
      const boutId = boutIdOf(entered);
      const isSaid = saysAlready(entered, stored.get(boutId) ?? null);
      if (isSaid) change({ kind: "dropped", boutId });
    }
  }, [rows, tournamentIds, draft.entries, change]);
  // What else the draft holds can move what is won here: once the server has it, it sends those rows too.
  const isAsked = useRef(false);
  const isAway = !isUnsent(draft) && !draft.entries.every(isOf(tournamentIds));
  useEffect(() => {
    if (!isAway || isAsked.current) return;
    isAsked.current = true;
    router.refresh();
  }, [isAway, router]);
  const sheet = useSheet({ rows, tournamentIds, tournamentId, day, sourceUrl, draft });
  const held = sheet.list.filter(isHeld);
  const isReadyToLook = held.length === 0 && draft.entries.length > 0 && !draft.publishing;
  const steps = useLookThenPublish<SheetPreview>({
    subject: isReadyToLook ? String(draft.version) : null,
    look: () => {
      setNote(null);
      return actions.preview(rows.games.id, requestOf(draft.entries));
    },
    publish: (_, { reason }) => {
      publish(reason);
      return null;
    },
  });
  const active = activeId ?? sheet.list.find(({ state }) => state === "open")?.bout.id ?? null;
  const reachable = active ?? sheet.list[0]?.bout.id;
  const isSource = /^https?:\/\/\S+\.\S+/.test(sourceUrl) && URL.canParse(sourceUrl);

  // A reader who comes to type begins to type.
  const isBegun = useRef(false);
  useEffect(() => {
    if (!isReady || isBegun.current) return;
    isBegun.current = true;
    if (document.activeElement === document.body) fields.current.get(active ?? "")?.focus();
  }, [isReady, active]);

  const enter = (entered: SheetChange) => {
    const stored = rows.bouts.find((bout) => bout.id === boutIdOf(entered)) ?? null;
    if (saysAlready(entered, stored)) change({ kind: "dropped", boutId: boutIdOf(entered) });
    else change({ kind: "typed", change: entered, seen: stored });
    setNote(null);
    steps.forgetPublished();
  };

  const collect = ({ row, taken, next }: TakenRow) => {
    enter(taken.change);
    sheet.forget(row.bout.id);
    const moved = taken.effect ? words.effect(taken.effect) : "";
    setAnnounced(
      t("taken", {
        bout: words.bout(row.bout),
        result: words.result(row.bout),
        effect: moved || t("nothing"),
        next: next ? `${words.bout(next.bout)}, ${words.versus(next.bout)}` : t("end"),
      }),
    );
  };
  // Where the keys go next is seen before what they left is collected.
  const taken = useRef<TakenRow[]>([]);
  const collecting = useTaskAfterPaint(() => {
    const rowsTaken = taken.current;
    taken.current = [];
    flushSync(() => rowsTaken.forEach(collect));
  });

  /** Whether the row holds nothing that is not taken over; it is collected after the next paint. */
  const takeOver = (row: Row, next: Row | undefined): boolean => {
    const found = sheet.take(row);
    if (found === "same") {
      sheet.forget(row.bout.id);
      return true;
    }
    if (found === "refused" || !isSource) return false;
    taken.current.push({ row, taken: found, next });
    collecting.ask();
    return true;
  };

  const isMoving = useRef(false);
  const move = (to: Row | undefined) => {
    if (!to) return;
    isMoving.current = true;
    // The row is drawn before it has the focus, so that the page is laid out once.
    flushSync(() => setActiveId(to.bout.id));
    fields.current.get(to.bout.id)?.focus();
    isMoving.current = false;
  };

  const undo = (row: Row) => {
    sheet.forget(row.bout.id);
    change({ kind: "dropped", boutId: row.bout.id });
    setAnnounced(t("undone", { bout: words.bout(row.bout) }));
  };

  const remove = (row: Row) => {
    if (!row.published) return;
    sheet.forget(row.bout.id);
    enter({ kind: "remove-bout", boutId: row.bout.id });
    setAnnounced(t("removed", { bout: words.bout(row.bout) }));
  };

  /** The row as it is now that everything is collected. */
  const now = (row: Row) => sheet.list.find(({ bout }) => bout.id === row.bout.id) ?? row;

  const nextTo = (row: Row, step = 1) =>
    sheet.list[sheet.list.findIndex(({ bout }) => bout.id === row.bout.id) + step];

  const press = (event: KeyboardEvent<HTMLInputElement>, row: Row) => {
    const { key } = event;
    const [before, next] = [nextTo(row, -1), nextTo(row)];
    if (event.altKey || event.metaKey || (event.ctrlKey && key !== "Enter")) return;
    if (event.ctrlKey) {
      event.preventDefault();
      if (takeOver(row, next)) {
        collecting.runNow();
        steps.look();
      }
      return;
    }
    switch (key.length === 1 ? key.toLowerCase() : key) {
      case "Enter":
        if (takeOver(row, next)) move(next);
        break;
      case "ArrowDown":
        takeOver(row, next);
        move(next);
        break;
      case "ArrowUp":
        takeOver(row, before);
        move(before);
        break;
      case "Escape":
        if (row.typing.refused || isTyped(row.typing, row.known)) sheet.forget(row.bout.id);
        else move(before);
        break;
      case "Delete":
        remove(row);
        break;
      case "z":
        undo(row);
        break;
      default:
        if (key.length > 1 && key !== "Backspace") return;
        type(row, key);
    }
    event.preventDefault();
  };

  const type = (row: Row, key: string) =>
    sheet.type(row, typeKey(row.typing, key, cornersOf(row.known)));

  const add = (added: AddedBout): string | null => {
    if (!isSource) return t("sourceMissing");
    const { categoryCode, round } = added;
    const bout: Bout = {
      ...emptyBout(sheet.rows, { tournamentId, categoryCode, round }),
      ...added,
      boxedOn: day,
      sourceUrl,
    };
    const entered: SheetChange = { kind: "enter-bout", bout };
    const { problems } = sheetEffects(rows, [...sheet.changes, entered]);
    const wrong = problems.get(bout.categoryCode);
    if (wrong) return wrong.map(words.problem).join(" ");
    enter(entered);
    setActiveId(bout.id);
    setAnnounced(t("add.added", { bout: words.bout(bout) }));
    return null;
  };

  const latest = useStableHandlers<RowHandlers>({
    setField: (boutId, field) => {
      if (field) fields.current.set(boutId, field);
      else fields.current.delete(boutId);
    },
    activate: ({ bout }) => setActiveId(bout.id),
    leave: (given) => {
      const row = now(given);
      if (!isMoving.current) takeOver(row, nextTo(row));
    },
    press: (event, row) => press(event, now(row)),
    undo: (row) => undo(now(row)),
    remove: (row) => remove(now(row)),
    text: (text, given) => {
      const row = now(given);
      if (text === "Backspace") type(row, text);
      else sheet.type(row, pasteResult(row.typing, text, cornersOf(row.known)));
    },
    choose: (typing, row) => sheet.type(now(row), { ...typing, isFresh: false }),
    takeOver: (given) => {
      const row = now(given);
      if (takeOver(row, nextTo(row))) move(nextTo(row));
    },
  });
  const [handlers] = useState(() => afterAll(latest, collecting.runNow));
  const steady = useStableHandlers({
    add,
    settle: (boutId: string) => fields.current.get(boutId)?.focus(),
  });

  return (
    <>
      <div className={styles.source}>
        <label htmlFor={`${id}-source`}>{t("source")}</label>
        <input
          aria-describedby={isSource ? undefined : `${id}-source-note`}
          aria-invalid={!isSource || undefined}
          id={`${id}-source`}
          onChange={(event) => setSourceUrl(event.target.value.trim())}
          type="url"
          value={sourceUrl}
        />
        {isSource ? null : (
          <p className={styles.bad} id={`${id}-source-note`}>
            {t("sourceMissing")}
          </p>
        )}
      </div>
      <ol aria-label={t("bouts")} className={styles.sheet}>
        {sheet.list.map((row) => (
          <SheetRow
            handlers={handlers}
            isActive={row.bout.id === active}
            isReachable={row.bout.id === reachable}
            key={row.bout.id}
            note={row.state === "typing" && !isSource ? t("sourceMissing") : null}
            row={row}
            words={words}
          />
        ))}
      </ol>
      <Keys />
      <AddBout onAdd={steady.add} rows={rows} tournamentId={tournamentId} words={words} />
      <p aria-live="polite" className="visually-hidden">
        {announced}
      </p>
      <DraftBar
        connection={connection}
        draft={draft}
        gamesId={rows.games.id}
        held={held.map(({ known: bout }) => bout)}
        note={note}
        onKeep={(boutId) => {
          change({ kind: "dropped", boutId });
          router.refresh();
        }}
        onAlreadyPublished={(boutIds) => {
          for (const boutId of boutIds) change({ kind: "dropped", boutId });
          router.refresh();
        }}
        onLastDecided={steady.settle}
        onTake={(boutId, current) => change({ kind: "taken", boutId, current })}
        steps={steps}
        undo={actions.undo}
        words={words}
      />
    </>
  );
}

/** What each key does; the same whatever is typed. */
const Keys = memo(function Keys() {
  const t = useTranslations("admin.sheet");
  const kbd = { kbd: (chunks: ReactNode) => <kbd>{chunks}</kbd> };
  return (
    <details className={styles.keys}>
      <summary>{t("keys")}</summary>
      <p>{t.rich("keysBefore", kbd)}</p>
      <p>{t.rich("keysAfter", kbd)}</p>
      <p>{t.rich("keysMove", kbd)}</p>
    </details>
  );
});
