"use client";

import { createContext, type ReactNode, useContext, useMemo } from "react";
import {
  type NamedRows,
  type SheetWords,
  useSheetWords,
} from "@/components/admin/sheet/use-sheet-words";
import type { NamedInRefusal } from "@/lib/change/named-in";

const Names = createContext<NamedRows>({ categories: [], tournaments: [], boxers: [] });

/** The rows that the forms below name; what is not among them is named by its code. */
export function ChangeNames({ names, children }: { names: NamedRows; children: ReactNode }) {
  return <Names value={names}>{children}</Names>;
}

/**
 * Puts what a form moves, and what is wrong with it, into words. `named`: rows that a refusal names
 * and the page may not know.
 */
export function useChangeWords(named: NamedInRefusal | null = null): SheetWords {
  const names = useContext(Names);
  const all = useMemo(
    () => (named ? { ...names, ...named, boxers: [...names.boxers, ...named.boxers] } : names),
    [names, named],
  );
  return useSheetWords(all);
}
