import { drawCategories } from "./draw-categories";
import { findDraw } from "./draws";
import type { GamesRecord } from "./games-record";
import { newBoxerSlug } from "./match-boxers";
import type { SubjectPageId } from "./pages";

/** What a page is of, by the last part of its address; `above`: the parts before that, without the first. */
interface PageSubject {
  /** Of every page that exists, in the order to list them. */
  ids: (record: GamesRecord, ...above: string[]) => readonly string[];
  /** Of the page that is meant by what was typed; `null`: there is none. */
  find: (record: GamesRecord, typed: string, ...above: string[]) => string | null;
}

const known =
  (idsOf: (record: GamesRecord) => ReadonlyMap<string, unknown>): PageSubject["find"] =>
  (record, typed) => {
    const meant = [typed, typed.toLowerCase(), typed.toUpperCase()];
    return meant.find((id) => idsOf(record).has(id)) ?? null;
  };

const findCategorySlug = known((record) => record.categoryBySlug);

const findCategory: PageSubject["find"] = (record, typed) =>
  record.categoryByCode.get(typed.toUpperCase())?.slug ?? findCategorySlug(record, typed);

const findBoxerSlug = known((record) => record.boxerBySlug);

/** Also by what the address would be of another spelling: boxers who are one now were two once. */
const findBoxer: PageSubject["find"] = (record, typed) => {
  const slug = findBoxerSlug(record, typed);
  if (slug !== null) return slug;
  const wanted = typed.toLowerCase();
  const named = record.boxers.filter(({ noc, aliases }) =>
    aliases.some((alias) => newBoxerSlug(alias, noc, NO_SLUGS) === wanted),
  );
  return named.length === 1 ? (named[0]?.slug ?? null) : null;
};

const NO_SLUGS: ReadonlySet<string> = new Set();

/** The slug of a category that a tournament has a draw in. */
const findDrawSlug: PageSubject["find"] = (record, typed, tournamentId = "") => {
  const slug = findCategory(record, typed);
  const category = slug === null ? undefined : record.categoryBySlug.get(slug);
  return category && findDraw(record, tournamentId, category.code) ? slug : null;
};

/** The subject of every kind of page that has one. */
export const PAGE_SUBJECTS: Readonly<Record<SubjectPageId, PageSubject>> = {
  tournament: {
    ids: ({ tournaments }) => tournaments.map(({ id }) => id),
    find: known((record) => record.tournamentById),
  },
  draw: {
    ids: (record, tournamentId = "") =>
      drawCategories(record, tournamentId).map(({ category }) => category.slug),
    find: findDrawSlug,
  },
  category: { ids: ({ categories }) => categories.map(({ slug }) => slug), find: findCategory },
  nation: {
    ids: ({ nations }) => nations.map(({ noc }) => noc),
    find: known((record) => record.nationByNoc),
  },
  place: {
    ids: ({ places }) => places.map(({ id }) => id),
    find: known((record) => record.placeById),
  },
  boxer: { ids: ({ boxers }) => boxers.map(({ slug }) => slug), find: findBoxer },
};
