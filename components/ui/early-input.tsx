"use client";

import { useLayoutEffect } from "react";

type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/**
 * Does again, for React, what was typed, ticked or chosen before the page's script was ready: the
 * server's HTML can be used at once, but React knows nothing of it and would put fields back to what
 * it knows. Fields whose keys are commands (`data-keys`) are emptied instead: half a command is none.
 * (A text area that came with a text is put back by React itself before this can see it.)
 */
export function EarlyInput() {
  useLayoutEffect(() => {
    // Seen now, before anything is rendered again; done after React's own work, as events come.
    queueMicrotask(findEarlyInput());
  }, []);
  return null;
}

/** Sees what was done in the fields so far; what it returns does it again. */
export function findEarlyInput(): () => void {
  const fields = [...document.querySelectorAll<Field>("input, textarea, select")];
  const steps = fields.flatMap((field) => doAgain(field) ?? []);
  return () => {
    for (const step of steps) step();
  };
}

/** What does a field's change again; null where nothing was changed. */
function doAgain(field: Field): (() => void) | null {
  const tell = (type: string) => field.dispatchEvent(new Event(type, { bubbles: true }));
  if (field instanceof HTMLSelectElement) {
    const { value } = field;
    const sent = [...field.options].find((option) => option.defaultSelected) ?? field.options[0];
    if (value === (sent?.value ?? "")) return null;
    return () => {
      field.value = value;
      tell("change");
    };
  }
  if (field.type === "file") return field.value ? () => tell("change") : null;
  if (field.type === "checkbox" || field.type === "radio") {
    const { checked, defaultChecked } = field as HTMLInputElement;
    if (checked === defaultChecked || (field.type === "radio" && !checked)) return null;
    return () => {
      (field as HTMLInputElement).checked = defaultChecked;
      field.click();
    };
  }
  const { value, defaultValue } = field;
  if (value === defaultValue) return null;
  return () => {
    // React's own setter: from here on it takes the typed text for a change.
    field.value = defaultValue;
    if (field.dataset.keys !== undefined) return;
    Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), "value")?.set?.call(field, value);
    tell("input");
  };
}
