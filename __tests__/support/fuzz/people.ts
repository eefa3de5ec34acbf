/** People of three kinds in the database of a running server, and what nobody else may see of them. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { cookiesOf, newSecret } from "@/bin/replay/sign-in";
import { type Auth, makeAuth } from "@/lib/auth/auth";
import { createAdmin, invite } from "@/lib/auth/people";
import type { Role } from "@/lib/auth/permissions";
import { makePrisma, type PrismaClient } from "@/lib/data/prisma";
import { STORED_VERSION } from "@/lib/schemas/stored/versions";

export type Visitor = Role | "nobody";

const SITE = "http://127.0.0.1";
const PASSWORD = newSecret();

/** A text that is in no answer by chance. */
const canary = (of: string) =>
  `canary-${of}-${newSecret()
    .slice(0, 12)
    .toLowerCase()
    .replaceAll(/[^a-z0-9]/g, "0")}`;

/** Signs people in beside the server, on its database and with its secret. */
export class People {
  readonly #auth: Auth;
  readonly prisma: PrismaClient;
  readonly #email = { admin: `${canary("a")}@example.org`, editor: `${canary("e")}@example.org` };
  readonly #ids = new Map<Role, string>();
  readonly #cookies = new Map<Role, string>();
  /** Texts by who may see them. */
  readonly #hidden: { text: string; from: readonly Visitor[] }[] = [];

  constructor(dataDir: string) {
    const databaseUrl = `file:${join(dataDir, "qualified.db")}`;
    this.prisma = makePrisma({ databaseUrl, databaseProvider: "sqlite" });
    const secret = readFileSync(join(dataDir, "auth-secret"), "utf8").trim();
    this.#auth = makeAuth({ prisma: this.prisma, secret, baseUrl: null, port: 3000 });
    this.#hide(secret, "nobody", "editor", "admin");
  }

  /** Makes an admin, an editor, and somebody with a second factor, an open link and a draft. */
  async make(games: string): Promise<void> {
    const store = { auth: this.#auth, prisma: this.prisma };
    const links: { path: string }[] = [
      await createAdmin(store, { email: this.#email.admin, name: "Admin" }),
    ];
    const admin = await this.#person("admin");
    const actor = { ...admin, role: "admin" } as const;
    links.push(
      await invite(store, actor, { email: this.#email.editor, name: "Ed", role: "editor" }),
    );
    await this.#person("editor");
    for (const { path } of links) {
      const token = new URL(path, SITE).searchParams.get("token") ?? "";
      await this.#ask("/reset-password", { newPassword: PASSWORD, token });
    }
    await this.#makeThird(
      games,
      admin.id,
      await invite(store, actor, { ...THIRD, role: "editor" }),
    );
    for (const email of [...Object.values(this.#email), THIRD.email]) this.#hide(email, "nobody");
    this.#hide(this.#email.admin, "editor");
    this.#hide(THIRD.email, "editor");
    for (const { password } of await this.prisma.account.findMany()) {
      if (password) this.#hide(password, "nobody", "editor", "admin");
    }
  }

  async #makeThird(games: string, adminId: string, link: { path: string }): Promise<void> {
    const third = await this.prisma.user.findUniqueOrThrow({ where: { email: THIRD.email } });
    const factor = { secret: canary("totp"), backupCodes: canary("codes") };
    await this.prisma.twoFactor.create({ data: { id: canary("id"), userId: third.id, ...factor } });
    const changes = JSON.stringify({ changes: [], base: [] });
    const id = canary("draft");
    const kept = { changes, storedVersion: STORED_VERSION };
    await this.prisma.draft.create({ data: { id, gamesId: games, userId: adminId, ...kept } });
    for (const text of Object.values(factor)) this.#hide(text, "nobody", "editor", "admin");
    this.#hide(id, "nobody", "editor");
    const token = new URL(link.path, SITE).searchParams.get("token") ?? "";
    this.#hide(token, "nobody", "editor");
  }

  /** The cookies of a role; the account is made whole and signed in anew where a request has ended that. */
  async cookies(role: Role, isAlive: (cookies: string) => Promise<boolean>): Promise<string> {
    const had = this.#cookies.get(role);
    if (had && (await isAlive(had))) return had;
    const id = this.#ids.get(role) ?? "";
    const whole = { role, disabledAt: null, twoFactorEnabled: false, email: this.#email[role] };
    await this.prisma.user.update({ where: { id }, data: whole });
    // What was guessed before, from the same address, is no reason to refuse this one.
    await this.prisma.rateLimit.deleteMany();
    const answer = await this.#ask("/sign-in/email", { email: whole.email, password: PASSWORD });
    const cookies = cookiesOf(answer);
    this.#cookies.set(role, cookies);
    for (const { token } of await this.prisma.session.findMany({ where: { userId: id } })) {
      this.#hide(token, ...(["nobody", "editor", "admin"] as const));
    }
    return cookies;
  }

  /** What of an answer's text this visitor must not see. */
  leaksIn(text: string, visitor: Visitor): string[] {
    return this.#hidden
      .filter(({ text: hidden, from }) => from.includes(visitor) && text.includes(hidden))
      .map(({ text: hidden }) => hidden);
  }

  /** What those who are not signed in must not change: the record, accounts, sessions, drafts. */
  async counts(): Promise<Record<string, number>> {
    const { prisma } = this;
    return {
      revisions: await prisma.revision.count(),
      people: await prisma.user.count({ where: { disabledAt: null } }),
      admins: await prisma.user.count({ where: { role: "admin" } }),
      sessions: await prisma.session.count(),
      links: await prisma.verification.count(),
      drafts: await prisma.draft.count(),
    };
  }

  #hide(text: string, ...from: Visitor[]): void {
    if (text) this.#hidden.push({ text, from });
  }

  async #person(role: Role): Promise<{ id: string; name: string }> {
    const where = { email: this.#email[role] };
    const { id, name } = await this.prisma.user.findUniqueOrThrow({ where });
    this.#ids.set(role, id);
    return { id, name };
  }

  async #ask(what: string, body: object): Promise<Response> {
    const headers = { "content-type": "application/json", origin: `${SITE}:3000` };
    const request = { method: "POST", headers, body: JSON.stringify(body) };
    const answer = await this.#auth.handler(new Request(`${SITE}:3000/api/auth${what}`, request));
    if (!answer.ok) throw new Error(`${what} was refused: ${await answer.text()}`);
    return answer;
  }
}

const THIRD = { email: `${canary("t")}@example.org`, name: "Third" };
