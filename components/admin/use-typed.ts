import { useState } from "react";
import type { Typed } from "@/lib/record/form-changes";

/** What is typed into a form, and the properties that a field of a name needs. */
export function useTyped(initial: Typed) {
  const [typed, setTyped] = useState(initial);
  const field = (name: string) => ({
    value: typed[name] ?? "",
    onChange: (value: string) => setTyped((now) => ({ ...now, [name]: value })),
  });
  return { typed, setTyped, field };
}
