/** The changes that forms ask for, from what was typed into them: an empty field is an unknown value. */
import { categoryGender } from "@/lib/qualification/category-slug";
import { type KnockOutRound, type Rule, roundBefore } from "@/lib/qualification/rule";
import type {
  Boxer,
  GamesRule,
  KnownBreak,
  LedgerEntry,
  StoredPlace,
} from "@/lib/record/games-rows";
import { newBoxerSlug } from "@/lib/record/match-boxers";
import type { Change } from "./change";
import { placeIdOf } from "./follow-places";
import { readName } from "./person-name";

/** What was typed, by the name of the field. */
export type Typed = Readonly<Record<string, string>>;

/** The text of a field without spaces at its ends; `null`: it is empty. */
function textIn(typed: Typed, field: string): string | null {
  return typed[field]?.trim() || null;
}

function linesIn(typed: Typed, field: string): string[] {
  return (typed[field] ?? "")
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
}

/** A number that is not one stays visible as one that no schema takes. */
function numberIn(typed: Typed, field: string): number | null {
  const text = textIn(typed, field);
  return text === null ? null : Number(text);
}

/** "16", or "16-18" where a range is published. */
function totalIn(typed: Typed, field: string): { least: number | null; most: number | null } {
  const [least = null, most = null] = textIn(typed, field)?.split(/\s*[-–]\s*/) ?? [];
  return {
    least: least === null ? null : Number(least),
    most: most === null ? null : Number(most),
  };
}

/** "16", "16-18": a total as it is typed. */
export function totalText(least: number | null, most: number | null): string {
  return [least, most].filter((each) => each !== null).join("-");
}

/** A page that says so, as it is typed; one without address and words is none. */
export interface TypedCitation {
  sourceUrl: string;
  says: string;
}

/** What is typed of a rule before anybody types. */
export function typedRule(known: GamesRule | undefined): Typed {
  const { id = "", rule = { kind: "reach-round", round: "SF" } } = known ?? {};
  return {
    id,
    kind: rule.kind,
    boxOffPlaces: "",
    round: "SF",
    ...Object.fromEntries(Object.entries(rule).map(([name, value]) => [name, String(value)])),
  };
}

/** Saves a rule; `null`: its id or its pages are not there yet. Losers of the round before box off. */
export function ruleChange(typed: Typed, citations: readonly TypedCitation[]): Change | null {
  const id = textIn(typed, "id");
  const cited = citations
    .map(({ sourceUrl, says }) => ({ sourceUrl: sourceUrl.trim(), says: says.trim() }))
    .filter(({ sourceUrl, says }) => sourceUrl !== "" || says !== "");
  if (id === null || cited.length === 0) return null;
  const { kind, round } = typed;
  const rule =
    kind === "reach-round"
      ? { kind, round }
      : kind === "reach-round-and-box-off"
        ? {
            kind,
            round,
            boxOffPlaces: numberIn(typed, "boxOffPlaces"),
            losersOf: roundBefore(round as KnockOutRound),
          }
        : { kind };
  // What is not a rule is for the schema to say.
  return { kind: "save-rule", rule: { id, rule: rule as Rule, citations: cited } };
}

export interface TypedAllocation {
  categoryCode: string;
  places: string;
  ruleId: string;
  sourceUrl: string;
}

/** Saves a tournament with the allocations that have a rule. */
export function tournamentChange(
  typed: Typed,
  stopsWhenFilled: boolean,
  allocations: readonly TypedAllocation[],
): Change {
  const men = totalIn(typed, "placesMen");
  const women = totalIn(typed, "placesWomen");
  const sourceUrl = textIn(typed, "sourceUrl") ?? "";
  const continent = textIn(typed, "continent");
  const change = {
    kind: "save-tournament",
    tournament: {
      id: textIn(typed, "id") ?? "",
      name: textIn(typed, "name") ?? "",
      shortName: textIn(typed, "shortName") ?? "",
      city: textIn(typed, "city") ?? "",
      countryNoc: textIn(typed, "countryNoc")?.toUpperCase() ?? "",
      venue: textIn(typed, "venue"),
      startsOn: textIn(typed, "startsOn") ?? "",
      endsOn: textIn(typed, "endsOn") ?? "",
      timeZone: textIn(typed, "timeZone"),
      continent,
      entries: numberIn(typed, "entries"),
      nocsEntered: numberIn(typed, "nocsEntered"),
      boutsBoxed: numberIn(typed, "boutsBoxed"),
      placesMen: men.least,
      placesMenMost: men.most,
      placesWomen: women.least,
      placesWomenMost: women.most,
      stopsWhenFilled,
      sourceUrl,
    },
    allocations: allocations
      .filter(({ ruleId }) => ruleId !== "")
      .map((allocation) => {
        const { least, most } = totalIn({ places: allocation.places }, "places");
        return {
          categoryCode: allocation.categoryCode,
          places: least,
          placesMost: most,
          ruleId: allocation.ruleId,
          sourceUrl: allocation.sourceUrl.trim() || sourceUrl,
        };
      }),
  };
  // The schema of changes says what of it is none.
  return change as Change;
}

