import type { ChangedTable, RowChange, RowOf } from "@/lib/change/rows-diff";
import type { PrismaTransaction } from "@/lib/data/prisma";
import {
  STORED_CONFIDENCE,
  STORED_DECISION,
  STORED_FINISH,
  STORED_LEDGER_KIND,
  STORED_ROUND,
  STORED_ROUTE_KIND,
  STORED_RULE_KIND,
  STORED_WINNER,
} from "@/lib/data/stored-words";
import { isInForce } from "@/lib/qualification/ledger";
import type { GamesRows } from "@/lib/record/games-rows";

type ChangeOf<T extends ChangedTable> = RowChange & { table: T };

/** What a difference is of, and what is written anew with it. */
type CitingRows = Pick<GamesRows, "games" | "rules" | "restrictions" | "tournaments">;

/** Writes the difference, and only that. `after`: the rows as they are with it. */
export async function saveDiff(
  tx: PrismaTransaction,
  after: CitingRows,
  changes: readonly RowChange[],
): Promise<void> {
  const gamesId = after.games.id;
  const of = <T extends ChangedTable>(table: T) =>
    changes.filter((change): change is ChangeOf<T> => change.table === table);
  await saveSources(tx, changes);
  await detach(tx, gamesId, of);
  await put(of("games"), {
    create: () => Promise.reject(new Error("Games are made by an import")),
    update: ({ id, ...data }) => tx.games.update({ where: { id }, data }),
  });
  await put(of("categories"), {
    create: (row) => tx.category.create({ data: { gamesId, ...storedCategory(row) } }),
    update: (row) =>
      tx.category.update({
        where: { gamesId_code: { gamesId, code: row.code } },
        data: storedCategory(row),
      }),
  });
  await put(of("rules"), {
    create: (row) => tx.rule.create({ data: { gamesId, ...storedRule(row) } }),
    update: (row) =>
      tx.rule.update({ where: { gamesId_id: { gamesId, id: row.id } }, data: storedRule(row) }),
  });
  await put(of("restrictions"), {
    create: ({ id, position }) => tx.restriction.create({ data: { gamesId, id, position } }),
    update: ({ id, position }) =>
      tx.restriction.update({ where: { gamesId_id: { gamesId, id } }, data: { position } }),
  });
  await put(of("tournaments"), {
    create: ({ citations: _, ...row }) => tx.tournament.create({ data: { gamesId, ...row } }),
    update: ({ citations: _, id, ...data }) =>
      tx.tournament.update({ where: { gamesId_id: { gamesId, id } }, data }),
  });
  await put(of("allocations"), {
    create: (row) => tx.allocation.create({ data: { gamesId, ...storedAllocation(row) } }),
    update: (row) =>
      tx.allocation.update({
        where: {
          gamesId_route_categoryCode: {
            gamesId,
            route: row.route,
            categoryCode: row.categoryCode,
          },
        },
        data: storedAllocation(row),
      }),
  });
  await put(of("boxers"), {
    create: ({ aliases: _, ...row }) => tx.boxer.create({ data: { gamesId, ...row } }),
    update: ({ aliases: _, slug, ...data }) =>
      tx.boxer.update({ where: { gamesId_slug: { gamesId, slug } }, data }),
  });
  await withAny(
    of("boxers").flatMap(({ after: row }) =>
      (row?.aliases ?? []).map((name) => ({ gamesId, boxerSlug: row?.slug ?? "", name })),
    ),
    (data) => tx.boxerAlias.createMany({ data }),
  );
  await withAny(
    of("entries").flatMap(({ after: row }) => (row ? [{ gamesId, ...row }] : [])),
    (data) => tx.entry.createMany({ data }),
  );
  await withAny(
    of("reached").flatMap(({ after: row }) =>
      row ? [{ gamesId, ...row, round: STORED_ROUND[row.round] }] : [],
    ),
    (data) => tx.reachedRound.createMany({ data }),
  );
  await put(of("bouts"), {
    create: (row) => tx.bout.create({ data: { gamesId, ...storedBout(row) } }),
    update: (row) =>
      tx.bout.update({ where: { gamesId_id: { gamesId, id: row.id } }, data: storedBout(row) }),
  });
  await put(of("places"), {
    create: (row) => tx.quotaPlace.create({ data: { gamesId, ...storedPlace(row) } }),
    update: (row) =>
      tx.quotaPlace.update({
        where: { gamesId_id: { gamesId, id: row.id } },
        data: storedPlace(row),
      }),
  });
  await replaceLists(tx, gamesId, of("publishedCounts"), of("facts"), of("knownBreaks"));
  await remove(tx, gamesId, of);
  await attach(tx, gamesId, of("places"));
  if (of("rules").length + of("restrictions").length + of("tournaments").length > 0) {
    await saveCitations(tx, after);
  }
}

