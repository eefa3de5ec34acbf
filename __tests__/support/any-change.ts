/** Changes that an editor might ask for of any Games, made of what is there; many cannot be made. */
import type { GeneratorValue } from "fast-check";
import fc from "fast-check";
import type { Change } from "@/lib/change/change";
import { placeIdOf } from "@/lib/change/follow-places";
import { DECISIONS, FINISHES, LEDGER_KINDS, ROUNDS } from "@/lib/qualification/vocabulary";
import type { GamesRows } from "@/lib/record/games-rows";

/** What a CSV or JSON writer could get wrong, and names that people have. */
const TEXTS = [
  "Ұлпан Әлібекқызы",
  "O‘tkir, Jr",
  'Said "the Wall" Khan',
  "Back\\slash | bar",
  "-5 =1+1",
  "a;b\\|c",
  "Nguyễn Thị Tâm",
] as const;

const text = fc.constantFrom(...TEXTS);
const known = fc.option(text, { nil: null });
const url = fc.constantFrom("https://example.org/a?b=c,d", 'https://example.org/"quoted"');

/** One change of these rows; draws as many values from `g` as it needs. */
export function anyChange(g: GeneratorValue, rows: GamesRows): Change {
  const pick = <T>(list: readonly T[]): T => g(() => fc.constantFrom(...list));
  const category = pick(rows.categories);
  const categoryCode = category.code;
  const sourceUrl = g(() => url);
  const boxers = rows.boxers.filter(({ gender }) => gender === category.gender);
  const saveBoxer = (): Change => ({
    kind: "save-boxer",
    boxer: {
      slug: `any-${g(fc.integer, { min: 1, max: 9_999 })}`,
      name: g(() => text),
      familyName: g(() => known),
      givenName: g(() => known),
      gender: category.gender,
      noc: pick(rows.nations).noc,
      categoryCode,
      sourceUrl,
      honours: g(() => known),
      birthDate: pick(["2000-02-29", null]),
      birthPlace: g(() => known),
      gamesBoutsWon: pick([0, 3, null]),
      aliases: g(() => fc.uniqueArray(text)),
    },
  });
  const saveTournament = (): Change => {
    const id = `any-cup-${g(fc.integer, { min: 1, max: 99 })}`;
    const places = pick([4, null]);
    const tournament = {
      id,
      name: g(() => text),
      shortName: g(() => text),
      city: "Any",
      sourceUrl,
      countryNoc: pick(rows.nations).noc,
      venue: g(() => known),
      continent: null,
      timeZone: pick(["Pacific/Apia", null]),
      startsOn: "2024-01-02",
      endsOn: "2024-01-09",
      entries: pick([7, null]),
      nocsEntered: null,
      boutsBoxed: null,
      stopsWhenFilled: g(fc.boolean),
      placesMen: 4,
      placesMenMost: pick([6, null]),
      placesWomen: null,
      placesWomenMost: null,
    };
    const ruleId = rows.rules[0]?.id;
    const allocations = ruleId
      ? [{ categoryCode, places, placesMost: null, ruleId, sourceUrl }]
      : [];
    return { kind: "save-tournament", tournament, allocations };
  };
  const saveDraw = (): Change => {
    const { id: tournamentId } = pick(rows.tournaments);
    const drawn = g(() => fc.shuffledSubarray(boxers.slice(-8)));
    const entries = drawn.map(({ slug: boxerSlug }, index) => {
      const seed = index === 0 ? 1 : null;
      return { tournamentId, categoryCode, boxerSlug, position: index + 1, seed, sourceUrl };
    });
    return { kind: "save-draw", tournamentId, categoryCode, entries };
  };
  const enterBout = (): Change => {
    const stored = rows.bouts.length > 0 && g(fc.boolean) ? pick(rows.bouts) : null;
    if (stored) return { kind: "enter-bout", bout: { ...stored, winner: pick(["red", "blue"]) } };
    const tournament = pick(rows.tournaments);
    const [redSlug = null, blueSlug = null] = g(() =>
      fc.shuffledSubarray(boxers.slice(-8), { minLength: Math.min(2, boxers.length) }),
    ).map(({ slug }) => slug);
    const decision = pick([...DECISIONS, null]);
    return {
      kind: "enter-bout",
      bout: {
        id: `${tournament.id}-any-${g(fc.integer, { min: 1, max: 99 })}`,
        tournamentId: tournament.id,
        categoryCode,
        round: pick([...ROUNDS, null]),
        number: pick([12, null]),
        boxedOn: pick([tournament.endsOn, null]),
        redSlug,
        blueSlug,
        winner: decision && pick(["red", "blue", "none"]),
        decision,
        score: decision === "WP" ? "4:1" : null,
        cornerKnown: g(fc.boolean),
        sourceUrl,
      },
    };
  };
  const recordPlace = (): Change => {
    const boxer = pick(boxers);
    const routeKind = pick(["universality", "host", "refugee"] as const);
    return {
      kind: "record-place",
      place: {
        id: placeIdOf(categoryCode, boxer.noc, routeKind),
        categoryCode,
        noc: boxer.noc,
        boxerSlug: boxer.slug,
        routeKind,
        tournamentId: null,
        finish: pick([...FINISHES, null]),
        wonOn: "2024-01-03",
        wonOnIsExact: g(fc.boolean),
        decidingBoutId: null,
        reallocatedFromId: null,
        note: g(() => known),
        sourceUrl,
        ledger: [],
      },
    };
  };
  const saveRule = (): Change => ({
    kind: "save-rule",
    rule: {
      id: `any-rule-${g(fc.integer, { min: 1, max: 9 })}`,
      rule: pick([
        { kind: "winner" },
        { kind: "reach-round", round: "SF" },
        { kind: "reach-round-and-box-off", round: "SF", losersOf: "QF", boxOffPlaces: 2 },
      ]),
      citations: [{ sourceUrl, says: g(() => text) }],
    },
  });
  const ledgerEntry = (): Change => ({
    kind: "add-ledger-entry",
    placeId: pick(rows.places).id,
    entry: {
      kind: pick(LEDGER_KINDS),
      date: "2024-07-01",
      dateIsExact: g(fc.boolean),
      note: g(() => known),
      sourceUrl,
    },
  });
  const mergeBoxers = (): Change => {
    const from = pick(rows.boxers);
    const into = pick(rows.boxers.filter(({ noc }) => noc === from.noc));
    return { kind: "merge-boxers", from: from.slug, into: into.slug };
  };
  const made = pick([
    saveBoxer,
    saveBoxer,
    ...(rows.tournaments.length < 9 ? [saveTournament] : []),
    saveRule,
    ...(boxers.length > 0 ? [recordPlace] : []),
    ...(boxers.length > 0 && rows.tournaments.length > 0 ? [saveDraw, enterBout, enterBout] : []),
    ...(rows.boxers.length > 0 ? [mergeBoxers] : []),
    ...(rows.places.length > 0 ? [ledgerEntry, ledgerEntry] : []),
    ...(rows.bouts.length > 0
      ? [(): Change => ({ kind: "remove-bout", boutId: pick(rows.bouts).id })]
      : []),
  ]);
  return made();
}
