/** What a change moves, by name, before or after it is published. Plain values: it is kept as JSON. */
import { type ComputedDraw, drawKey } from "@/lib/qualification/compute-draws";
import { isInForce } from "@/lib/qualification/ledger";
import type { CategoryPart } from "@/lib/record/category-part";
import type { QuotaPlace } from "@/lib/record/games-record";
import { routeOf } from "@/lib/record/make-games-record";
import { orderBy } from "@/lib/record/order-by";
import { givenDraws, type RecordParts } from "@/lib/record/record-parts";
import { nationOf } from "@/lib/record/tallies";
import { type MovedCheck, type MovedTotal, movedChecks } from "./moved-checks";
import type { RowChange } from "./rows-diff";

/** A place that a NOC gains or loses. */
export interface MovedPlace {
  placeId: string;
  categoryCode: string;
  noc: string;
  boxerSlug: string;
  boxer: string;
  /** The tournament's id, or the route kind. */
  route: string;
  decidingBoutId: string | null;
}

interface Moved {
  before: number;
  after: number;
}

export interface ChangeEffect {
  gained: readonly MovedPlace[];
  lost: readonly MovedPlace[];
  /** Totals that are compared with a published number, by kind and subject of the check. */
  totals: readonly MovedTotal[];
  /** Places in force of each NOC. */
  nations: readonly ({ noc: string } & Moved)[];
  broken: readonly MovedCheck[];
  healed: readonly MovedCheck[];
  /** What is wrong in a draw and was not before. */
  drawProblems: readonly {
    tournamentId: string;
    categoryCode: string;
    code: string;
    boxer: string | null;
    boutId: string | null;
  }[];
  /** Addresses without a language whose pages say something else afterwards. */
  pages: readonly string[];
}

/** A record before and after changes of its rows. */
export interface Step {
  before: RecordParts;
  after: RecordParts;
  changes: readonly RowChange[];
  /** The categories that they touch; `null`: all. */
  touched: ReadonlySet<string> | null;
}

/** What becomes different. */
export function effectOf(step: Step): ChangeEffect {
  const { before, after, changes, touched } = step;
  if (changes.length === 0) return NOTHING;
  const [then, now] = [before, after].map((parts) => partsOfCategories(parts, touched)) as [
    CategoryPart[],
    CategoryPart[],
  ];
  return {
    ...movedPlaces(step, then, now),
    ...movedChecks(before, after),
    nations: movedNations(before, after),
    drawProblems: newDrawProblems(after, then, now),
    pages: pagesOf(before, after, changes),
  };
}

const NOTHING: ChangeEffect = {
  gained: [],
  lost: [],
  totals: [],
  nations: [],
  broken: [],
  healed: [],
  drawProblems: [],
  pages: [],
};

/** In the order of the programme. */
function partsOfCategories({ frame, categories }: RecordParts, codes: ReadonlySet<string> | null) {
  const parts = codes
    ? [...codes].flatMap((code) => categories.get(code) ?? [])
    : [...categories.values()];
  return orderBy(parts, ({ code }) => [frame.position(code), code]);
}

function movedPlaces(
  { before, after }: Step,
  then: readonly CategoryPart[],
  now: readonly CategoryPart[],
): Pick<ChangeEffect, "gained" | "lost"> {
  const old = heldPlaces(then);
  const held = heldPlaces(now);
  const gone = (slug: string) => !after.boxerBySlug.has(slug);
  const isHeld = (map: ReadonlyMap<string, QuotaPlace>, place: QuotaPlace) => {
    const same = map.get(place.id);
    return same !== undefined && same.noc === place.noc && same.boxerSlug === place.boxerSlug;
  };
  return {
    gained: [...held.values()].flatMap((place) => {
      const was = old.get(place.id);
      // A boxer who was merged into another is the same boxer.
      const isSame = isHeld(old, place) || (was?.noc === place.noc && gone(was.boxerSlug));
      return isSame ? [] : [movedPlace(after, place)];
    }),
    lost: [...old.values()].flatMap((place) => {
      const isSame = isHeld(held, place) || (held.has(place.id) && gone(place.boxerSlug));
      return isSame ? [] : [movedPlace(before, place)];
    }),
  };
}

function heldPlaces(parts: readonly CategoryPart[]): ReadonlyMap<string, QuotaPlace> {
  const held = parts.flatMap(({ places }) => places.filter(({ ledger }) => isInForce(ledger)));
  return new Map(held.map((place) => [place.id, place]));
}

