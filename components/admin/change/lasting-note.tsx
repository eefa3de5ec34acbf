"use client";

import {
  createContext,
  type ReactNode,
  useContext,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
} from "react";

const KeepNote = createContext<(note: ReactNode) => void>(() => {});

/**
 * Goes on saying what a form inside said last, when the form itself goes away: publishing may take its
 * row from the page. Stands where the form may go, and stays.
 */
export function LastingNote({ children }: { children: ReactNode }) {
  const [note, keep] = useState<ReactNode>(null);
  const said = useRef<HTMLDivElement>(null);
  // Whoever read it there reads on here, from the moment that it is there; whoever went on is left alone.
  useLayoutEffect(() => {
    if (note !== null && document.activeElement === document.body) said.current?.focus();
  }, [note]);
  return (
    <KeepNote value={keep}>
      {note === null ? null : (
        <div ref={said} tabIndex={-1}>
          {note}
        </div>
      )}
      {children}
    </KeepNote>
  );
}

/** Leaves a note to the `LastingNote` around the component when it goes away; `null`: it has said nothing. */
export function useLastingNote(note: ReactNode): void {
  const keep = useContext(KeepNote);
  const last = useRef(note);
  const isSaid = note !== null;
  useLayoutEffect(() => {
    last.current = note;
  });
  // A newer note takes the place of an older one.
  useEffect(() => {
    if (isSaid) keep(null);
  }, [isSaid, keep]);
  useEffect(
    () => () => {
      if (last.current !== null) keep(last.current);
    },
    [keep],
  );
}
