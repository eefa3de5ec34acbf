import { boxerLabels, boxerMarks } from "./boxer-labels";
import { fold, makeSearch, searchText } from "./fold";
import { type GamesRecord, required } from "./games-record";
import type { SubjectPageId } from "./pages";
import { searchRecord } from "./search";
import type { FoundPage } from "./search-index";

/** A page that exists. */
export interface PageSuggestion {
  kind: Exclude<SubjectPageId, "draw">;
  /** The last part of the page's address. */
  id: string;
  /** As the record has it. */
  name: string;
}

const MOST = 8;

/**
 * Pages that somebody may have meant who asked for an address that does not exist: the tournament of
 * a draw that it does not have, and what a search for the words of its last part finds, or places
 * whose id begins with them.
 */
export function suggestPages(record: GamesRecord, segments: readonly string[]): PageSuggestion[] {
  const typed = segments.at(-1) ?? "";
  if (fold(typed) === "") return [];
  const found = makeSearch(typed);
  const above = record.tournamentById.get(segments.at(-2) ?? "");
  const { hits, near } = searchRecord(record, typed, MOST);
  const pages: PageSuggestion[] = [
    ...(above ? [{ kind: "tournament" as const, id: above.id, name: above.name }] : []),
    ...[...hits, ...(above ? [] : near)]
      .filter(({ kind, id }) => kind !== "tournament" || id !== above?.id)
      .map(({ kind, id }) => ({ kind, id, name: pageName(record, kind, id) })),
    ...record.places
      .filter(({ id }) => found(searchText([id])))
      .map(({ id, noc, categoryCode, boxerSlug }) => {
        const { name } = required(record.boxerBySlug, boxerSlug);
        return { kind: "place" as const, id, name: `${name}, ${noc}, ${categoryCode}` };
      }),
  ];
  return toldApart(record, pages.slice(0, MOST));
}

/** Boxers who are called alike, each with what tells them apart. */
function toldApart(record: GamesRecord, pages: readonly PageSuggestion[]): PageSuggestion[] {
  const boxers = pages.flatMap(({ kind, id }) =>
    kind === "boxer" ? [required(record.boxerBySlug, id)] : [],
  );
  const marks = boxerMarks(boxers);
  const labels = boxerLabels(boxers);
  return pages.map((page) =>
    page.kind === "boxer" && marks.has(page.id)
      ? { ...page, name: labels.get(page.id) ?? page.name }
      : page,
  );
}

function pageName(record: GamesRecord, kind: FoundPage["kind"], id: string): string {
  switch (kind) {
    case "nation":
      return required(record.nationByNoc, id).name;
    case "boxer":
      return required(record.boxerBySlug, id).name;
    case "tournament":
      return required(record.tournamentById, id).name;
    case "category":
      return required(record.categoryBySlug, id).code;
  }
}
