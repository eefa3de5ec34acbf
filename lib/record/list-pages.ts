import type { GamesRecord } from "./games-record";
import { PAGE_SUBJECTS } from "./page-subjects";
import { isSubjectPage, PAGE_IDS, PAGES, type PageId, pageAt, pathParts } from "./pages";

/**
 * The address of every page of a Games below it, without a day or a filter: `[]` is its home,
 * `["tournaments", "world-1", "mens-51kg"]` a draw. Each is what `findPage` gives for itself.
 */
export function listPages(record: GamesRecord): string[][] {
  const listed = PAGE_IDS.filter((page) => PAGES[page].isListed);
  const plain = listed.filter((page) => !isSubjectPage(page)).map((page) => [...pathParts(page)]);
  const sections = listed.filter((page) => pathParts(page).length === 2);
  return [
    ...plain,
    ...sections.flatMap((page) => pagesBelow(record, page, pathParts(page).slice(0, 1))),
  ];
}

/** The pages of all subjects of a kind, each with those that stand below it. */
function pagesBelow(record: GamesRecord, page: PageId, above: readonly string[]): string[][] {
  if (!isSubjectPage(page)) return [];
  return PAGE_SUBJECTS[page].ids(record, ...above.slice(1)).flatMap((id) => {
    const own = [...above, id];
    const below = pageAt([...own, ""]);
    return [own, ...(below === null ? [] : pagesBelow(record, below, own))];
  });
}
