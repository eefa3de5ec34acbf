import type { PrismaClient } from "@/lib/data/prisma";

/** Everything that the database holds, but for the moments at which it was published. */
export async function readStoredRows(prisma: PrismaClient) {
  return {
    sources: await prisma.source.findMany({ orderBy: { url: "asc" } }),
    games: await prisma.games.findMany({ orderBy: { id: "asc" } }),
    nations: await prisma.nation.findMany({ orderBy: { noc: "asc" } }),
    categories: await prisma.category.findMany({ orderBy: [{ gamesId: "asc" }, { code: "asc" }] }),
    rules: await prisma.rule.findMany({ orderBy: [{ gamesId: "asc" }, { id: "asc" }] }),
    restrictions: await prisma.restriction.findMany({
      orderBy: [{ gamesId: "asc" }, { id: "asc" }],
    }),
    citations: await prisma.ruleCitation.findMany({
      orderBy: [{ gamesId: "asc" }, { position: "asc" }],
    }),
    tournaments: await prisma.tournament.findMany({ orderBy: [{ gamesId: "asc" }, { id: "asc" }] }),
    allocations: await prisma.allocation.findMany({
      orderBy: [{ gamesId: "asc" }, { route: "asc" }, { categoryCode: "asc" }],
    }),
    boxers: await prisma.boxer.findMany({ orderBy: [{ gamesId: "asc" }, { slug: "asc" }] }),
    aliases: await prisma.boxerAlias.findMany({ orderBy: [{ gamesId: "asc" }, { name: "asc" }] }),
    entries: await prisma.entry.findMany({
      orderBy: [{ gamesId: "asc" }, { tournamentId: "asc" }, { boxerSlug: "asc" }],
    }),
    reached: await prisma.reachedRound.findMany({
      orderBy: [{ gamesId: "asc" }, { tournamentId: "asc" }, { boxerSlug: "asc" }],
    }),
    bouts: await prisma.bout.findMany({ orderBy: [{ gamesId: "asc" }, { id: "asc" }] }),
    places: await prisma.quotaPlace.findMany({ orderBy: [{ gamesId: "asc" }, { id: "asc" }] }),
    ledger: await prisma.ledgerEntry.findMany({
      orderBy: [{ gamesId: "asc" }, { placeId: "asc" }, { position: "asc" }],
    }),
    counts: await prisma.publishedCount.findMany({ orderBy: [{ gamesId: "asc" }, { id: "asc" }] }),
    facts: await prisma.gamesFact.findMany({
      orderBy: [{ gamesId: "asc" }, { position: "asc" }],
    }),
    breaks: await prisma.knownBreak.findMany({
      orderBy: [{ gamesId: "asc" }, { kind: "asc" }, { subject: "asc" }],
    }),
    revisions: await prisma.revision.findMany({
      omit: { publishedAt: true },
      orderBy: [{ gamesId: "asc" }, { number: "asc" }],
    }),
  };
}

/** The rows that say something of the Games: without its revisions and the list of sources. */
export async function readStoredFacts(prisma: PrismaClient) {
  const { revisions: _, games: __, sources: ___, ...rows } = await readStoredRows(prisma);
  return rows;
}
