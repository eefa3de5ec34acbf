import type { StoredBout, StoredEntry } from "@/lib/qualification/compute-draws";
import type { ReconcileInput } from "@/lib/qualification/reconcile";
import {
  boxersIn,
  decidingRound,
  KNOCK_OUT_ROUNDS,
  type KnockOutRound,
  type Rule,
  roundAfter,
} from "@/lib/qualification/rule";

type Place = ReconcileInput["places"][number];
type Writable<T> = {
  -readonly [Key in keyof T]: NonNullable<T[Key]> extends readonly (infer U)[] ? U[] : T[Key];
};

/** Numbers from 0 to 1 that are the same for the same seed (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const NOCS = 200;

/** Bracket sizes and how often each is drawn, so that there are about as many bouts as are known. */
const SIZES = {
  few: [
    [4, 0.45],
    [8, 0.42],
    [16, 0.11],
    [32, 0.02],
  ],
  many: [
    [8, 0.64],
    [16, 0.24],
    [32, 0.08],
    [64, 0.04],
  ],
} as const;

/**
 * As many tournaments, categories and allocations as the template has, `copies` times over, each
 * draw whole, with lines, boxed to its end and with its places recorded. A category's tournaments
 * are spread over all copies. Every published total is the one that comes out.
 */
export function makeSyntheticGames(
  template: ReconcileInput,
  copies: number,
  random: () => number,
): ReconcileInput {
  const range = Array.from({ length: copies }, (_, copy) => copy);
  const made: Writable<ReconcileInput> = {
    games: { ...template.games, placesMen: null, placesWomen: null },
    categories: [],
    tournaments: [],
    allocations: [],
    boxers: [],
    entries: [],
    bouts: [],
    places: [],
  };
  const dayOf = (tournament: number, day: number) =>
    `2023-${String(tournament + 1).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
  const boxers = new Set<string>();
  const holders = new Map<string, Set<string>>();

  const award = (
    to: Pick<Place, "categoryCode" | "noc" | "boxerSlug" | "tournamentId">,
    decidedBy: { id: string; day: string } | null = null,
  ) => {
    const { categoryCode, noc, boxerSlug, tournamentId } = to;
    holders.set(categoryCode, (holders.get(categoryCode) ?? new Set()).add(noc));
    const place: Place = {
      id: `${categoryCode}-${noc}`,
      categoryCode,
      noc,
      boxerSlug,
      routeKind: tournamentId === null ? "universality" : "tournament",
      tournamentId,
      wonOn: decidedBy?.day ?? null,
      wonOnIsExact: decidedBy !== null,
      decidingBoutId: decidedBy?.id ?? null,
      reallocatedFromId: null,
      sourceUrl: "https://example.org",
      ledger: [{ kind: "competed", date: null, dateIsExact: false }],
    };
    return place;
  };
  const enter = (categoryCode: string, noc: string) => {
    const slug = `${categoryCode}-${noc}-boxer`.toLowerCase();
    if (boxers.size < boxers.add(slug).size) made.boxers.push({ slug, noc });
    return slug;
  };
  const freeNocs = (categoryCode: string, count: number) => {
    const held = holders.get(categoryCode);
    const picked = new Set<string>();
    while (picked.size < count) {
      const noc = `N${Math.floor(random() * NOCS)}`;
      if (!held?.has(noc)) picked.add(noc);
    }
    return [...picked];
  };

  for (const [index, { id }] of template.tournaments.entries()) {
    const routes = template.allocations.filter(({ tournamentId }) => tournamentId === id);
    const places = range.map(() => ({ M: 0, W: 0 }));
    for (const [at, { categoryCode: code, rule }] of routes.entries()) {
      const gender = template.categories.find((category) => category.code === code)?.gender ?? "M";
      for (const copy of range) {
        // Another tournament of the kind for each of its categories.
        const ofCopy = (copy * (2 * index + 1) + at) % copies;
        const tournamentId = `${id}-${ofCopy}`;
        const categoryCode = `${code}-${copy}`;
        const size = pickSize(rule, random());
        const drawn = freeNocs(categoryCode, size - Math.floor((random() * size) / 4));
        const lines = spread(drawn, size).map((noc) => noc && enter(categoryCode, noc));
        const nocs = new Map(lines.flatMap((slug) => (slug ? [[slug, nocIn(slug)]] : [])));
        const draw = box(lines, rule, random);
        const name = `${tournamentId}-${categoryCode}`;
        made.entries?.push(
          ...lines.flatMap((boxerSlug, line): StoredEntry[] =>
            boxerSlug ? [{ tournamentId, categoryCode, boxerSlug, position: line + 1 }] : [],
          ),
        );
        for (const { id, round, day, redSlug, blueSlug, winner } of draw.bouts) {
          made.bouts.push({
            id: `${name}-${id}`,
            tournamentId,
            categoryCode,
            round,
            boxedOn: dayOf(index, day),
            redSlug,
            blueSlug,
            winner,
          });
        }
        for (const { boxerSlug, bout } of draw.qualified) {
          const noc = nocs.get(boxerSlug) ?? "";
          const decidedBy = bout && { id: `${name}-${bout.id}`, day: dayOf(index, bout.day) };
          made.places.push(award({ categoryCode, noc, boxerSlug, tournamentId }, decidedBy));
        }
        const of = places[ofCopy];
        if (of) of[gender] += draw.qualified.length;
        made.allocations.push({
          ...{ route: tournamentId, tournamentId, categoryCode, rule },
          places: draw.qualified.length,
        });
      }
    }
    for (const [copy, { M: placesMen, W: placesWomen }] of places.entries()) {
      const days = { startsOn: dayOf(index, 1), endsOn: dayOf(index, 12) };
      made.tournaments.push({ id: `${id}-${copy}`, ...days, placesMen, placesWomen });
    }
  }
  for (const { route, tournamentId, categoryCode: code, rule } of template.allocations) {
    if (tournamentId !== null) continue;
    for (const copy of range) {
      const categoryCode = `${code}-${copy}`;
      const [noc = ""] = freeNocs(categoryCode, 1);
      const boxerSlug = enter(categoryCode, noc);
      made.places.push(award({ categoryCode, noc, boxerSlug, tournamentId }));
      made.allocations.push({ route, tournamentId, categoryCode, rule, places: 1 });
    }
  }
  for (const { code, gender } of template.categories) {
    for (const copy of range) {
      const name = `${code}-${copy}`;
      made.categories.push({ code: name, gender, places: holders.get(name)?.size ?? 0 });
    }
  }
  return made;
}

function nocIn(slug: string): string {
  return slug.split("-").at(-2)?.toUpperCase() ?? "";
}

function pickSize(rule: Rule, chance: number): number {
  const round = decidingRound(rule) ?? "F";
  const sizes = boxersIn(round) > 4 ? SIZES.many : SIZES.few;
  let below = 0;
  for (const [size, share] of sizes) {
    below += share;
    if (chance < below) return size;
  }
  return sizes[0][0];
}

/** The boxers on the lines of a bracket, first the upper line of every pair. */
function spread(boxers: readonly string[], size: number): (string | null)[] {
  const lines: (string | null)[] = Array.from({ length: size }, () => null);
  for (const [index, boxer] of boxers.entries()) {
    lines[index < size / 2 ? 2 * index : 2 * (index - size / 2) + 1] = boxer;
  }
  return lines;
}

type BoxedBout = Omit<StoredBout, "tournamentId" | "categoryCode" | "boxedOn"> & { day: number };

interface BoxedDraw {
  bouts: BoxedBout[];
  /** Whoever the rule lets through, with the bout that decided it; `null`: a bye did. */
  qualified: { boxerSlug: string; bout: BoxedBout | null }[];
}

/** Boxes a draw to its end, and the box-off of the rule; half of the bouts are won in red. */
function box(drawn: readonly (string | null)[], rule: Rule, random: () => number): BoxedDraw {
  const bouts: BoxedBout[] = [];
  const qualified: BoxedDraw["qualified"] = [];
  const meet = (round: StoredBout["round"], day: number, redSlug: string, blueSlug: string) => {
    const winner = random() < 0.5 ? "red" : "blue";
    const bout: BoxedBout = {
      ...{ id: `${bouts.length + 1}`, round, day, redSlug, blueSlug, winner },
    };
    bouts.push(bout);
    const [won, lost] = winner === "red" ? [redSlug, blueSlug] : [blueSlug, redSlug];
    return { won, lost, bout };
  };

  let losers: string[] = [];
  let lines = drawn;
  let day = 0;
  const first = KNOCK_OUT_ROUNDS.find((round) => boxersIn(round) === drawn.length) ?? "F";
  for (let round: KnockOutRound | null = first; round; round = roundAfter(round)) {
    day += 1;
    const above: (string | null)[] = [];
    const lost: string[] = [];
    for (let index = 0; index < lines.length; index += 2) {
      const red = lines[index] ?? null;
      const blue = lines[index + 1] ?? null;
      const met = red && blue ? meet(round, day, red, blue) : null;
      const boxerSlug = met?.won ?? red ?? blue;
      if (met) lost.push(met.lost);
      above.push(boxerSlug);
      if (boxerSlug && round === decidingRound(rule)) {
        qualified.push({ boxerSlug, bout: met?.bout ?? null });
      }
    }
    lines = above;
    if (rule.kind === "reach-round-and-box-off" && round === rule.losersOf) losers = lost;
  }
  if (rule.kind !== "reach-round-and-box-off") return { bouts, qualified };
  const last = new Map<string, BoxedBout>();
  while (losers.length > rule.boxOffPlaces) {
    day += 1;
    const byes = losers.length % 2;
    const through = losers.slice(0, byes);
    for (let index = byes; index < losers.length; index += 2) {
      const met = meet("BOX-OFF", day, losers[index] ?? "", losers[index + 1] ?? "");
      last.set(met.won, met.bout);
      through.push(met.won);
    }
    losers = through;
  }
  for (const boxerSlug of losers) qualified.push({ boxerSlug, bout: last.get(boxerSlug) ?? null });
  return { bouts, qualified };
}
