"use client";

import {
  type CSSProperties,
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
  useEffect,
  useRef,
  useState,
} from "react";
import { asPart } from "@/components/parts/as-part";
import { formatDay } from "@/lib/i18n/day";
import type { Locale } from "@/lib/i18n/routing";
import type { Day } from "@/lib/qualification/vocabulary";
import { addDays, daysBetween } from "@/lib/record/calendar-days";
import { AS_OF } from "@/lib/record/moment";
import styles from "./day-control.module.css";
import { takeUpVisit, visitDay } from "./day-control-visit";
import type { DayStop } from "./day-href";

/** How long a day must stand before the page follows keys, which pass over many days. */
const SETTLED_AFTER_MS = 700;

interface Neighbour {
  day: Day;
  href: string;
  label: string;
}

interface DayControlBarProps {
  path: string;
  kept: readonly [name: string, value: string][];
  from: Day;
  to: Day;
  day: Day | null;
  stops: readonly DayStop[];
  previous: Neighbour | null;
  next: Neighbour | null;
  locale: Locale;
  formLabel: string;
  label: string;
  showLabel: string;
  sliderLabel: string;
  /** Further links; those with `data-day` lead to that day of the address on screen. */
  children: ReactNode;
}

export const DayControlBar = asPart(
  "day-control-bar",
  function DayControlBar({
    path,
    kept,
    from,
    to,
    day,
    stops,
    previous,
    next,
    locale,
    formLabel,
    label,
    showLabel,
    sliderLabel,
    children,
  }: DayControlBarProps) {
    const shown = day ?? to;
    const [draft, setDraft] = useState(shown);
    const field = useRef<HTMLInputElement>(null);
    const slider = useRef<HTMLInputElement>(null);
    const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
    const isDragged = useRef(false);
    const last = daysBetween(from, to);

    const pick = (next: Day) => {
      setDraft(next);
      if (field.current) field.current.value = next === shown ? (day ?? "") : next;
    };
    const settle = (next: Day, delay: number) => {
      clearTimeout(timer.current);
      if (next === shown) return;
      const isFocused = document.activeElement === slider.current;
      timer.current = setTimeout(() => visitDay(next, isFocused), delay);
    };

    useEffect(() => {
      if (takeUpVisit()) slider.current?.focus({ preventScroll: true });
      // The browser's "back" may bring the page as it was left: at the day that was chosen next.
      const onReturn = ({ persisted }: PageTransitionEvent) => {
        if (!persisted) return;
        setDraft(shown);
        if (field.current) field.current.value = day ?? "";
      };
      window.addEventListener("pageshow", onReturn);
      return () => {
        window.removeEventListener("pageshow", onReturn);
        clearTimeout(timer.current);
      };
    }, [day, shown]);

    // React's onChange follows every move; the browser's own "change" says that a drag has ended.
    useEffect(() => {
      const input = slider.current;
      const onChange = () => {
        if (input)
          settle(addDays(from, input.valueAsNumber), isDragged.current ? 0 : SETTLED_AFTER_MS);
        isDragged.current = false;
      };
      input?.addEventListener("change", onChange);
      return () => input?.removeEventListener("change", onChange);
    });

    const onSliderKey = (event: KeyboardEvent) => {
      isDragged.current = false;
      if (event.key === "Escape") {
        clearTimeout(timer.current);
        pick(shown);
        return;
      }
      const stop =
        event.key === "PageUp"
          ? (stops.find((each) => each.day > draft)?.day ?? to)
          : event.key === "PageDown"
            ? (stops.findLast((each) => each.day < draft)?.day ?? from)
            : null;
      if (stop === null) return;
      event.preventDefault();
      pick(stop);
      settle(stop, SETTLED_AFTER_MS);
    };
    const onLink = (event: MouseEvent) => {
      const link = (event.target as Element).closest<HTMLElement>("a[data-day]");
      const isPlain = !(event.metaKey || event.ctrlKey || event.shiftKey || event.altKey);
      if (!link || !isPlain || event.button !== 0) return;
      event.preventDefault();
      visitDay(link.dataset.day || null, false);
    };

    const part = (each: Day) => ({ "--part": daysBetween(from, each) / last }) as CSSProperties;
    return (
      // biome-ignore lint/a11y/useKeyWithClickEvents: the links in it are clicked, by keys as well
      <form
        action={path}
        aria-label={formLabel}
        // A page that is gone back to has its own day, not the one that was chosen next.
        autoComplete="off"
        className={styles.bar}
        onClick={onLink}
        onSubmit={(event) => {
          event.preventDefault();
          clearTimeout(timer.current);
          visitDay(field.current?.value || null, false);
        }}
      >
        {kept.map(([name, value]) => (
          <input key={`${name}=${value}`} name={name} type="hidden" value={value} />
        ))}
        <label>
          {label}
          <input
            className={styles.field}
            defaultValue={day ?? ""}
            max={to}
            min={from}
            name={AS_OF}
            onChange={({ target }) => {
              if (!target.value || !target.validity.valid) return;
              setDraft(target.value);
              settle(target.value, SETTLED_AFTER_MS * 2);
            }}
            ref={field}
            required={day === null}
            type="date"
          />
        </label>
        <button className={styles.show} type="submit">
          {showLabel}
        </button>
        <span className={styles.days}>
          <NeighbourLink neighbour={previous} sign="‹" />
          <span className={styles.track}>
            <span aria-hidden="true" className={styles.marks}>
              {stops.map((stop) => (
                <span
                  className={styles.mark}
                  key={`${stop.day} ${stop.label}`}
                  style={part(stop.day)}
                  title={stop.label}
                />
              ))}
              {draft === shown ? null : (
                <span className={styles.draft} style={part(draft)}>
                  {formatDay(locale, draft)}
                </span>
              )}
            </span>
            <input
              aria-label={sliderLabel}
              aria-valuetext={formatDay(locale, draft)}
              className={styles.slider}
              max={last}
              min={0}
              onChange={({ target }) => pick(addDays(from, target.valueAsNumber))}
              onKeyDown={onSliderKey}
              onPointerDown={() => {
                clearTimeout(timer.current);
                isDragged.current = true;
              }}
              ref={slider}
              type="range"
              value={daysBetween(from, draft)}
            />
          </span>
          <NeighbourLink neighbour={next} sign="›" />
        </span>
        {children}
      </form>
    );
  },
);

function NeighbourLink({ neighbour, sign }: { neighbour: Neighbour | null; sign: string }) {
  if (!neighbour) return null;
  return (
    <a
      aria-label={neighbour.label}
      className={styles.neighbour}
      data-day={neighbour.day}
      href={neighbour.href}
      title={neighbour.label}
    >
      {sign}
    </a>
  );
}
