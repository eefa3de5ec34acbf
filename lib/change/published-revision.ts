/** A published revision as a feed tells of it; nobody is named. */
import { categorySlug } from "@/lib/qualification/category-slug";
import { pagePath } from "@/lib/record/pages";
import type { ChangeEffect } from "./effect";

export interface PublishedRevision {
  revision: number;
  /** An instant in ISO 8601. */
  publishedAt: string;
  kind: string;
  reason: string | null;
  /** The revision that it took back. */
  undoes: number | null;
  /** `null`: it kept none, or what it kept cannot be read. */
  effect: ChangeEffect | null;
}

/** Whom a reader follows; an empty list: everybody. */
export interface Followed {
  noc: readonly string[];
  category: readonly string[];
}

/**
 * What of a revision is about the nations and categories that are followed; `null`: nothing. A revision
 * whose effect is not known may be about any.
 */
export function partFor(
  games: string,
  revision: PublishedRevision,
  { noc, category }: Followed,
): PublishedRevision | null {
  const { effect } = revision;
  if (effect === null || (noc.length === 0 && category.length === 0)) return revision;
  const isFollowed = (list: readonly string[], value: string) =>
    list.length === 0 || list.includes(value);
  const isOf = (move: { noc: string; categoryCode: string }) =>
    isFollowed(noc, move.noc) && isFollowed(category, move.categoryCode);
  const gained = effect.gained.filter(isOf);
  const lost = effect.lost.filter(isOf);
  const pages = new Set(effect.pages);
  const isShown = (list: readonly string[], pathOf: (value: string) => string) =>
    list.length === 0 || list.some((value) => pages.has(pathOf(value)));
  const isAbout =
    gained.length + lost.length > 0 ||
    (isShown(noc, (each) => pagePath(games, "nation", each)) &&
      isShown(category, (each) => pagePath(games, "category", categorySlug(each))));
  if (!isAbout) return null;
  const nations =
    category.length === 0 ? effect.nations.filter((each) => isFollowed(noc, each.noc)) : [];
  return { ...revision, effect: { ...effect, gained, lost, nations } };
}