/** Asks the database only where there is something to write. */
async function withAny<T>(
  rows: readonly T[],
  write: (rows: T[]) => PromiseLike<unknown>,
): Promise<void> {
  if (rows.length > 0) await write([...rows]);
}

/** Makes new rows and updates those that were there. */
async function put<T extends ChangedTable>(
  changes: readonly ChangeOf<T>[],
  write: {
    create: (row: RowOf<T>) => PromiseLike<unknown>;
    update: (row: RowOf<T>) => PromiseLike<unknown>;
  },
): Promise<void> {
  for (const { before, after } of changes) {
    if (after === null) continue;
    await (before === null ? write.create : write.update)(after as RowOf<T>);
  }
}

/** Frees the keys that must be unique, and the rows that are written anew. */
async function detach(
  tx: PrismaTransaction,
  gamesId: string,
  of: <T extends ChangedTable>(table: T) => ChangeOf<T>[],
): Promise<void> {
  for (const { key: id, before } of of("places")) {
    if (!before) continue;
    await tx.ledgerEntry.deleteMany({ where: { gamesId, placeId: id } });
    const data = { holderKey: null, reallocatedFromId: null };
    await tx.quotaPlace.update({ where: { gamesId_id: { gamesId, id } }, data });
  }
  for (const { before } of of("entries")) {
    if (!before) continue;
    const { tournamentId, categoryCode, boxerSlug } = before;
    await tx.entry.deleteMany({ where: { gamesId, tournamentId, categoryCode, boxerSlug } });
  }
  for (const { before } of of("reached")) {
    if (!before) continue;
    const { tournamentId, categoryCode, boxerSlug } = before;
    await tx.reachedRound.deleteMany({ where: { gamesId, tournamentId, categoryCode, boxerSlug } });
  }
  for (const { key: boxerSlug, before } of of("boxers")) {
    if (before) await tx.boxerAlias.deleteMany({ where: { gamesId, boxerSlug } });
  }
}

async function attach(
  tx: PrismaTransaction,
  gamesId: string,
  places: readonly ChangeOf<"places">[],
): Promise<void> {
  for (const { after } of places) {
    if (!after) continue;
    const { id, categoryCode, noc, reallocatedFromId, ledger } = after;
    const holderKey = isInForce(ledger) ? `${categoryCode}:${noc}` : null;
    await tx.quotaPlace.update({
      where: { gamesId_id: { gamesId, id } },
      data: { holderKey, reallocatedFromId },
    });
    await tx.ledgerEntry.createMany({
      data: ledger.map((entry, position) => ({
        ...entry,
        gamesId,
        placeId: id,
        position,
        kind: STORED_LEDGER_KIND[entry.kind],
      })),
    });
  }
}

async function replaceLists(
  tx: PrismaTransaction,
  gamesId: string,
  counts: readonly ChangeOf<"publishedCounts">[],
  facts: readonly ChangeOf<"facts">[],
  breaks: readonly ChangeOf<"knownBreaks">[],
): Promise<void> {
  for (const { key: id, after } of counts) {
    await tx.publishedCount.deleteMany({ where: { gamesId, id } });
    if (after) await tx.publishedCount.create({ data: { gamesId, ...after } });
  }
  for (const { key: field, after } of facts) {
    await tx.gamesFact.deleteMany({ where: { gamesId, field } });
    if (!after) continue;
    const confidence = STORED_CONFIDENCE[after.confidence];
    await tx.gamesFact.create({ data: { gamesId, ...after, confidence } });
  }
  for (const { before, after } of breaks) {
    const { kind, subject } = after ?? before ?? {};
    if (kind === undefined || subject === undefined) continue;
    await tx.knownBreak.deleteMany({ where: { gamesId, kind, subject } });
    if (after) await tx.knownBreak.create({ data: { gamesId, ...after } });
  }
}

