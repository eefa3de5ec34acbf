import type { GamesRecord } from "./games-record";
import { PAGE_SUBJECTS } from "./page-subjects";
import { isSubjectPage, pageAt } from "./pages";

/** The parts of an address's path, decoded as far as they can be. */
export function pathSegments(path: string): string[] {
  return path.split("/").filter(Boolean).map(decodeSegment);
}

function decodeSegment(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}

/**
 * The page's own address below its Games, as segments: `["nations", "kaz"]` → `["nations", "KAZ"]`,
 * `["categories", "M51"]` → `["categories", "mens-51kg"]`; a draw stands below its
 * tournament: `["tournaments", "world-1", "mens-51kg"]`. `null`: there is no such page.
 */
export function findPage(record: GamesRecord, segments: readonly string[]): string[] | null {
  const [first, ...typed] = segments;
  if (first === undefined) return [];
  const own = [first.toLowerCase()];
  if (pageAt(own) === null) return null;
  for (const text of typed) {
    const page = pageAt([...own, text]);
    const id =
      page !== null && isSubjectPage(page)
        ? PAGE_SUBJECTS[page].find(record, text, ...own.slice(1))
        : null;
    if (id === null) return null;
    own.push(id);
  }
  return own;
}
