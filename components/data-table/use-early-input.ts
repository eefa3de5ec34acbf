import { type RefObject, useLayoutEffect, useRef } from "react";
import { FILTER_KEYS, type TableQuery } from "@/lib/record/table";

/**
 * Hands over the fields of a form that were typed into or ticked before its script was ready: the
 * server's HTML can be used at once, and the first rendering after that would put the fields back to
 * what the script knows. It happens as the form comes alive, before anything else can be typed.
 */
export function useEarlyInput(
  form: RefObject<HTMLFormElement | null>,
  onFound: (fields: readonly HTMLInputElement[]) => void,
): void {
  const isDone = useRef(false);
  useLayoutEffect(() => {
    if (isDone.current) return;
    isDone.current = true;
    const fields = [
      ...(form.current?.querySelectorAll<HTMLInputElement>("input[name]") ?? []),
    ].filter((field) =>
      field.type === "checkbox"
        ? field.checked !== field.defaultChecked
        : field.value !== field.defaultValue,
    );
    if (fields.length) onFound(fields);
  }, [form, onFound]);
}

/** The question with what these fields of its form now say; fields that are no part of it are passed over. */
export function withInput(query: TableQuery, fields: readonly HTMLInputElement[]): TableQuery {
  let { q } = query;
  const filters = { ...query.filters };
  for (const { name, value, checked } of fields) {
    if (name === "q") q = value;
    const key = FILTER_KEYS.find((each) => each === name);
    if (key === undefined) continue;
    const others = (filters[key] ?? []).filter((each) => each !== value);
    filters[key] = checked ? [...others, value] : others;
  }
  return { ...query, q, filters };
}
