/**
 * Rows and changes as they were stored before there was a number of a version. Once databases hold a
 * version, its columns stay as they are here; only words may be added to the closed lists.
 */
import * as z from "zod/mini";
import { KNOCK_OUT_ROUNDS } from "@/lib/qualification/rule";
import {
  CONTINENTS,
  DECISIONS,
  FINISHES,
  GENDERS,
  LEDGER_KINDS,
  ROUNDS,
  ROUTE_KINDS,
  WINNERS,
} from "@/lib/qualification/vocabulary";
import { CONFIDENCES } from "@/lib/record/confidence";

const text = z.string();
const number = z.number();
const known = { text: z.nullable(text), number: z.nullable(number) };
const citations = z.array(z.strictObject({ sourceUrl: text, says: text }));
const knockOutRound = z.enum(KNOCK_OUT_ROUNDS);

const rule = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("winner") }),
  z.strictObject({ kind: z.literal("reach-round"), round: knockOutRound }),
  z.strictObject({
    kind: z.literal("reach-round-and-box-off"),
    round: knockOutRound,
    losersOf: knockOutRound,
    boxOffPlaces: number,
  }),
  z.strictObject({ kind: z.literal("invitation") }),
]);

const ledgerEntry = z.strictObject({
  kind: z.enum(LEDGER_KINDS),
  date: known.text,
  dateIsExact: z.boolean(),
  note: known.text,
  sourceUrl: text,
});

/** Where a boxer stands in a draw. */
const inDraw = { tournamentId: text, categoryCode: text, boxerSlug: text };

/** The rows of each list. */
export const rows = {
  games: z.strictObject({
    id: text,
    name: text,
    city: text,
    qualificationStartsOn: known.text,
    qualificationEndsOn: known.text,
    startsOn: known.text,
    endsOn: known.text,
    placesMen: known.number,
    placesMenMost: known.number,
    placesWomen: known.number,
    placesWomenMost: known.number,
    isFeatured: z.boolean(),
    spotlightNoc: known.text,
    spotlightTournament: known.text,
    sourceUrl: known.text,
  }),
  categories: z.strictObject({
    code: text,
    slug: text,
    gender: z.enum(GENDERS),
    weightLabel: text,
    minKg: known.number,
    maxKg: known.number,
    places: known.number,
    placesMost: known.number,
    confidence: z.nullable(z.enum(CONFIDENCES)),
    sourceUrl: text,
    position: number,
  }),
  rules: z.strictObject({ id: text, rule, citations, position: number }),
  restrictions: z.strictObject({ id: text, citations, position: number }),
  tournaments: z.strictObject({
    id: text,
    name: text,
    shortName: text,
    city: text,
    countryNoc: text,
    venue: known.text,
    startsOn: text,
    endsOn: text,
    // It came before there were versions: the first builds stored none.
    timeZone: z.optional(known.text),
    continent: z.nullable(z.enum(CONTINENTS)),
    entries: known.number,
    nocsEntered: known.number,
    boutsBoxed: known.number,
    placesMen: known.number,
    placesMenMost: known.number,
    placesWomen: known.number,
    placesWomenMost: known.number,
    stopsWhenFilled: z.boolean(),
    citations,
    sourceUrl: text,
  }),
  allocations: z.strictObject({
    route: text,
    routeKind: z.enum(ROUTE_KINDS),
    tournamentId: known.text,
    categoryCode: text,
    places: known.number,
    placesMost: known.number,
    ruleId: text,
    rule,
    sourceUrl: text,
  }),
  boxers: z.strictObject({
    slug: text,
    name: text,
    familyName: known.text,
    givenName: known.text,
    gender: z.enum(GENDERS),
    noc: text,
    categoryCode: text,
    birthDate: known.text,
    birthPlace: known.text,
    honours: known.text,
    gamesBoutsWon: known.number,
    aliases: z.array(text),
    sourceUrl: text,
  }),
  entries: z.strictObject({
    ...inDraw,
    position: known.number,
    seed: known.number,
    sourceUrl: text,
  }),
  reached: z.strictObject({ ...inDraw, round: knockOutRound, sourceUrl: text }),
  bouts: z.strictObject({
    id: text,
    tournamentId: text,
    categoryCode: text,
    round: z.nullable(z.enum(ROUNDS)),
    number: known.number,
    boxedOn: known.text,
    redSlug: known.text,
    blueSlug: known.text,
    winner: z.nullable(z.enum(WINNERS)),
    decision: z.nullable(z.enum(DECISIONS)),
    score: known.text,
    cornerKnown: z.boolean(),
    sourceUrl: text,
  }),
  places: z.strictObject({
    id: text,
    categoryCode: text,
    noc: text,
    boxerSlug: text,
    routeKind: z.enum(ROUTE_KINDS),
    tournamentId: known.text,
    finish: z.nullable(z.enum(FINISHES)),
    wonOn: known.text,
    wonOnIsExact: z.boolean(),
    decidingBoutId: known.text,
    reallocatedFromId: known.text,
    note: known.text,
    sourceUrl: text,
    ledger: z.array(ledgerEntry),
  }),
  publishedCounts: z.strictObject({
    id: text,
    query: text,
    asOf: known.text,
    value: number,
    note: known.text,
    sourceUrl: text,
  }),
  facts: z.strictObject({
    field: text,
    value: known.text,
    confidence: z.enum(CONFIDENCES),
    asOf: known.text,
    sourceUrl: known.text,
    position: number,
  }),
  knownBreaks: z.strictObject({
    kind: text,
    subject: text,
    reason: text,
    sourceUrl: known.text,
  }),
};

/** What editors asked for, of each kind. */
export const changes = {
  "enter-bout": z.strictObject({ kind: z.literal("enter-bout"), bout: rows.bouts }),
  "remove-bout": z.strictObject({ kind: z.literal("remove-bout"), boutId: text }),
  "save-draw": z.strictObject({
    kind: z.literal("save-draw"),
    tournamentId: text,
    categoryCode: text,
    entries: z.array(rows.entries),
  }),
  "add-ledger-entry": z.strictObject({
    kind: z.literal("add-ledger-entry"),
    placeId: text,
    entry: ledgerEntry,
  }),
  "remove-ledger-entry": z.strictObject({
    kind: z.literal("remove-ledger-entry"),
    placeId: text,
    position: number,
  }),
  "record-place": z.strictObject({ kind: z.literal("record-place"), place: rows.places }),
  "remove-place": z.strictObject({ kind: z.literal("remove-place"), placeId: text }),
  "save-boxer": z.strictObject({
    kind: z.literal("save-boxer"),
    boxer: rows.boxers,
    isNew: z.optional(z.literal(true)),
  }),
  "merge-boxers": z.strictObject({ kind: z.literal("merge-boxers"), from: text, into: text }),
  "save-tournament": z.strictObject({
    kind: z.literal("save-tournament"),
    tournament: z.omit(rows.tournaments, { citations: true }),
    allocations: z.array(
      z.pick(rows.allocations, {
        categoryCode: true,
        places: true,
        placesMost: true,
        ruleId: true,
        sourceUrl: true,
      }),
    ),
  }),
  "save-rule": z.strictObject({
    kind: z.literal("save-rule"),
    rule: z.omit(rows.rules, { position: true }),
  }),
  "explain-check": z.strictObject({
    kind: z.literal("explain-check"),
    explanation: rows.knownBreaks,
  }),
  "remove-explanation": z.strictObject({
    kind: z.literal("remove-explanation"),
    check: z.pick(rows.knownBreaks, { kind: true, subject: true }),
  }),
};
