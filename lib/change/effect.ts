/** What a change moves, by name, before or after it is published. Plain values: it is kept as JSON. */
import { boxerOn } from "@/lib/qualification/bracket";
import { type ComputedDraw, drawKey } from "@/lib/qualification/compute-draws";
import { isInForce } from "@/lib/qualification/ledger";
import type { CategoryPart } from "@/lib/record/category-part";
import { decidingBoutOf } from "@/lib/record/computed-places";
import { routeOf } from "@/lib/record/games-record";
import type { StoredPlace } from "@/lib/record/games-rows";
import { without } from "@/lib/record/indexes";
import { orderBy } from "@/lib/record/order-by";
import {
  type PlainPageId,
  pagePath,
  type SubjectPageId,
  type TablePageId,
} from "@/lib/record/pages";
import { givenDraws, type RecordParts } from "@/lib/record/record-parts";
import { nationOf } from "@/lib/record/tallies";
import { type MovedCategory, type MovedParts, movedDraws } from "./advance-parts";
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

/** What becomes different by changes. */
export function effectOf(moved: MovedParts, changes: readonly RowChange[]): ChangeEffect {
  if (changes.length === 0) return NOTHING;
  const { before, after } = moved;
  const inOrder = ({ frame }: RecordParts) =>
    orderBy(moved.categories, ({ code }) => [frame.position(code), code]);
  const categories = inOrder(after);
  const was = before.frame === after.frame ? categories : inOrder(before);
  const { gained, lost } = movedPlaces(moved, was, categories);
  const { totals, broken, healed } = movedChecks(moved);
  return {
    gained,
    lost,
    totals,
    broken,
    healed,
    nations: movedNations(moved),
    drawProblems: newDrawProblems(after, categories),
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

/** The categories twice: in the order before, and in the order after. */
function movedPlaces(
  { before, after }: MovedParts,
  then: readonly MovedCategory[],
  now: readonly MovedCategory[],
): Pick<ChangeEffect, "gained" | "lost"> {
  const was = heldApart(
    then,
    ({ old }) => old,
    ({ part }) => part,
  );
  const is = heldApart(
    now,
    ({ part }) => part,
    ({ old }) => old,
  );
  const gone = (slug: string) => !after.boxerBySlug.has(slug);
  return {
    gained: [...is.values()].flatMap(({ place, part }) => {
      const old = was.get(place.id)?.place;
      // A boxer who was merged into another is the same boxer.
      const isSame = isHeldBySame(old, place) || (old?.noc === place.noc && gone(old.boxerSlug));
      return isSame ? [] : [movedPlace(after, part, place)];
    }),
    lost: [...was.values()].flatMap(({ place, part }) => {
      const held = is.get(place.id)?.place;
      const isSame = isHeldBySame(held, place) || (held !== undefined && gone(place.boxerSlug));
      return isSame ? [] : [movedPlace(before, part, place)];
    }),
  };
}

interface HeldPlace {
  place: StoredPlace;
  part: CategoryPart;
}

type Side = (category: MovedCategory) => CategoryPart | undefined;

/** The places in force of one side whose rows the other has not, by id. */
function heldApart(
  categories: readonly MovedCategory[],
  side: Side,
  other: Side,
): ReadonlyMap<string, HeldPlace> {
  const held = new Map<string, HeldPlace>();
  for (const category of categories) {
    const part = side(category);
    for (const place of without(part?.stored ?? [], other(category)?.stored ?? [])) {
      if (part && isInForce(place.ledger)) held.set(place.id, { place, part });
    }
  }
  return held;
}

function isHeldBySame(held: StoredPlace | undefined, place: StoredPlace): boolean {
  return held?.noc === place.noc && held.boxerSlug === place.boxerSlug;
}

function movedPlace(
  { boxerBySlug }: RecordParts,
  part: CategoryPart,
  place: StoredPlace,
): MovedPlace {
  const { id, categoryCode, noc, boxerSlug } = place;
  const draw = part.draws.get(place.tournamentId ?? "")?.draw ?? null;
  return {
    placeId: id,
    categoryCode,
    noc,
    boxerSlug,
    boxer: boxerBySlug.get(boxerSlug)?.name ?? boxerSlug,
    route: routeOf(place),
    decidingBoutId: decidingBoutOf(place, draw),
  };
}

function movedNations({ figures }: MovedParts): ChangeEffect["nations"] {
  const moved = [...figures].flatMap(([key, figure]) => {
    const noc = nationOf(key);
    return noc === null ? [] : [{ noc, ...figure }];
  });
  return moved.sort((a, b) => (a.noc < b.noc ? -1 : 1));
}

function newDrawProblems(
  { frame }: RecordParts,
  categories: readonly MovedCategory[],
): ChangeEffect["drawProblems"] {
  const draws = categories.flatMap((category) =>
    movedDraws(category).flatMap(({ then, now }) => {
      const isOther = now?.draw && now.draw !== then?.draw && now.draw.problems.length > 0;
      return isOther ? [{ then, now }] : [];
    }),
  );
  const before = new Map(draws.map(({ then, now }) => [now, then]));
  return givenDraws(frame, [...before.keys()]).flatMap((now) => {
    const { tournamentId, categoryCode } = now;
    const known = new Set(before.get(now)?.draw?.problems.map((each) => JSON.stringify(each)));
    return (now.draw?.problems ?? [])
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
  const games = after.frame.games.id;
  const pages = new Set(SHOW_ALL.map((page) => pagePath(games, page)));
  const add = (page: Exclude<SubjectPageId, "draw">, id: string | null | undefined) => {
    if (id) pages.add(pagePath(games, page, id));
  };
  const slugOf = (code: string) =>
    (after.frame.categoryByCode.get(code) ?? before.frame.categoryByCode.get(code))?.slug;
  const addDraw = (tournamentId: string | null, code: string) => {
    const slug = slugOf(code);
    if (tournamentId && slug) pages.add(pagePath(games, "draw", tournamentId, slug));
  };
  const boxers = new Set<string>();
  const addBoxer = (slug: string | null) => {
    if (slug !== null) boxers.add(slug);
  };
  const draws = new Map<string, ComputedDraw>();
  for (const { table, before: old, after: now } of changes) {
    const list = LIST_OF[table];
    if (list) pages.add(pagePath(games, list));
    for (const row of [old, now]) {
      if (row === null) continue;
      if ("tournamentId" in row) {
        add("tournament", row.tournamentId);
        addDraw(row.tournamentId, row.categoryCode);
      }
      if ("categoryCode" in row) add("category", slugOf(row.categoryCode));
      if ("boxerSlug" in row) addBoxer(row.boxerSlug);
      if (table === "places" && "id" in row) add("place", row.id);
      if ("noc" in row) add("nation", row.noc);
      if ("redSlug" in row) {
        addBoxer(row.redSlug);
        addBoxer(row.blueSlug);
        const { tournamentId, categoryCode } = row;
        const draw = after.categories.get(categoryCode)?.draws.get(tournamentId)?.draw;
        if (draw) draws.set(drawKey(tournamentId, categoryCode), draw);
      }
      if (table === "tournaments" && "id" in row) add("tournament", row.id);
      if (table === "boxers" && "slug" in row) addBoxer(row.slug);
      if (table === "categories" && "code" in row) add("category", slugOf(row.code));
    }
  }
  // A result moves what is open for everybody else in its draw.
  for (const { bracket } of draws.values()) {
    for (const { red, blue } of bracket.bouts) {
      addBoxer(boxerOn(red));
      addBoxer(boxerOn(blue));
    }
  }
  const nocs = new Set<string>();
  for (const slug of boxers) {
    const boxer = after.boxerBySlug.get(slug);
    if (!boxer) continue;
    add("boxer", slug);
    nocs.add(boxer.noc);
  }
  for (const noc of nocs) add("nation", noc);
  return [...pages].sort();
}

/** The pages that show something of every row. */
const SHOW_ALL: readonly PlainPageId[] = ["home", "checks", "still-open"];

/** The page that lists the rows of a table. */
const LIST_OF: { readonly [T in RowChange["table"]]?: TablePageId } = {
  categories: "categories",
  tournaments: "tournaments",
  allocations: "tournaments",
  boxers: "boxers",
  bouts: "tournaments",
  entries: "tournaments",
  places: "quota-places",
};
