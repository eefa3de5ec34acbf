import { localePath } from "@/lib/i18n/routing";
import { type CountDefinition, countParams, DEFAULT_COUNT } from "@/lib/record/count-terms";
import { embeddedOf, OF } from "@/lib/record/embeds";
import type { Games } from "@/lib/record/games-rows";
import { type Moment, momentParams } from "@/lib/record/moment";
import { MATRIX_ORDERS, type MatrixChoice, WITH } from "@/lib/record/nation-choices";
import {
  type IdsOf,
  isSubjectPage,
  PAGE_IDS,
  type PlainPageId,
  pagePath,
  type SubjectPageId,
  type TablePageId,
} from "@/lib/record/pages";
import { type PictureFormat, type PictureId, picturePath } from "@/lib/record/pictures";
import { EMPTY_QUERY, type Resource, type TableQuery } from "@/lib/record/table";
import { makeTableParams } from "@/lib/record/table-query";

/** Games by id, or with whether its home page is that of the site; by id alone it is taken to be. */
export type GamesRef = string | Pick<Games, "id" | "isFeatured">;

/** The address of the page of each nation, boxer, … by what its path leaves open. */
type SubjectLinks = { readonly [P in SubjectPageId]: (...ids: IdsOf<P>) => string };

/** What the API answers with rows: a resource, or what a definition counts. */
export type ApiList = Resource | "count" | "changes";

/** All facts of a Games in one file, as a Data Package and as a SQLite database. */
export type FactsFile = "datapackage.zip" | "facts.sqlite";

const SUBJECT_PAGES = PAGE_IDS.filter(isSubjectPage);

/**
 * The addresses of a Games' pages in one language. On a page of a day or of a past revision they lead
 * to pages of the same, so that a reader stays there.
 */
export function gamesLinks(
  locale: string,
  ref: GamesRef,
  { asOf, pinned = null }: Moment = { asOf: null },
) {
  const { id: games, isFeatured } = typeof ref === "string" ? { id: ref, isFeatured: true } : ref;
  const moment = momentParams({ asOf, pinned });
  const withParams = (path: string, params: Record<string, string> | URLSearchParams) => {
    const query = new URLSearchParams(params).toString();
    return query ? `${path}?${query}` : path;
  };
  const at = (path: string, params: Record<string, string> | URLSearchParams = moment) =>
    withParams(localePath(locale, path), params);
  const subjects = SUBJECT_PAGES.map((page) => [
    page,
    (...ids: IdsOf<typeof page>) => at(pagePath(games, page, ...ids)),
  ]);
  return {
    ...(Object.fromEntries(subjects) as SubjectLinks),
    home: (choice: { noc?: string; tournament?: string } = {}) =>
      at(isFeatured ? "/" : pagePath(games, "home"), { ...moment, ...choice }),
    /** A page that is asked for nothing but the state of the record. */
    page: (page: PlainPageId) => at(pagePath(games, page)),
    /** `asOf`: the list of another day, or with `null` without one. */
    table: (
      table: TablePageId,
      { asOf: listDay = asOf, ...query }: Partial<TableQuery & Moment> = {},
    ) =>
      at(
        pagePath(games, table),
        makeTableParams({ ...EMPTY_QUERY, ...query }, { asOf: listDay, pinned }),
      ),
    /** What changed between two states, each a day or the number of a revision. */
    changes: (asked: { from?: string; to?: string; noc?: string } = {}) =>
      at(pagePath(games, "changes"), { ...moment, ...asked }),
    /** The page that counts by a definition. */
    count: (definition: Partial<CountDefinition> = {}) =>
      at(pagePath(games, "count"), {
        ...moment,
        ...countParams({ ...DEFAULT_COUNT, ...definition }),
      }),
    /** The matrix of nations, in another order than the usual one or of one gender if asked for. */
    matrix: ({ sort, gender }: Partial<MatrixChoice> = {}) =>
      at(pagePath(games, "matrix"), {
        ...moment,
        ...(sort === undefined || sort === MATRIX_ORDERS[0] ? {} : { sort }),
        ...(gender ? { gender } : {}),
      }),
    /** A nation beside another one. */
    compared: (noc: string, other: string) =>
      at(pagePath(games, "nation", noc), { ...moment, [WITH]: other }),
    /** The code that shows a page of this record in other sites, by its address; `null`: there is none. */
    embed: (own: string) => {
      const of = embeddedOf(games, own);
      const chosen: Record<string, string> = of === "" || of === null ? {} : { [OF]: of };
      return of === null ? null : at(pagePath(games, "embed"), { ...moment, ...chosen });
    },
    /** Without words the page that says what can be searched. */
    search: (typed = "") =>
      at(pagePath(games, "search"), typed === "" ? moment : { ...moment, q: typed }),
    /** What was published, whatever the day; of one nation or category if it is asked for. */
    feed: (format: "atom" | "json", followed: { noc?: string; category?: string } = {}) =>
      withParams(`/api/v1/${games}/feed`, { ...followed, format }),
    /** What changed from day to day; of one nation if it is asked for. */
    changesFeed: (format: "atom" | "json", followed: { noc?: string } = {}) =>
      withParams(`/api/v1/${games}/changes/feed`, { ...followed, format }),
    correctionsFeed: (format: "atom" | "json") =>
      withParams(`/api/v1/${games}/corrections/feed`, { format }),
    /** All facts in one file. */
    facts: (file: FactsFile) => withParams(`/api/v1/${games}/${file}`, moment),
    calendar: () => `/api/v1/${games}/calendar`,
    picture: (
      picture: PictureId,
      { format, params = {} }: { format: PictureFormat; params?: Readonly<Record<string, string>> },
    ) => picturePath(games, picture, { params, moment: { asOf, pinned }, lang: locale, format }),
    /** Who owns the facts. */
    licence: () => `${localePath(locale, pagePath(games, "press"))}#licence`,
    /** The log of all corrections, whatever the day. */
    correctionsJson: () => `/api/v1/${games}/corrections`,
    placeJson: (id: string) => withParams(`/api/v1/${games}/quota-places/${id}`, moment),
    api: (resource: ApiList, params: Record<string, string> | URLSearchParams = {}) => {
      const asked = [...Object.entries(moment), ...new URLSearchParams(params)];
      return withParams(`/api/v1/${games}/${resource}`, new URLSearchParams(asked));
    },
  };
}
