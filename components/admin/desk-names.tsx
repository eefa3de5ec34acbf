"use client";

import { createContext, type ReactNode, useContext } from "react";
import { type NamedRows, type SheetWords, useSheetWords } from "./use-sheet-words";

const Names = createContext<NamedRows>({ categories: [], tournaments: [], boxers: [] });

/** The rows that the forms below name; what is not among them is named by its code. */
export function DeskNames({ names, children }: { names: NamedRows; children: ReactNode }) {
  return <Names value={names}>{children}</Names>;
}

/** Puts what a form moves, and what is wrong with it, into words. */
export function useDeskWords(): SheetWords {
  return useSheetWords(useContext(Names));
}