function movedPlace({ boxerBySlug }: RecordParts, place: QuotaPlace): MovedPlace {
  const { id, categoryCode, noc, boxerSlug, decidingBoutId } = place;
  const boxer = boxerBySlug.get(boxerSlug)?.name ?? boxerSlug;
  const route = routeOf(place);
  return { placeId: id, categoryCode, noc, boxerSlug, boxer, route, decidingBoutId };
}

function movedNations(before: RecordParts, after: RecordParts): ChangeEffect["nations"] {
  const moved = [...after.tallies.apart(before.tallies)].flatMap(([key, now = 0, then = 0]) => {
    const noc = nationOf(key);
    return noc === null ? [] : [{ noc, before: then, after: now }];
  });
  return moved.sort((a, b) => (a.noc < b.noc ? -1 : 1));
}

function newDrawProblems(
  { frame }: RecordParts,
  then: readonly CategoryPart[],
  now: readonly CategoryPart[],
): ChangeEffect["drawProblems"] {
  const old = new Map(then.map((part) => [part.code, part]));
  const draws = now.flatMap((part) => [...part.draws.values()]);
  return givenDraws(frame, draws).flatMap(({ tournamentId, categoryCode, draw }) => {
    const was = old.get(categoryCode)?.draws.get(tournamentId)?.draw;
    if (was === draw) return [];
    const known = new Set(was?.problems.map((each) => JSON.stringify(each)));
    return (draw?.problems ?? [])
      .filter((each) => !known.has(JSON.stringify(each)))
      .map((each) => ({ tournamentId, categoryCode, ...each }));
  });
}

/** The pages of what the rows are about; the home page, the lists and the checks show them all. */
function pagesOf(
  before: RecordParts,
  after: RecordParts,
  changes: readonly RowChange[],
): readonly string[] {
  const root = `/${after.frame.games.id}`;
  const pages = new Set([root, `${root}/checks`, `${root}/still-open`]);
  const add = (folder: string, key: string | null | undefined) => {
    if (key) pages.add(`${root}/${folder}/${key}`);
  };
  const slugOf = (code: string) =>
    (after.frame.categoryByCode.get(code) ?? before.frame.categoryByCode.get(code))?.slug;
  const addDraw = (tournamentId: string | null, code: string) => {
    const slug = slugOf(code);
    if (tournamentId && slug) add("tournaments", `${tournamentId}/${slug}`);
  };
  const addBoxer = (slug: string | null) => {
    const boxer = after.boxerBySlug.get(slug ?? "");
    add("boxers", boxer?.slug);
    add("nations", boxer?.noc);
  };
  const draws = new Map<string, ComputedDraw>();
  for (const { table, before: old, after: now } of changes) {
    pages.add(`${root}/${LIST_OF[table] ?? ""}`.replace(/\/$/, ""));
    for (const row of [old, now]) {
      if (row === null) continue;
      if ("tournamentId" in row) {
        add("tournaments", row.tournamentId);
        addDraw(row.tournamentId, row.categoryCode);
      }
      if ("categoryCode" in row) add("categories", slugOf(row.categoryCode));
      if ("boxerSlug" in row) addBoxer(row.boxerSlug);
      if (table === "places" && "id" in row) add("quota-places", row.id);
      if ("noc" in row) add("nations", row.noc);
      if ("redSlug" in row) {
        addBoxer(row.redSlug);
        addBoxer(row.blueSlug);
        const { tournamentId, categoryCode } = row;
        const draw = after.categories.get(categoryCode)?.draws.get(tournamentId)?.draw;
        if (draw) draws.set(drawKey(tournamentId, categoryCode), draw);
      }
      if (table === "tournaments" && "id" in row) add("tournaments", row.id);
      if (table === "boxers" && "slug" in row) addBoxer(row.slug);
      if (table === "categories" && "code" in row) add("categories", slugOf(row.code));
    }
  }
  // A result moves what is open for everybody else in its draw.
  for (const { bracket } of draws.values()) {
    for (const { red, blue } of bracket.bouts) {
      for (const side of [red, blue]) if (side.kind === "boxer") addBoxer(side.boxer);
    }
  }
  return [...pages].sort();
}

/** The page that lists the rows of a table. */
const LIST_OF: { readonly [T in RowChange["table"]]?: string } = {
  categories: "categories",
  tournaments: "tournaments",
  allocations: "tournaments",
  boxers: "boxers",
  bouts: "tournaments",
  entries: "tournaments",
  places: "quota-places",
};
