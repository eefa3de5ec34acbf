import type { Rule } from "@/lib/qualification/rule";
import type { Day } from "@/lib/qualification/vocabulary";
import type { GamesRecord } from "./games-record";
import type { QuotaPlace } from "./games-rows";
import { type BoutSeenBy, decidingBout, type HistoryStep, placeHistory } from "./place-history";
import { placeReasons } from "./place-reasons";
import { TABLES } from "./tables";
import { type BoutRow, boutsTable } from "./tables/bouts-table";
import { placeRow } from "./tables/quota-place-rows";
import { type PlaceRow, quotaPlacesTable } from "./tables/quota-places-table";
import { jsonWriter } from "./write-fields";

/** One step of a place's ledger as the API gives it, the award itself being the first. */
export interface LedgerStep {
  kind: HistoryStep["kind"];
  /** The day that it happened, or from which it counts. */
  date: Day;
  /** `false`: it happened by `date`, not on it. */
  dateIsExact: boolean;
  source: { url: string };
  note?: string;
  /** With the award: who was beaten for it, as far as that is known. */
  opponent?: { slug: string; name: string; noc: string; basis: "recorded" | "deduced" };
}

/** The rule that a place was given by, with how many places it gave and the pages that say so. */
export type PlaceRule = Rule & {
  id: string;
  /** What the route gives in the category by this rule; `null`: not published. */
  places: number | null;
  /** The page that says so of this category, first of all. */
  sources: readonly { url: string; says?: string }[];
};

/** A place as the API gives it: the row of the list, its rule, its ledger, and the bout that gave it. */
export interface PlaceDetail {
  [column: string]: unknown;
  /** `null`: no rule is recorded for its route and category. */
  rule: PlaceRule | null;
  ledger: readonly LedgerStep[];
  /** `basis`: "recorded" (a page prints it) or "deduced". `null`: not found, or there was none. */
  decidingBout: Readonly<Record<string, unknown>> | null;
}

/** The columns of bouts that a deciding bout has. */
export const DECIDING_BOUT_COLUMNS: readonly string[] = [
  "id",
  "round",
  "boxedOn",
  "red",
  "blue",
  "winner",
  "decision",
  "score",
  "source",
];

const writePlace = jsonWriter<PlaceRow>(quotaPlacesTable.columns);
const writeDecidingBout = jsonWriter<BoutRow>(
  boutsTable.columns.filter(({ id }) => DECIDING_BOUT_COLUMNS.includes(id)),
);

/** All that is known of one award; `null`: the record has no such award. */
export function placeDetail(record: GamesRecord, id: string): PlaceDetail | null {
  const place = record.placeById.get(id);
  if (!place) return null;
  const row = placeRow(record, place);
  const bout = decidingBout(record, place);
  return {
    ...writePlace(row),
    rule: ruleDetail(record, place),
    ledger: placeHistory(record, place).map(({ kind, day, isExact, note, sourceUrl }, index) => ({
      kind,
      date: day,
      dateIsExact: isExact,
      source: { url: sourceUrl },
      ...(note ? { note } : {}),
      ...(index === 0 && bout?.opponent
        ? {
            opponent: {
              ...bout.opponent,
              basis: isPrinted(bout) ? "recorded" : "deduced",
            } as const,
          }
        : {}),
    })),
    decidingBout: bout && boutDetail(record, bout),
  };
}

function ruleDetail(record: GamesRecord, place: QuotaPlace): PlaceRule | null {
  const step = placeReasons(record, place).steps.find(({ kind }) => kind === "rule");
  if (step?.kind !== "rule") return null;
  const { allocation, citations } = step;
  const said = citations.map(({ sourceUrl, says }) => ({ url: sourceUrl, says }));
  const isSaid = said.some(({ url }) => url === allocation.sourceUrl);
  return {
    ...allocation.rule,
    id: allocation.ruleId,
    places: allocation.places,
    sources: isSaid ? said : [{ url: allocation.sourceUrl }, ...said],
  };
}

/** Whether a page prints who met whom. */
function isPrinted({ deduced }: BoutSeenBy): boolean {
  return deduced === null || !deduced.follows.pair;
}

/** A bout as the API gives it; one that is deduced has its reasons, in codes with their parameters. */
function boutDetail(record: GamesRecord, { id, deduced }: BoutSeenBy): PlaceDetail["decidingBout"] {
  const stored = TABLES.bouts.rows(record).find((each) => each.id === id);
  const known = stored ? writeDecidingBout(stored) : {};
  if (!deduced) return { ...known, basis: "recorded" };
  const { round, boxedOn, red, blue, winner, follows, reasons } = deduced;
  const boxer = (slug: string | null) => {
    const found = slug === null ? undefined : record.boxerBySlug.get(slug);
    return found ? { slug: found.slug, name: found.name, noc: found.noc } : null;
  };
  const corner = winner === null ? null : winner === red ? "red" : "blue";
  return {
    id: null,
    decision: null,
    score: null,
    source: null,
    ...known,
    round,
    boxedOn,
    red: boxer(red),
    blue: boxer(blue),
    winner: known.winner ?? corner,
    basis: "deduced",
    follows,
    reasons,
  };
}
