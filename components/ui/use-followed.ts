import { useSyncExternalStore } from "react";

const KEPT = "qualified:followed";
/** Told to this page's other parts; other pages of the site hear of it by `storage`. */
const CHANGED = "qualified:followed";
const NOTHING = "[]";

function kept(): string {
  try {
    return localStorage.getItem(KEPT) ?? NOTHING;
  } catch {
    return NOTHING;
  }
}

function subscribe(listen: () => void): () => void {
  window.addEventListener("storage", listen);
  window.addEventListener(CHANGED, listen);
  return () => {
    window.removeEventListener("storage", listen);
    window.removeEventListener(CHANGED, listen);
  };
}

function read(text: string): string[] {
  try {
    const ids: unknown = JSON.parse(text);
    return Array.isArray(ids) ? ids.filter((id) => typeof id === "string") : [];
  } catch {
    return [];
  }
}

/** Whom this browser follows (see lib/record/followed.ts); nobody on the server. */
export function useFollowed(): string[] {
  return read(useSyncExternalStore(subscribe, kept, () => NOTHING));
}

/** Follows somebody, or no longer. A browser that keeps nothing stays as it is. */
export function keepFollowed(id: string, isFollowed: boolean): void {
  const others = read(kept()).filter((each) => each !== id);
  try {
    localStorage.setItem(KEPT, JSON.stringify(isFollowed ? [...others, id] : others));
  } catch {
    return;
  }
  window.dispatchEvent(new Event(CHANGED));
}
