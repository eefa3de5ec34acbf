import type { PrismaTransaction } from "@/lib/data/prisma";
import type { Prisma } from "@/prisma/generated/sqlite/client";
import { type StoredRows, sourcesOf } from "./make-rows";

/** Puts the rows in the place of whatever the Games had. Tells whether a shared nation changed. */
export async function saveRows(tx: PrismaTransaction, rows: StoredRows): Promise<boolean> {
  await deleteRows(tx, rows.games.id);
  await saveSources(tx, sourcesOf(rows));
  const nationsChanged = await saveNations(tx, rows.nations);
  const { id, ...games } = rows.games;
  await tx.games.upsert({ where: { id }, create: rows.games, update: games });
  await tx.category.createMany({ data: rows.categories });
  await tx.rule.createMany({ data: rows.rules });
  await tx.restriction.createMany({ data: rows.restrictions });
  await tx.tournament.createMany({ data: rows.tournaments });
  await tx.ruleCitation.createMany({ data: rows.citations });
  await tx.allocation.createMany({ data: rows.allocations });
  await tx.boxer.createMany({ data: rows.boxers });
  await tx.boxerAlias.createMany({ data: rows.aliases });
  await tx.entry.createMany({ data: rows.entries });
  await tx.reachedRound.createMany({ data: rows.reached });
  await tx.bout.createMany({ data: rows.bouts });
  for (const data of inOrderOfReallocation(rows.places)) await tx.quotaPlace.createMany({ data });
  await tx.ledgerEntry.createMany({ data: rows.ledger });
  await tx.publishedCount.createMany({ data: rows.counts });
  await tx.gamesFact.createMany({ data: rows.facts });
  await tx.knownBreak.createMany({ data: rows.breaks });
  return nationsChanged;
}

async function deleteRows(tx: PrismaTransaction, gamesId: string): Promise<void> {
  const where = { gamesId };
  await tx.knownBreak.deleteMany({ where });
  await tx.gamesFact.deleteMany({ where });
  await tx.publishedCount.deleteMany({ where });
  await tx.ledgerEntry.deleteMany({ where });
  await tx.quotaPlace.updateMany({ where, data: { reallocatedFromId: null } });
  await tx.quotaPlace.deleteMany({ where });
  await tx.bout.deleteMany({ where });
  await tx.reachedRound.deleteMany({ where });
  await tx.entry.deleteMany({ where });
  await tx.boxerAlias.deleteMany({ where });
  await tx.boxer.deleteMany({ where });
  await tx.allocation.deleteMany({ where });
  await tx.ruleCitation.deleteMany({ where });
  await tx.tournament.deleteMany({ where });
  await tx.restriction.deleteMany({ where });
  await tx.rule.deleteMany({ where });
  await tx.category.deleteMany({ where });
}

async function saveSources(tx: PrismaTransaction, urls: ReadonlySet<string>): Promise<void> {
  const stored = new Set((await tx.source.findMany()).map(({ url }) => url));
  const data = [...urls].filter((url) => !stored.has(url)).map((url) => ({ url }));
  await tx.source.createMany({ data });
}

async function saveNations(
  tx: PrismaTransaction,
  nations: readonly Prisma.NationCreateManyInput[],
): Promise<boolean> {
  const stored = new Map((await tx.nation.findMany()).map((nation) => [nation.noc, nation]));
  const added = nations.filter(({ noc }) => !stored.has(noc));
  const changed = nations.filter((nation) => {
    const before = stored.get(nation.noc);
    return before && !isSameNation(before, nation);
  });
  await tx.nation.createMany({ data: added });
  for (const { noc, ...data } of changed) await tx.nation.update({ where: { noc }, data });
  return added.length + changed.length > 0;
}

function isSameNation(a: Prisma.NationCreateManyInput, b: Prisma.NationCreateManyInput): boolean {
  return (
    a.name === b.name &&
    a.isoAlpha2 === b.isoAlpha2 &&
    a.continent === b.continent &&
    a.sourceUrl === b.sourceUrl
  );
}

/** In groups, each of which names only places of the groups before it. */
function inOrderOfReallocation(places: StoredRows["places"]): StoredRows["places"][] {
  const groups: StoredRows["places"][] = [];
  const saved = new Set<string>();
  let rest = places;
  while (rest.length > 0) {
    const isReady = ({ reallocatedFromId: from }: (typeof rest)[number]) =>
      !from || saved.has(from);
    const group = rest.filter(isReady);
    if (group.length === 0) throw new Error("Reallocations lead in a circle");
    rest = rest.filter((place) => !isReady(place));
    for (const { id } of group) saved.add(id);
    groups.push(group);
  }
  return groups;
}
