"use client";

import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { asPart } from "@/components/parts/as-part";
import styles from "./menu-filter.module.css";

interface MenuFilterProps {
  /** The id of the list: its items say by `data-search`, as `searchText` makes it, what they are found by. */
  list: string;
  label: string;
  /** Said where nothing is left. */
  nothing: string;
}

type MakeSearch = typeof import("@/lib/record/fold").makeSearch;

/**
 * The field on top of a long menu that leaves only what was typed. It is there once the script runs; the
 * list is whole without it. What folds spellings is loaded when the menu opens, and so is what is chosen
 * brought into view.
 */
export const MenuFilter = asPart(
  "menu-filter",
  function MenuFilter({ list, label, nothing }: MenuFilterProps) {
    const field = useRef<HTMLInputElement>(null);
    const makeSearch = useRef<MakeSearch | null>(null);
    const [isReady, setIsReady] = useState(false);
    const [isEmpty, setIsEmpty] = useState(false);

    useEffect(() => {
      setIsReady(true);
      const menu = document.getElementById(list)?.closest("[popover]");
      const onToggle = async (event: Event) => {
        if ((event as ToggleEvent).newState !== "open") return;
        menu?.querySelector("[aria-current]")?.scrollIntoView({ block: "nearest" });
        makeSearch.current ??= (await import("@/lib/record/fold")).makeSearch;
        // Somebody may have been quicker than the network.
        if (field.current?.value)
          setIsEmpty(!showFound(list, field.current.value, makeSearch.current));
      };
      menu?.addEventListener("toggle", onToggle);
      return () => menu?.removeEventListener("toggle", onToggle);
    }, [list]);

    if (!isReady) return null;
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== "Enter") return;
      const [only, more] = shownLinks(list);
      if (only && !more) only.click();
    };
    return (
      <div className={styles.filter}>
        <input
          aria-controls={list}
          aria-label={label}
          autoComplete="off"
          className={styles.field}
          onChange={({ target }) => {
            if (makeSearch.current) setIsEmpty(!showFound(list, target.value, makeSearch.current));
          }}
          onKeyDown={onKeyDown}
          placeholder={label}
          ref={field}
          type="search"
        />
        <p className={styles.nothing} role="status">
          {isEmpty ? nothing : ""}
        </p>
      </div>
    );
  },
);

/** Shows the items that are found, and says whether there are any. */
function showFound(list: string, typed: string, makeSearch: MakeSearch): boolean {
  const isFound = makeSearch(typed);
  let isAny = false;
  for (const item of itemsOf(list)) {
    item.hidden = !isFound(item.dataset.search ?? "");
    isAny ||= !item.hidden;
  }
  return isAny;
}

function itemsOf(list: string): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>(`#${CSS.escape(list)} > [data-search]`)];
}

function shownLinks(list: string): HTMLAnchorElement[] {
  return itemsOf(list).flatMap((item) => (item.hidden ? [] : (item.querySelector("a") ?? [])));
}
