import { localePath } from "@/lib/i18n/routing";

/** Where a revision stands among all, as the first of its page. */
export function revisionHref(locale: string, games: string, revision: number): string {
  const list = `/admin/${games}/revisions?before=${revision + 1}`;
  return `${localePath(locale, list)}#revision-${revision}`;
}
