/**
 * `npm run replay -- --tournament <id>`: starts from the facts as of the eve of a tournament, in a
 * database of its own, enters its known bouts in order as an editor does, then records the places
 * that only lists tell of, and compares the places with the shipped ones. Any difference is a failure.
 */
import { parseArgs } from "node:util";
import type { Actor } from "@/lib/auth/permissions";
import type { Change } from "@/lib/change/change";
import type { PrismaClient } from "@/lib/data/prisma";
import { preview } from "@/lib/operations/preview";
import { publish } from "@/lib/operations/publish";
import type { GamesRows, StoredPlace } from "@/lib/record/games-rows";
import { runAsScript } from "./database/run-as-script";
import {
  boutsInOrder,
  dayBefore,
  makePastDatabase,
  type PastDatabase,
  requireRows,
} from "./replay/past-database";
import { signInEditor } from "./replay/sign-in";

runAsScript(module, async () => {
  const { values } = parseArgs({ options: { tournament: { type: "string" } } });
  const { tournament } = values;
  if (!tournament) throw new Error("Usage: npm run replay -- --tournament <id>");
  const eve = (tournaments: readonly { id: string; startsOn: string }[]) =>
    dayBefore(tournaments.find(({ id }) => id === tournament)?.startsOn ?? "");
  const database = await makePastDatabase(tournament, eve);
  try {
    console.log(`The facts as of ${eve(database.shipped.tournaments)}: ${said(database.past)}`);
    await replay(database, tournament);
  } finally {
    await database.remove();
  }
});

function said({ places, bouts, revision }: GamesRows): string {
  return `${places.length} places, ${bouts.length} bouts, revision ${revision}`;
}

async function replay({ prisma, shipped, past }: PastDatabase, tournament: string): Promise<void> {
  const gamesId = shipped.games.id;
  const bouts = boutsInOrder(shipped, ({ id }) => id === tournament);
  const actor = await signInEditor(prisma);
  console.log(`${actor.name} signed in, as ${actor.role}`);
  const entering = { prisma, actor, gamesId };
  const started = performance.now();
  for (const bout of bouts) {
    const { gained, lost } = await enter(entering, `bout-${bout.id}`, [
      { kind: "enter-bout", bout },
    ]);
    for (const { noc, boxer, categoryCode } of gained) {
      console.log(`${bout.boxedOn ?? "a day"}: ${noc} ${categoryCode} ${boxer} by ${bout.id}`);
    }
    if (lost.length > 0) console.log(`${bout.id} takes ${lost.length} places away`);
  }
  const perBout = Math.round((performance.now() - started) / Math.max(bouts.length, 1));
  const isOfTournament = (place: StoredPlace) => place.tournamentId === tournament;
  const wanted = shipped.places.filter(isOfTournament);
  const won = (await requireRows(prisma, gamesId)).places.filter(isOfTournament);
  console.log(
    `${bouts.length} bouts entered, ${perBout} ms each; ${won.length} places follow from them`,
  );

  const known = new Set(won.map(({ id }) => id));
  const listed = wanted.filter(({ id }) => !known.has(id));
  for (const place of listed) {
    console.log(`A list tells of ${place.noc} ${place.categoryCode} ${place.boxerSlug}`);
    const recorded = { ...place, ledger: [], note: null };
    await enter(entering, `place-${place.id}`, [{ kind: "record-place", place: recorded }]);
  }

  const after = await requireRows(prisma, gamesId);
  const differences = [
    ...differencesOf(wanted, after.places.filter(isOfTournament)),
    ...differencesOf(
      past.places,
      after.places.filter((place) => !isOfTournament(place)),
    ),
  ];
  console.log(`Now ${said(after)}; of the tournament ${genders(after, tournament)}`);
  const { spotlightNoc } = shipped.games;
  const own = after.places.filter((place) => isOfTournament(place) && place.noc === spotlightNoc);
  console.log(
    `${spotlightNoc}: ${own.length}: ${own.map((place) => place.categoryCode).join(", ")}`,
  );
  if (differences.length > 0) {
    throw new Error(`The places are not as shipped:\n${differences.join("\n")}`);
  }
  console.log("The places are as shipped.");
}

/** Previews the changes and publishes them on what was seen. */
async function enter(
  { prisma, actor, gamesId }: { prisma: PrismaClient; actor: Actor; gamesId: string },
  key: string,
  changes: Change[],
) {
  const seen = await preview(prisma, actor, { gamesId, changes });
  const { effect } = await publish(prisma, actor, {
    gamesId,
    changes,
    base: seen.base,
    idempotencyKey: `replay-${key}`.slice(0, 100).padEnd(16, "-"),
  });
  if (JSON.stringify(effect) !== JSON.stringify(seen.effect)) {
    throw new Error(`${key} did something else than its preview showed`);
  }
  return effect;
}

function genders({ places, categories }: GamesRows, tournament: string): string {
  const genderOf = new Map(categories.map(({ code, gender }) => [code, gender]));
  const counts = { M: 0, W: 0 };
  for (const { tournamentId, categoryCode } of places) {
    const gender = genderOf.get(categoryCode);
    if (tournamentId === tournament && gender) counts[gender] += 1;
  }
  return `${counts.M} men's and ${counts.W} women's places`;
}

const COMPARED = [
  "categoryCode",
  "noc",
  "boxerSlug",
  "routeKind",
  "tournamentId",
  "finish",
  "wonOn",
  "wonOnIsExact",
  "decidingBoutId",
] as const satisfies readonly (keyof StoredPlace)[];

function differencesOf(wanted: readonly StoredPlace[], found: readonly StoredPlace[]): string[] {
  const byId = new Map(found.map((place) => [place.id, place]));
  const ids = new Set(wanted.map(({ id }) => id));
  return [
    ...found.flatMap(({ id }) => (ids.has(id) ? [] : [`${id} should not be there`])),
    ...wanted.flatMap((place) => {
      const made = byId.get(place.id);
      if (!made) return [`${place.id} is missing`];
      return COMPARED.filter((key) => place[key] !== made[key]).map(
        (key) => `${place.id}: ${key} is ${made[key]}, not ${place[key]}`,
      );
    }),
  ];
}