/** Saves a boxer; aliases stand one on a line. */
export function boxerChange(boxer: Boxer, typed: Typed): Change {
  return {
    kind: "save-boxer",
    boxer: {
      ...boxer,
      name: textIn(typed, "name") ?? "",
      familyName: textIn(typed, "familyName"),
      givenName: textIn(typed, "givenName"),
      noc: textIn(typed, "noc") ?? "",
      categoryCode: textIn(typed, "categoryCode") ?? "",
      birthDate: textIn(typed, "birthDate"),
      birthPlace: textIn(typed, "birthPlace"),
      honours: textIn(typed, "honours"),
      aliases: linesIn(typed, "aliases"),
      sourceUrl: textIn(typed, "sourceUrl") ?? "",
    },
  };
}

/**
 * Somebody whom the record does not have yet, with an address of their own among `boxers`, all of the Games; `null`: the
 * name, the NOC, the category or the source is not there yet. A name with its family name in capitals
 * says its parts.
 */
export function newBoxer(boxers: readonly Pick<Boxer, "slug">[], typed: Typed): Boxer | null {
  const read = readName(typed.name ?? "");
  const noc = textIn(typed, "noc");
  const categoryCode = textIn(typed, "categoryCode");
  const sourceUrl = textIn(typed, "sourceUrl");
  const gender = categoryGender(categoryCode ?? "");
  if (!read.name || !noc || !categoryCode || !gender || !sourceUrl) return null;
  const taken = new Set(boxers.map(({ slug }) => slug));
  return {
    slug: newBoxerSlug(read.name, noc, taken),
    name: read.name,
    familyName: textIn(typed, "familyName") ?? read.familyName,
    givenName: textIn(typed, "givenName") ?? read.givenName,
    gender,
    noc,
    categoryCode,
    sourceUrl,
    gamesBoutsWon: null,
    honours: null,
    birthDate: textIn(typed, "birthDate"),
    birthPlace: textIn(typed, "birthPlace"),
    aliases: linesIn(typed, "aliases"),
  };
}

export function newBoxerChange(boxer: Boxer): Change {
  return { kind: "save-boxer", boxer, isNew: true };
}

/** Says why a check does not hold; `null`: the reason is not there yet. */
export function explanationChange(
  { kind, subject }: Pick<KnownBreak, "kind" | "subject">,
  typed: Typed,
): Change | null {
  const reason = textIn(typed, "reason");
  if (reason === null) return null;
  const sourceUrl = textIn(typed, "sourceUrl");
  return { kind: "explain-check", explanation: { kind, subject, reason, sourceUrl } };
}

/** An entry of a place's ledger. */
export function ledgerChange(placeId: string, typed: Typed, isExact: boolean): Change {
  return {
    kind: "add-ledger-entry",
    placeId,
    entry: {
      kind: textIn(typed, "kind") as LedgerEntry["kind"],
      date: textIn(typed, "date"),
      dateIsExact: isExact,
      note: textIn(typed, "note"),
      sourceUrl: textIn(typed, "sourceUrl") ?? "",
    },
  };
}

/** A place that a list tells of. Its NOC is its boxer's. */
export function placeChange(boxer: Boxer, typed: Typed, isExact: boolean): Change {
  const routeKind = (textIn(typed, "routeKind") ?? "") as StoredPlace["routeKind"];
  const tournamentId = routeKind === "tournament" ? textIn(typed, "tournamentId") : null;
  const reallocatedFromId =
    routeKind === "reallocation" ? textIn(typed, "reallocatedFromId") : null;
  const categoryCode = textIn(typed, "categoryCode") ?? "";
  const wonOn = textIn(typed, "wonOn");
  return {
    kind: "record-place",
    place: {
      id: placeIdOf(categoryCode, boxer.noc, tournamentId ?? routeKind),
      categoryCode,
      noc: boxer.noc,
      boxerSlug: boxer.slug,
      routeKind,
      tournamentId,
      finish: textIn(typed, "finish") as StoredPlace["finish"],
      wonOn,
      wonOnIsExact: wonOn !== null && isExact,
      decidingBoutId: null,
      reallocatedFromId,
      note: textIn(typed, "note"),
      sourceUrl: textIn(typed, "sourceUrl") ?? "",
      ledger: [],
    },
  };
}
