/** A sheet of one draw, and a server for it that keeps rows and drafts in memory. */
import { ChangeNames } from "@/components/admin/change/change-words";
import { SessionSheet } from "@/components/admin/sheet/session-sheet";
import type { SheetActions, SheetRequest } from "@/components/admin/sheet/sheet-actions";
import { advance } from "@/lib/change/advance";
import { changeRows, replacedRows } from "@/lib/change/change";
import { conflicts, diffRows } from "@/lib/change/rows-diff";
import { sheetRows } from "@/lib/change/sheet-rows";
import type { Bout, GamesRows } from "@/lib/record/games-rows";
import { makeGamesRecord } from "@/lib/record/record-of-rows";
import { aRefusal, makeUndo } from "./change-actions";
import { aBout, aBoxer, aCategory, anAllocation, SOURCE, someRows } from "./record-factory";

export const DAY = "2024-03-10";
const NOCS = ["KAZ", "UZB", "ITA", "TUR"];
const finalists = { kind: "reach-round", round: "F" } as const;

/** Four boxers of M51, drawn; the finalists win a place. */
export function drawnRows(bouts: readonly Bout[] = []): GamesRows {
  const boxers = NOCS.map((noc) =>
    aBoxer({ slug: noc.toLowerCase(), name: `Boxer of ${noc}`, noc }),
  );
  return someRows({
    boxers,
    bouts,
    categories: [aCategory("M51")],
    rules: [{ id: "finalists", rule: finalists, citations: [] }],
    allocations: [anAllocation({ places: 2, ruleId: "finalists", rule: finalists })],
    entries: boxers.map(({ slug }, index) => ({
      tournamentId: "world-1",
      categoryCode: "M51",
      boxerSlug: slug,
      seed: null,
      position: index + 1,
      sourceUrl: SOURCE,
    })),
  });
}

export const stored = aBout({
  id: "world-1-mens-51kg-sf-1",
  round: "SF",
  boxedOn: DAY,
  winner: "red",
  decision: "WP",
  score: "5:0",
  redSlug: "kaz",
  blueSlug: "uzb",
});

/** A server that keeps the rows in memory, and can be out of reach. */
export function makeServer(rows: GamesRows) {
  const server = {
    rows,
    revision: 7,
    isReachable: true,
    /** Takes the request, but its answer is lost. */
    losesAnswers: false,
    kept: [] as SheetRequest["changes"][],
    published: [] as SheetRequest["changes"][],
    /** What was published under each key, and as which revision. */
    keys: new Map<string, { asked: string; revision: number }>(),
    reasons: [] as (string | null)[],
  };
  const reach = async () => {
    if (!server.isReachable) throw new TypeError("Failed to fetch");
  };
  const conflictsOf = ({ base }: SheetRequest) =>
    conflicts(server.rows, base).map((each) => ({
      ...each,
      revision: { number: 7, publishedAt: "2024-03-10T14:05:00.000Z", actorName: "Bolat" },
    }));
  const refused = (
    code: Parameters<typeof aRefusal>[0],
    found: ReturnType<typeof conflictsOf> = [],
  ) => ({ ok: false as const, refusal: aRefusal(code, { conflicts: found }) });
  const actions: SheetActions = {
    undo: makeUndo(),
    saveDraft: async (_, { id, changes }) => {
      await reach();
      if (server.keys.has(id)) return { ok: true, value: "published" };
      server.kept.push(changes);
      return { ok: true, value: "kept" };
    },
    preview: async (_, asked) => {
      await reach();
      const next = changeRows(server.rows, asked.changes);
      const needsReason = replacedRows(server.rows, asked.changes).some(
        ({ before }) => before !== null,
      );
      const diff = diffRows(server.rows, next.rows);
      const { effect } = advance(makeGamesRecord(server.rows), diff);
      return { ok: true, value: { effect, needsReason, conflicts: conflictsOf(asked) } };
    },
    publish: async (_, { id, reason, ...asked }) => {
      await reach();
      const known = server.keys.get(id);
      const key = JSON.stringify(asked.changes);
      if (known && known.asked !== key) return refused("key_used");
      if (known) return { ok: true, value: { outcome: "repeated", revision: known.revision } };
      const found = conflictsOf(asked);
      if (found.length > 0) return refused("conflict", found);
      server.rows = changeRows(server.rows, asked.changes).rows;
      server.published.push(asked.changes);
      server.reasons.push(reason);
      server.revision += 1;
      server.keys.set(id, { asked: key, revision: server.revision });
      if (server.losesAnswers) throw new TypeError("Failed to fetch");
      return { ok: true, value: { outcome: "published", revision: server.revision } };
    },
  };
  return { server, actions };
}

export function sheetOf(
  rows: GamesRows,
  actions: SheetActions,
  onServer: Parameters<typeof SessionSheet>[0]["onServer"] = null,
) {
  return (
    <ChangeNames names={rows}>
      <SessionSheet
        actions={actions}
        day={DAY}
        onServer={onServer}
        sent={sheetRows(makeGamesRecord(rows), ["world-1"])}
        tournamentId="world-1"
        userId="aigerim"
      />
    </ChangeNames>
  );
}
