import { useState } from "react";
import type { Typed } from "@/lib/change/form-changes";

/**
 * What a form says: what is stored, with what was typed over it, and the properties that a field of a
 * name needs. What is stored may change under the form; `clear` forgets what was typed.
 */
export function useFormValues(stored: Typed) {
  const [over, setOver] = useState<Typed>({});
  const typed: Typed = { ...stored, ...over };
  const field = (name: string) => ({
    value: typed[name] ?? "",
    onChange: (value: string) => setOver((now) => ({ ...now, [name]: value })),
  });
  return { typed, field, clear: () => setOver({}) };
}
