import { randomUUID } from "node:crypto";
import { type Published, publishFromSheet, signIn } from "@/bin/crash-test/sheet";
import { inviteEditor, newSecret } from "@/bin/replay/sign-in";
import { makePrisma } from "@/lib/data/prisma";
import type { Bout } from "@/lib/record/games-rows";

export const GAMES = "paris-2024";

export interface Session {
  url: string;
  cookie: string;
}

/** An editor who has come in. */
export async function editorOf(url: string, databaseUrl: string): Promise<Session> {
  const prisma = makePrisma({
    databaseUrl,
    databaseProvider: databaseUrl.startsWith("file:") ? "sqlite" : "postgres",
  });
  const credentials = await inviteEditor(prisma, newSecret());
  await prisma.$disconnect();
  return { url, cookie: await signIn(url, credentials) };
}

/** A bout of the shipped facts, as they have it. */
export const BOUT = {
  id: "world-qualifier-1-2024-mens-51kg-r16-3",
  tournamentId: "world-qualifier-1-2024",
  categoryCode: "M51",
  round: "R16",
  number: null,
  boxedOn: "2024-03-10",
  redSlug: "saken-bibossinov",
  blueSlug: "azat-makhmetov",
  winner: "red",
  decision: "WP",
  score: "4:1",
  cornerKnown: false,
  sourceUrl:
    "https://bigsport.kz/ru/read/6378-7-kazaxstanskix-bokserov-v-sage-ot-olimpiiskoi-putevki.html",
} as const satisfies Bout;

/** What the bout's score is at a revision: every correction turns it. */
export const scoreAt = (revision: number) => (revision % 2 === 1 ? "4:1" : "3:2");

/** Corrects the score as the revision after this one; `null`: the answer was lost. A refusal is thrown. */
export function correct(
  session: Session,
  revision: number,
  idempotencyKey: string = randomUUID(),
): Promise<Published | null> {
  return publishFromSheet(session, {
    gamesId: GAMES,
    tournamentId: BOUT.tournamentId,
    day: BOUT.boxedOn,
    changes: [{ kind: "enter-bout", bout: { ...BOUT, score: scoreAt(revision + 1) } }],
    base: [{ table: "bouts", key: BOUT.id, before: { ...BOUT, score: scoreAt(revision) } }],
    reason: "A test",
    idempotencyKey,
  });
}

/** The score that the public is told, and of which revision. */
export async function publicScore(
  url: string,
): Promise<{ score: string | undefined; revision: number }> {
  const answer = await fetch(`${url}/api/v1/${GAMES}/bouts?limit=1000&route=${BOUT.tournamentId}`);
  const { data, meta } = (await answer.json()) as {
    data: { id: string; score?: string }[];
    meta: { revision: number };
  };
  return { score: data.find(({ id }) => id === BOUT.id)?.score, revision: meta.revision };
}
