import { randomBytes, randomUUID } from "node:crypto";
import { getPrisma, type PrismaClient, type PrismaTransaction } from "@/lib/data/prisma";
import { AppError } from "@/lib/errors";
import { addToTrail } from "./access-trail";
import { type Auth, getAuth } from "./auth";
import { type Actor, type Role, requirePermission } from "./permissions";

/** Why something about a person was refused; also a key below `admin.people.problems`. */
export type PeopleProblem = "emailTaken" | "unknown" | "self" | "lastAdmin";

/** A refusal that names the reason. Nothing was changed. */
export class PeopleError extends AppError {
  constructor(readonly problem: PeopleProblem) {
    super(problem === "unknown" ? "not_found" : "conflict", `People: ${problem}`);
    this.name = "PeopleError";
  }
}

/** Somebody who may sign in, as the list of people shows them. */
export interface Person {
  id: string;
  name: string;
  email: string;
  role: Role;
  hasSecondFactor: boolean;
  /** false: invited, but no password was set yet. */
  hasPassword: boolean;
  disabledAt: Date | null;
  /** When they last signed in to a session that is still open; null: not signed in. */
  signedInAt: Date | null;
}

/** A link by which its owner sets a password, once. */
export interface OneTimeLink {
  /** Path and query below the site's address. */
  path: string;
  expiresAt: Date;
}

export interface Invitation {
  email: string;
  name: string;
  role: Role;
}

export interface PeopleStore {
  auth: Auth;
  prisma: PrismaClient;
}

/** The people of this process's database. */
export function getPeople(): PeopleStore {
  return { auth: getAuth(), prisma: getPrisma() };
}

const LINK_HOURS = 24;
const LINK_PREFIX = "reset-password:";

/** Prisma's code for a transaction that ran into another and may be tried again. */
const WRITE_CONFLICT = "P2034";

/** Everybody who may or might sign in, by name. */
export async function listPeople({ prisma }: PeopleStore, actor: Actor | null): Promise<Person[]> {
  requirePermission(actor, "manage-people");
  const users = await prisma.user.findMany({
    orderBy: [{ name: "asc" }, { email: "asc" }],
    include: {
      accounts: { where: { providerId: "credential", password: { not: null } } },
      sessions: { where: { expiresAt: { gt: new Date() } }, orderBy: { createdAt: "desc" } },
    },
  });
  return users.map(({ accounts, sessions, twoFactorEnabled, ...user }) => ({
    id: user.id,
    name: user.name,
    email: user.email,
    role: user.role,
    disabledAt: user.disabledAt,
    hasSecondFactor: twoFactorEnabled === true,
    hasPassword: accounts.length > 0,
    signedInAt: sessions[0]?.createdAt ?? null,
  }));
}

/** Adds a person without a password and makes the link by which they set one. */
export async function invite(
  store: PeopleStore,
  actor: Actor | null,
  invitation: Invitation,
): Promise<OneTimeLink> {
  requirePermission(actor, "manage-people");
  return addPerson(store, actor, invitation);
}

/** A new link for a person who lost theirs or their password; earlier links stop working. */
export async function renewLink(
  store: PeopleStore,
  actor: Actor | null,
  userId: string,
): Promise<OneTimeLink> {
  requirePermission(actor, "manage-people");
  const user = await store.prisma.user.findUnique({ where: { id: userId } });
  if (!user || user.disabledAt) throw new PeopleError("unknown");
  const link = await makeLink(store, userId);
  await addToTrail(store.prisma, { kind: "linkMade", actor, subject: user });
  return link;
}

/** From the next request on they may do what the role allows. There is always an admin left. */
export async function changeRole(
  { prisma }: PeopleStore,
  actor: Actor | null,
  userId: string,
  role: Role,
): Promise<void> {
  requirePermission(actor, "manage-people");
  await changePerson(prisma, actor, userId, async (tx) => {
    const subject = await tx.user.update({ where: { id: userId }, data: { role } });
    await addToTrail(tx, { kind: "roleChanged", actor, subject, role });
  });
}

/** Ends every session and link of a person, who may not sign in again until enabled. */
export async function disablePerson(
  { prisma }: PeopleStore,
  actor: Actor | null,
  userId: string,
): Promise<void> {
  requirePermission(actor, "manage-people");
  await changePerson(prisma, actor, userId, async (tx) => {
    const data = { disabledAt: new Date() };
    const subject = await tx.user.update({ where: { id: userId }, data });
    await addToTrail(tx, { kind: "disabled", actor, subject });
    await tx.session.deleteMany({ where: { userId } });
    await tx.verification.deleteMany({ where: { value: userId } });
  });
}

/** Lets a disabled person sign in again, with the password they had. */
export async function enablePerson(
  { prisma }: PeopleStore,
  actor: Actor | null,
  userId: string,
): Promise<void> {
  requirePermission(actor, "manage-people");
  await prisma.$transaction(async (tx) => {
    const subject = await findPerson(tx, userId);
    await tx.user.update({ where: { id: userId }, data: { disabledAt: null } });
    await addToTrail(tx, { kind: "enabled", actor, subject });
  });
}