/** Removes rows, each after those that refer to it. */
async function remove(
  tx: PrismaTransaction,
  gamesId: string,
  of: <T extends ChangedTable>(table: T) => ChangeOf<T>[],
): Promise<void> {
  const gone = (table: ChangedTable) =>
    of(table).flatMap(({ key, after }) => (after === null ? [key] : []));
  await withAny(gone("places"), (ids) =>
    tx.quotaPlace.deleteMany({ where: { gamesId, id: { in: ids } } }),
  );
  await withAny(gone("bouts"), (ids) =>
    tx.bout.deleteMany({ where: { gamesId, id: { in: ids } } }),
  );
  await withAny(gone("boxers"), (slugs) =>
    tx.boxer.deleteMany({ where: { gamesId, slug: { in: slugs } } }),
  );
  for (const { before, after } of of("allocations")) {
    if (after || !before) continue;
    const { route, categoryCode } = before;
    await tx.allocation.deleteMany({ where: { gamesId, route, categoryCode } });
  }
  const cites = {
    tournamentId: "tournaments",
    ruleId: "rules",
    restrictionId: "restrictions",
  } as const;
  for (const [key, table] of Object.entries(cites)) {
    await withAny(gone(table), (ids) =>
      tx.ruleCitation.deleteMany({ where: { gamesId, [key]: { in: ids } } }),
    );
  }
  await withAny(gone("tournaments"), (ids) =>
    tx.tournament.deleteMany({ where: { gamesId, id: { in: ids } } }),
  );
  await withAny(gone("restrictions"), (ids) =>
    tx.restriction.deleteMany({ where: { gamesId, id: { in: ids } } }),
  );
  await withAny(gone("rules"), (ids) =>
    tx.rule.deleteMany({ where: { gamesId, id: { in: ids } } }),
  );
  await withAny(gone("categories"), (codes) =>
    tx.category.deleteMany({ where: { gamesId, code: { in: codes } } }),
  );
}

/** Citations stand in one list; it is written anew. */
async function saveCitations(tx: PrismaTransaction, after: CitingRows): Promise<void> {
  const gamesId = after.games.id;
  const about = (
    key: "ruleId" | "tournamentId" | "restrictionId",
    items: readonly Pick<GamesRows["rules"][number], "id" | "citations">[],
  ) => items.flatMap(({ id, citations }) => citations.map((each) => ({ [key]: id, ...each })));
  const data = [
    ...about("ruleId", after.rules),
    ...about("tournamentId", after.tournaments),
    ...about("restrictionId", after.restrictions),
  ].map((citation, position) => ({ gamesId, position, ...citation }));
  await tx.ruleCitation.deleteMany({ where: { gamesId } });
  await tx.ruleCitation.createMany({ data });
}

async function saveSources(tx: PrismaTransaction, changes: readonly RowChange[]): Promise<void> {
  const urls = new Set(changes.flatMap(({ after }) => sourcesIn(after)));
  await withAny([...urls], async (named) => {
    const known = await tx.source.findMany({ where: { url: { in: named } } });
    const stored = new Set(known.map(({ url }) => url));
    await withAny(
      named.filter((url) => !stored.has(url)).map((url) => ({ url })),
      (data) => tx.source.createMany({ data }),
    );
  });
}

/** Every source that a row, its ledger or its citations name. */
function sourcesIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(sourcesIn);
  if (value === null || typeof value !== "object") return [];
  return Object.entries(value).flatMap(([key, each]) =>
    key === "sourceUrl" && typeof each === "string" ? [each] : sourcesIn(each),
  );
}

function storedCategory({ confidence, ...row }: RowOf<"categories">) {
  return { ...row, confidence: confidence && STORED_CONFIDENCE[confidence] };
}

function storedRule({ id, rule, position }: RowOf<"rules">) {
  const { kind, ...parameters } = rule;
  const none = { round: null, losersOf: null, boxOffPlaces: null };
  return { id, kind: STORED_RULE_KIND[kind], position, ...none, ...parameters };
}

function storedAllocation({ rule: _, routeKind, ...row }: RowOf<"allocations">) {
  return { ...row, routeKind: STORED_ROUTE_KIND[routeKind] };
}

function storedBout({ round, winner, decision, ...row }: RowOf<"bouts">) {
  return {
    ...row,
    round: round && STORED_ROUND[round],
    winner: winner && STORED_WINNER[winner],
    decision: decision && STORED_DECISION[decision],
  };
}

/** Without what can only be said once every place is there; see `attach`. */
function storedPlace(place: RowOf<"places">) {
  const { ledger: _, reallocatedFromId: __, routeKind, finish, ...row } = place;
  return {
    ...row,
    routeKind: STORED_ROUTE_KIND[routeKind],
    finish: finish && STORED_FINISH[finish],
  };
}
