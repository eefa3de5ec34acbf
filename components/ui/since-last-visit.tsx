"use client";

import { useEffect, useState } from "react";
import { asPart } from "@/components/parts/as-part";

interface SinceLastVisitProps {
  games: string;
  revision: number;
  /** The page of what changed, to which the two revisions are added. */
  changesHref: string;
  label: string;
}

/** What was the newest revision when the visit before this one ended; `null`: there was none, or it is not known. */
function takeUpVisit(games: string, revision: number): number | null {
  const name = `qualified:seen:${games}`;
  try {
    // The first page of a visit remembers what the last one saw; the others read it there.
    const before = sessionStorage.getItem(name) ?? localStorage.getItem(name) ?? "";
    sessionStorage.setItem(name, before);
    localStorage.setItem(name, `${revision}`);
    const seen = Number(before);
    return Number.isInteger(seen) && seen > 0 && seen < revision ? seen : null;
  } catch {
    return null;
  }
}

/** The way to what was published since the reader was last here, which only this browser knows. */
export const SinceLastVisit = asPart(
  "since-last-visit",
  function SinceLastVisit({ games, revision, changesHref, label }: SinceLastVisitProps) {
    const [seen, setSeen] = useState<number | null>(null);
    useEffect(() => setSeen(takeUpVisit(games, revision)), [games, revision]);
    if (seen === null) return null;
    const sign = changesHref.includes("?") ? "&" : "?";
    return (
      <>
        {" · "}
        <a href={`${changesHref}${sign}from=${seen}&to=${revision}`}>{label}</a>
      </>
    );
  },
);
