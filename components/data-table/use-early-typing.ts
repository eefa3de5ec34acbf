import { type RefObject, useEffect, useRef } from "react";

/**
 * Hands over what stood in a field before its script was ready: the server's HTML can be typed into
 * at once, and the first rendering after that would put the field back to what the script knows.
 * Call it after the hooks that keep the field's value, whose effects have to run first.
 */
export function useEarlyTyping(
  field: RefObject<HTMLInputElement | null>,
  known: string,
  onTyped: (text: string) => void,
): void {
  const isReady = useRef(false);
  useEffect(() => {
    if (isReady.current) return;
    isReady.current = true;
    const typed = field.current?.value ?? known;
    if (typed !== known) onTyped(typed);
  }, [field, known, onTyped]);
}
