import { randomUUID } from "node:crypto";
import { isIPv4, isIPv6 } from "node:net";
import type { PrismaClient, PrismaTransaction } from "@/lib/data/prisma";
import { ipv6Groups } from "./ipv6-groups";
import { type Actor, type Role, requirePermission } from "./permissions";

/** What happened to a person or an account; also keys below `admin.trail.kinds`. */
export const ACCESS_KINDS = [
  "invited",
  "adminMade",
  "linkMade",
  "roleChanged",
  "disabled",
  "enabled",
  "factorRemoved",
  "factorOn",
  "factorOff",
  "passwordSet",
  "passwordChanged",
  "othersSignedOut",
  "signedIn",
  "signInFailed",
  "codeFailed",
] as const;
export type AccessKind = (typeof ACCESS_KINDS)[number];

/**
 * How many rows are kept of each sort, the newest. Sorts are kept apart, so that whoever knocks a
 * thousand times pushes out neither who came in nor who was made an admin.
 */
const SORTS = [
  { kinds: ["signInFailed", "codeFailed"], most: 5_000 },
  { kinds: ["signedIn"], most: 20_000 },
  {
    kinds: ACCESS_KINDS.filter((kind) => !/^(signInFailed|codeFailed|signedIn)$/.test(kind)),
    most: 20_000,
  },
] as const satisfies { kinds: readonly AccessKind[]; most: number }[];

/** The oldest are dropped once in so many rows that a process adds. */
const DROP_AFTER = 100;

interface Named {
  id: string;
  name: string;
}

/** What is told of an event; `null`: nobody who was signed in, or of nobody who is known. */
export interface NewAccessEvent {
  kind: AccessKind;
  actor: Named | null;
  subject: Named | null;
  /** The role that was given. */
  role?: Role;
  /** The client's address, of which only the network is kept. */
  address?: string | null;
}

/** A row of the trail, as its page shows it. */
export interface AccessEvent {
  id: string;
  at: Date;
  kind: AccessKind;
  actorName: string | null;
  subjectName: string | null;
  role: Role | null;
  address: string | null;
}

let added = 0;

/**
 * Adds to the trail of people and sign-ins, in the transaction of what it tells of. Nothing in the
 * application changes a row, and nobody's role lets them drop one.
 */
export async function addToTrail(
  prisma: PrismaClient | PrismaTransaction,
  { kind, actor, subject, role, address }: NewAccessEvent,
): Promise<void> {
  await prisma.accessEvent.create({
    data: {
      id: randomUUID(),
      at: new Date(),
      kind,
      actorId: actor?.id ?? null,
      actorName: actor?.name ?? null,
      subjectId: subject?.id ?? null,
      subjectName: subject?.name ?? null,
      role: role ?? null,
      address: address ? shortenAddress(address) : null,
    },
  });
  if (added++ % DROP_AFTER === 0) await dropOldest(prisma);
}

/** Drops what is older than the newest of each sort. */
export async function dropOldest(
  prisma: PrismaClient | PrismaTransaction,
  sorts: readonly { kinds: readonly AccessKind[]; most: number }[] = SORTS,
): Promise<void> {
  for (const { kinds, most } of sorts) {
    const where = { kind: { in: [...kinds] } };
    const [oldest] = await prisma.accessEvent.findMany({
      where,
      orderBy: [{ at: "desc" }, { id: "desc" }],
      skip: most,
      take: 1,
    });
    if (oldest)
      await prisma.accessEvent.deleteMany({ where: { ...where, at: { lte: oldest.at } } });
  }
}

/** The newest events before the one with this id, newest first. */
export async function listAccessEvents(
  { prisma }: { prisma: PrismaClient },
  actor: Actor | null,
  { before, most }: { before: string | null; most: number },
): Promise<AccessEvent[]> {
  requirePermission(actor, "manage-people");
  const last = before ? await prisma.accessEvent.findUnique({ where: { id: before } }) : null;
  const rows = await prisma.accessEvent.findMany({
    where: last ? { OR: [{ at: { lt: last.at } }, { at: last.at, id: { lt: last.id } }] } : {},
    orderBy: [{ at: "desc" }, { id: "desc" }],
    take: most,
  });
  return rows.map(({ id, at, kind, actorName, subjectName, role, address }) => ({
    id,
    at,
    kind: kind as AccessKind,
    actorName,
    subjectName,
    role,
    address,
  }));
}

/** The network that an address is of: enough to tell a foreign one, too little to follow a person. */
export function shortenAddress(address: string): string | null {
  if (isIPv4(address)) return `${address.split(".").slice(0, 3).join(".")}.0/24`;
  if (!isIPv6(address)) return null;
  return `${ipv6Groups(address).slice(0, 3).join(":")}::/48`;
}
