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

const Keep = createContext<(word: ReactNode) => void>(() => {});

/**
 * Goes on saying what a form inside said last, when the form itself goes away: publishing may take its
 * row from the page. Stands where the form may go, and stays.
 */
export function KeptWords({ children }: { children: ReactNode }) {
  const [word, keep] = useState<ReactNode>(null);
  const said = useRef<HTMLDivElement>(null);
  // Whoever read it there reads on here, from the moment that it is there; whoever went on is left alone.
  useLayoutEffect(() => {
    if (word !== null && document.activeElement === document.body) said.current?.focus();
  }, [word]);
  return (
    <Keep value={keep}>
      {word === null ? null : (
        <div ref={said} tabIndex={-1}>
          {word}
        </div>
      )}
      {children}
    </Keep>
  );
}

/** Leaves a word to the `KeptWords` around the component when it goes away; `null`: it has said nothing. */
export function useKeptWord(word: ReactNode): void {
  const keep = useContext(Keep);
  const last = useRef(word);
  const isSaid = word !== null;
  useLayoutEffect(() => {
    last.current = word;
  });
  // A newer word takes the place of an older one.
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