/**
 * Takes away the second factor of a person who lost the device; it can be set up again after the next
 * sign-in. Their sessions end. One's own is turned off with one's password.
 */
export async function removeSecondFactor(
  { prisma }: PeopleStore,
  actor: Actor | null,
  userId: string,
): Promise<void> {
  requirePermission(actor, "manage-people");
  if (actor.id === userId) throw new PeopleError("self");
  await prisma.$transaction(async (tx) => {
    const subject = await findPerson(tx, userId);
    await dropSecondFactor(tx, userId);
    await addToTrail(tx, { kind: "factorRemoved", actor, subject });
  });
}

/**
 * Makes an admin without being one: for whoever may run programs on the server. An address that is
 * known becomes an admin's again, enabled, and gets a new link, and loses its second factor if that is
 * asked for. `hasSecondFactor`: it is needed still.
 */
export async function createAdmin(
  store: PeopleStore,
  {
    email,
    name,
    removeSecondFactor: removes = false,
  }: Omit<Invitation, "role"> & { removeSecondFactor?: boolean },
): Promise<OneTimeLink & { isNew: boolean; hasSecondFactor: boolean }> {
  const known = await store.prisma.user.findUnique({ where: { email: email.toLowerCase() } });
  if (!known) {
    const link = await addPerson(store, null, { email, name, role: "admin" });
    return { ...link, isNew: true, hasSecondFactor: false };
  }
  await store.prisma.$transaction(async (tx) => {
    await tx.user.update({ where: { id: known.id }, data: { role: "admin", disabledAt: null } });
    await addToTrail(tx, { kind: "adminMade", actor: null, subject: known, role: "admin" });
    if (!removes) return;
    await dropSecondFactor(tx, known.id);
    await addToTrail(tx, { kind: "factorRemoved", actor: null, subject: known });
  });
  const hasSecondFactor = known.twoFactorEnabled === true && !removes;
  return { ...(await makeLink(store, known.id)), isNew: false, hasSecondFactor };
}

/** Sessions that began with it end. */
async function dropSecondFactor(tx: PrismaTransaction, userId: string): Promise<void> {
  await tx.user.update({ where: { id: userId }, data: { twoFactorEnabled: false } });
  await tx.twoFactor.deleteMany({ where: { userId } });
  await tx.session.deleteMany({ where: { userId } });
}

async function findPerson(tx: PrismaTransaction, id: string) {
  const person = await tx.user.findUnique({ where: { id } });
  if (!person) throw new PeopleError("unknown");
  return person;
}

async function addPerson(
  store: PeopleStore,
  actor: Actor | null,
  { email, name, role }: Invitation,
) {
  const { prisma } = store;
  const address = email.toLowerCase();
  const id = randomUUID();
  if (await prisma.user.findUnique({ where: { email: address } })) {
    throw new PeopleError("emailTaken");
  }
  await prisma.$transaction(async (tx) => {
    const subject = await tx.user.create({ data: { id, email: address, name, role } });
    const kind = actor ? "invited" : "adminMade";
    await addToTrail(tx, { kind, actor, subject, role });
  });
  return makeLink(store, id);
}

async function makeLink({ auth, prisma }: PeopleStore, userId: string): Promise<OneTimeLink> {
  const { internalAdapter } = await auth.$context;
  const token = randomBytes(24).toString("base64url");
  const expiresAt = new Date(Date.now() + LINK_HOURS * 60 * 60 * 1000);
  // Nothing else is kept for a person by this value but challenges, which end with it.
  await prisma.verification.deleteMany({ where: { value: userId } });
  await internalAdapter.createVerificationValue({
    identifier: LINK_PREFIX + token,
    value: userId,
    expiresAt,
  });
  return { path: `/admin/password?token=${token}`, expiresAt };
}

/** Is there somebody whom this link would let set a password, now? */
export async function findLinkOwner(
  { auth, prisma }: PeopleStore,
  token: string,
): Promise<{ email: string; name: string } | null> {
  const { internalAdapter } = await auth.$context;
  const link = await internalAdapter.findVerificationValue(LINK_PREFIX + token);
  if (!link || link.expiresAt < new Date()) return null;
  const owner = await prisma.user.findUnique({ where: { id: link.value } });
  return owner && !owner.disabledAt ? { email: owner.email, name: owner.name } : null;
}

/** Changes another person, unless no enabled admin would be left. */
async function changePerson(
  prisma: PrismaClient,
  actor: Actor,
  userId: string,
  change: (tx: PrismaTransaction) => Promise<void>,
): Promise<void> {
  if (actor.id === userId) throw new PeopleError("self");
  const attempt = () =>
    prisma.$transaction(
      async (tx) => {
        await findPerson(tx, userId);
        await change(tx);
        const admins = await tx.user.count({ where: { role: "admin", disabledAt: null } });
        if (admins === 0) throw new PeopleError("lastAdmin");
      },
      // Two admins who demote each other at the same moment must not both succeed.
      { isolationLevel: "Serializable" },
    );
  await attempt().catch((error: unknown) => {
    if ((error as { code?: unknown }).code !== WRITE_CONFLICT) throw error;
    return attempt();
  });
}
