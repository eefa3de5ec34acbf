import { useSyncExternalStore } from "react";

const never = () => () => {};

/**
 * What absolute addresses of the site begin with, as the visitor reaches it: "" on the server, whose
 * pages are the same for every host.
 */
export function useOrigin(): string {
  return useSyncExternalStore(
    never,
    () => window.location.origin,
    () => "",
  );
}

/** A text with an address of the site in it, written whole; one that is whole already stays. */
export function withOrigin(text: string, path: string, origin: string): string {
  return path.startsWith("/") ? text.replace(path, `${origin}${path}`) : text;
}
