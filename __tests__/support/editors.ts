import { randomUUID } from "node:crypto";
import type { Actor } from "@/lib/auth/permissions";
import type { Change } from "@/lib/change/change";
import type { PrismaClient } from "@/lib/data/prisma";
import { importGames } from "@/lib/operations/import-games";
import { preview } from "@/lib/operations/preview";
import { type PublishInput, publish } from "@/lib/operations/publish";
import type { Bout } from "@/lib/record/games-rows";
import { at } from "./at";
import { entry, type FactsText, makeFacts, writeFacts } from "./facts";

export const EDITOR: Actor = { id: "aigerim", name: "Aigerim", role: "editor" };
export const OTHER_EDITOR: Actor = { id: "bolat", name: "Bolat", role: "editor" };
export const ADMIN: Actor = { id: "dana", name: "Dana", role: "admin" };

export const GAMES = "test-2024";

/** A cup whose four boxers of M51 are drawn and have not boxed; its finalists win a place. */
export function drawnFacts(): FactsText {
  const facts = makeFacts(GAMES);
  facts.bouts = [];
  facts.quota_places = [];
  facts.ledger = [];
  facts.known_breaks = [];
  facts.published_counts = [];
  facts.nations.push({ ...at(facts.nations, 0), noc: "THA", name: "Thailand" });
  facts.boxers.push({ ...at(facts.boxers, 0), slug: "thana-five", noc: "THA", aliases: "" });
  facts.entries = ["saken-one", "ulugbek-two", "munkh-three", "thana-five"].map((boxer, index) =>
    entry(boxer, String(index + 1)),
  );
  return facts;
}

export function importDrawn(prisma: PrismaClient) {
  return importGames(prisma, writeFacts(drawnFacts()));
}

/** The upper or the lower semi-final; the winner has a place. */
export function semiFinal(half: "upper" | "lower", winner: Bout["winner"] = "red"): Change {
  const [redSlug, blueSlug] =
    half === "upper" ? ["saken-one", "ulugbek-two"] : ["munkh-three", "thana-five"];
  return {
    kind: "enter-bout",
    bout: {
      id: `cup-2023-mens-51kg-sf-${half}`,
      tournamentId: "cup-2023",
      categoryCode: "M51",
      round: "SF",
      number: null,
      boxedOn: "2023-10-04",
      redSlug,
      blueSlug,
      winner,
      decision: winner === null ? null : "WP",
      score: winner === null ? null : "3:2",
      cornerKnown: true,
      sourceUrl: "https://example.org/results",
    },
  };
}

export const newRequestKey = () => randomUUID();

/** Looks at the changes and publishes them on what was seen. */
export async function publishSeen(
  prisma: PrismaClient,
  actor: Actor,
  changes: readonly Change[],
  rest: Partial<PublishInput> = {},
) {
  const { base } = await preview(prisma, actor, { gamesId: GAMES, changes });
  return publish(prisma, actor, {
    gamesId: GAMES,
    changes,
    base,
    idempotencyKey: newRequestKey(),
    ...rest,
  });
}

/** A second tournament of the drawn Games: its finalists win a place. */
export const NEXT_CUP: Change = {
  kind: "save-tournament",
  tournament: {
    id: "cup-2024",
    name: "The next Cup",
    shortName: "Cup 2024",
    city: "Astana",
    countryNoc: "KAZ",
    startsOn: "2024-01-02",
    endsOn: "2024-01-05",
    venue: null,
    timeZone: null,
    continent: null,
    entries: null,
    nocsEntered: null,
    boutsBoxed: null,
    placesMen: null,
    placesMenMost: null,
    placesWomen: null,
    placesWomenMost: null,
    stopsWhenFilled: false,
    sourceUrl: "https://example.org/new",
  },
  allocations: [
    {
      categoryCode: "M51",
      places: 2,
      placesMost: null,
      ruleId: "finalists",
      sourceUrl: "https://example.org/new",
    },
  ],
};
