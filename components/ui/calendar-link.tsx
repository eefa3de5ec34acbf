"use client";

import { asPart } from "@/components/parts/as-part";
import { useOrigin } from "./use-origin";

/**
 * Leads a calendar program to a calendar that it follows (`webcal:`, which needs the site's host); until
 * the page's script is there the file itself.
 */
export const CalendarLink = asPart(
  "calendar-link",
  function CalendarLink({ path, label }: { path: string; label: string }) {
    const origin = useOrigin();
    return (
      <a href={origin === "" ? path : origin.replace(/^https?:/, "webcal:") + path}>{label}</a>
    );
  },
);
