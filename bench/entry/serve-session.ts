/** The product's server on a database whose fullest session has no results yet, with people to enter them. */
import { createAdmin, getPeople } from "@/lib/auth/people";
import { getPrisma } from "@/lib/data/prisma";
import { type ClearedSession, clearLargestSession } from "./clear-session";

/** What the benchmark asks of the server's process. */
export interface Order {
  people: readonly string[];
}

/** What it answers: the paths by which the people set their passwords, and what they have to enter. */
export interface Ready extends ClearedSession {
  links: readonly string[];
}

const [, , gamesId = "", tournamentId = ""] = process.argv;

const cleared = clearLargestSession(getPrisma(), gamesId, tournamentId);
cleared
  .then(() => import("../../bin/server"))
  .catch((error: unknown) => {
    console.error(error);
    process.exit(1);
  });

process.on("message", async ({ people }: Order) => {
  const links: string[] = [];
  for (const email of people) {
    links.push((await createAdmin(getPeople(), { email, name: email })).path);
  }
  process.send?.({ ...(await cleared), links } satisfies Ready);
});
