"use client";

import { useEffect } from "react";
import { asPart } from "@/components/parts/as-part";

/** Fields in which a slash is a letter. */
const TYPED_IN = "input, textarea, select, [contenteditable]";

/** Leads from "/" to the field of this id, unless somebody is typing. */
export const SearchKey = asPart("search-key", function SearchKey({ field }: { field: string }) {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.defaultPrevented || (event.target as Element).closest?.(TYPED_IN)) return;
      const input = document.getElementById(field);
      if (!(input instanceof HTMLInputElement)) return;
      event.preventDefault();
      input.focus();
      input.select();
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, [field]);
  return null;
});
