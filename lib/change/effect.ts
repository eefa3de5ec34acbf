/** What a change moves, by name, before or after it is published. Plain values: it is kept as JSON. */
import { drawKey } from "@/lib/qualification/compute-draws";
import { isInForce } from "@/lib/qualification/ledger";
import { type RecordCheck, recordChecks, subjectText } from "@/lib/record/checks";
import type { StoredPlace } from "@/lib/record/games-record";
import { type GamesRecord, routeOf } from "@/lib/record/make-games-record";
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

/** A comparison that a change breaks or heals, as it stands afterwards. */
export interface MovedCheck {
  kind: RecordCheck["kind"];
  subject: string;
  expected: number | null;
  expectedMost: number | null;
  actual: number;
  rows: readonly string[];
}

export interface ChangeEffect {
  gained: readonly MovedPlace[];
  lost: readonly MovedPlace[];
  /** Totals that are compared with a published number, by kind and subject of the check. */
  totals: readonly ({ kind: RecordCheck["kind"]; subject: string } & Moved)[];
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

/** What becomes different when `before` is followed by `after`, by these changes of its rows. */
export function effectOf(
  before: GamesRecord,
  after: GamesRecord,
  changes: readonly RowChange[],
): ChangeEffect {
  const { gained, lost } = movedPlaces(before, after);
  const then = new Map(recordChecks(before).checks.map((check) => [keyOf(check), check]));
  const checks = recordChecks(after).checks.map((check) => ({
    check,
    old: then.get(keyOf(check)),
  }));
  const broken = checks.flatMap(({ check, old }) =>
    !check.holds && (old?.holds ?? true) ? [movedCheck(check)] : [],
  );
  const healed = checks.flatMap(({ check, old }) =>
    check.holds && old && !old.holds ? [movedCheck(check)] : [],
  );
  return {
    gained,
    lost,
    totals: checks.flatMap(({ check, old }) =>
      old && old.actual !== check.actual && check.kind !== "computed-recorded"
        ? [
            {
              kind: check.kind,
              subject: subjectText(check),
              before: old.actual,
              after: check.actual,
            },
          ]
        : [],
    ),
    nations: movedNations(before, after),
    broken,
    healed,
    drawProblems: newDrawProblems(before, after),
    pages: changes.length === 0 ? [] : pagesOf(before, after, changes),
  };
}

function keyOf(check: RecordCheck): string {
  return `${check.kind} ${subjectText(check)}`;
}

function movedCheck(check: RecordCheck): MovedCheck {
  const { kind, expected, expectedMost, actual, rows } = check;
  return { kind, subject: subjectText(check), expected, expectedMost, actual, rows };
}

function movedPlaces(before: GamesRecord, after: GamesRecord) {
  const then = heldPlaces(before);
  const now = heldPlaces(after);
  const gone = (slug: string) => !after.boxerBySlug.has(slug);
  const isHeld = (map: ReadonlyMap<string, StoredPlace>, place: StoredPlace) => {
    const same = map.get(place.id);
    return same !== undefined && same.noc === place.noc && same.boxerSlug === place.boxerSlug;
  };
  return {
    gained: [...now.values()].flatMap((place) => {
      const old = then.get(place.id);
      // A boxer who was merged into another is the same boxer.
      const isSame = isHeld(then, place) || (old?.noc === place.noc && gone(old.boxerSlug));
      return isSame ? [] : [movedPlace(after, place)];
    }),
    lost: [...then.values()].flatMap((place) => {
      const isSame = isHeld(now, place) || (now.has(place.id) && gone(place.boxerSlug));
      return isSame ? [] : [movedPlace(before, place)];
    }),
  };
}

function heldPlaces(record: GamesRecord): ReadonlyMap<string, StoredPlace> {
  const held = record.places.filter(({ ledger }) => isInForce(ledger));
  return new Map(held.map((place) => [place.id, place]));
}

function movedPlace(record: GamesRecord, place: StoredPlace): MovedPlace {
  const { id, categoryCode, noc, boxerSlug, decidingBoutId } = place;
  const boxer = record.boxerBySlug.get(boxerSlug)?.name ?? boxerSlug;
  const route = routeOf(place);
  return { placeId: id, categoryCode, noc, boxerSlug, boxer, route, decidingBoutId };
}

function movedNations(before: GamesRecord, after: GamesRecord): ChangeEffect["nations"] {
  const count = (record: GamesRecord) => {
    const counts = new Map<string, number>();
    for (const { noc } of heldPlaces(record).values()) counts.set(noc, (counts.get(noc) ?? 0) + 1);
    return counts;
  };
  const then = count(before);
  const now = count(after);
  return [...new Set([...then.keys(), ...now.keys()])]
    .sort()
    .map((noc) => ({ noc, before: then.get(noc) ?? 0, after: now.get(noc) ?? 0 }))
    .filter((each) => each.before !== each.after);
}

function newDrawProblems(before: GamesRecord, after: GamesRecord): ChangeEffect["drawProblems"] {
  return [...after.draws].flatMap(([key, { tournamentId, categoryCode, problems }]) => {
    const known = new Set(before.draws.get(key)?.problems.map((each) => JSON.stringify(each)));
    return problems
      .filter((each) => !known.has(JSON.stringify(each)))
      .map((each) => ({ tournamentId, categoryCode, ...each }));
  });
}

/** The pages of what the rows are about; the home page, the lists and the checks show them all. */
function pagesOf(
  before: GamesRecord,
  after: GamesRecord,
  changes: readonly RowChange[],
): readonly string[] {
  const root = `/${after.games.id}`;
  const pages = new Set([root, `${root}/checks`, `${root}/still-open`]);
  const add = (folder: string, key: string | null | undefined) => {
    if (key) pages.add(`${root}/${folder}/${key}`);
  };
  const slugOf = (code: string) =>
    (after.categoryByCode.get(code) ?? before.categoryByCode.get(code))?.slug;
  const addDraw = (tournamentId: string | null, code: string) => {
    const slug = slugOf(code);
    if (tournamentId && slug) add("tournaments", `${tournamentId}/${slug}`);
  };
  const addBoxer = (slug: string | null) => {
    const boxer = after.boxerBySlug.get(slug ?? "");
    add("boxers", boxer?.slug);
    add("nations", boxer?.noc);
  };
  const draws = new Set<string>();
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
        draws.add(drawKey(row.tournamentId, row.categoryCode));
      }
      if (table === "tournaments" && "id" in row) add("tournaments", row.id);
      if (table === "boxers" && "slug" in row) addBoxer(row.slug);
      if (table === "categories" && "code" in row) add("categories", slugOf(row.code));
    }
  }
  // A result moves what is open for everybody else in its draw.
  for (const key of draws) {
    for (const { red, blue } of after.draws.get(key)?.bracket.bouts ?? []) {
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
