import { useEffect, useRef, useState } from "react";

interface Kept {
  text: string;
  sourceUrl: string;
}

const NOTHING: Kept = { text: "", sourceUrl: "" };

/** What a page kept, perhaps one of another build; what is missing or cannot be read is empty. */
function readKept(stored: string): Kept {
  try {
    const { text, sourceUrl }: Record<string, unknown> = JSON.parse(stored);
    return {
      text: typeof text === "string" ? text : "",
      sourceUrl: typeof sourceUrl === "string" ? sourceUrl : "",
    };
  } catch {
    return NOTHING;
  }
}

/** A text and its source that a reload of the page does not lose; kept in this tab under `place`. */
export function useSavedText(place: string) {
  const [kept, setKept] = useState(NOTHING);
  const latest = useRef(kept);
  useEffect(() => {
    latest.current = kept;
  });
  useEffect(() => {
    const stored = sessionStorage.getItem(place);
    sessionStorage.removeItem(place);
    // What was typed before the script came is newer.
    if (stored) setKept((now) => (now.text === "" ? readKept(stored) : now));
    const leave = () => {
      if (latest.current.text !== "") sessionStorage.setItem(place, JSON.stringify(latest.current));
    };
    window.addEventListener("pagehide", leave);
    return () => window.removeEventListener("pagehide", leave);
  }, [place]);
  const keep = (part: Partial<Kept>) => setKept((now) => ({ ...now, ...part }));
  return {
    ...kept,
    setText: (text: string) => keep({ text }),
    setSourceUrl: (sourceUrl: string) => keep({ sourceUrl }),
  };
}
