/**
 * Any course of changes that editors can make: whatever they ask for, what is stored is what the pure
 * functions say, its places are those of its bouts, and all of it can be taken back to the beginning.
 */
import fc from "fast-check";
import { advance } from "@/lib/change/advance";
import { type Change, changeRows, replacedRows } from "@/lib/change/change";
import { placeIdOf } from "@/lib/change/follow-places";
import { applyChanges, conflicts, diffRows, invert, type RowChange } from "@/lib/change/rows-diff";
import { settleRows } from "@/lib/change/settle-rows";
import { loadGamesRows } from "@/lib/data/load-games-rows";
import { ChangeInvalidError } from "@/lib/operations/change-errors";
import { publish } from "@/lib/operations/publish";
import { undo } from "@/lib/operations/undo";
import { isInForce } from "@/lib/qualification/ledger";
import { drawsOf } from "@/lib/record/computed-places";
import type { GamesRows, StoredPlace } from "@/lib/record/games-rows";
import { makeGamesRecord } from "@/lib/record/record-of-rows";
import { at } from "../support/at";
import { describeDatabase } from "../support/database";
import {
  ADMIN,
  GAMES,
  importDrawn,
  NEXT_CUP,
  newRequestKey,
  publishSeen,
  semiFinal,
} from "../support/editors";
import { aBoxer, anEntry } from "../support/record-factory";
import { readStoredFacts } from "../support/stored-rows";

jest.setTimeout(120_000);

const SOURCE = "https://example.org/any";
const NOCS = ["KAZ", "UZB", "MGL", "THA"] as const;
const BOXERS = ["saken-one", "ulugbek-two", "munkh-three", "thana-five"] as const;

/** A second cup, whose places those NOCs can win that have none of the first. */
const NEXT_DRAW: Change[] = [NEXT_CUP, drawOf("cup-2024", BOXERS)];

function drawOf(tournamentId: string, slugs: readonly string[]): Change {
  const draw = { tournamentId, categoryCode: "M51" };
  const entries = slugs.map((boxerSlug, index) => ({
    ...draw,
    boxerSlug,
    position: index + 1,
    seed: null,
    sourceUrl: SOURCE,
  }));
  return { kind: "save-draw", ...draw, entries };
}

function inNextCup(change: Change): Change {
  if (change.kind !== "enter-bout") throw new Error("Bouts only");
  const { bout } = change;
  const id = bout.id.replace("2023", "2024");
  return { ...change, bout: { ...bout, id, tournamentId: "cup-2024", boxedOn: "2024-01-04" } };
}

const cup = fc.constantFrom("cup-2023", "cup-2024");
const winner = fc.constantFrom("red" as const, "blue" as const, null);
const half = fc.constantFrom("upper" as const, "lower" as const);
const noc = fc.constantFrom(...NOCS);

/** One thing that an editor may ask for; many are impossible at the moment in which they are asked. */
const asked: fc.Arbitrary<Change> = fc.oneof(
  { weight: 3, arbitrary: fc.tuple(half, winner).map(([which, won]) => semiFinal(which, won)) },
  {
    weight: 3,
    arbitrary: fc.tuple(half, winner).map(([which, won]) => inNextCup(semiFinal(which, won))),
  },
  fc
    .tuple(cup, half)
    .map(([of, which]): Change => ({ kind: "remove-bout", boutId: `${of}-mens-51kg-sf-${which}` })),
  {
    weight: 3,
    arbitrary: fc
      .tuple(
        noc,
        cup,
        fc.constantFrom("confirmed" as const, "declined" as const, "entered" as const),
      )
      .map(
        ([of, from, kind]): Change => ({
          kind: "add-ledger-entry",
          placeId: placeIdOf("M51", of, from),
          entry: { ...anEntry(kind, "2023-11-01"), sourceUrl: SOURCE },
        }),
      ),
  },
  noc.map(
    (of): Change => ({
      kind: "remove-ledger-entry",
      placeId: placeIdOf("M51", of, "cup-2023"),
      position: 0,
    }),
  ),
  fc.integer({ min: 0, max: 3 }).map(
    (n): Change => ({
      kind: "save-boxer",
      boxer: {
        ...aBoxer({ slug: `twin-${n}`, noc: at(NOCS, n), name: `Twin of ${at(BOXERS, n)}` }),
        sourceUrl: SOURCE,
      },
    }),
  ),
  fc.tuple(fc.integer({ min: 0, max: 3 }), fc.boolean()).map(([n, isTurned]): Change => {
    const [from, into] = [`twin-${n}`, at(BOXERS, n)];
    return isTurned
      ? { kind: "merge-boxers", from: into, into: from }
      : { kind: "merge-boxers", from, into };
  }),
  fc
    .tuple(cup, fc.shuffledSubarray([...BOXERS], { minLength: 2 }))
    .map(([of, slugs]) => drawOf(of, slugs)),
  fc.tuple(noc, cup, noc).map(([from, of, to]): Change => {
    const boxerSlug = at(BOXERS, NOCS.indexOf(to));
    return {
      kind: "record-place",
      place: {
        id: placeIdOf("M51", to, "reallocation"),
        categoryCode: "M51",
        noc: to,
        boxerSlug,
        routeKind: "reallocation",
        tournamentId: null,
        finish: null,
        wonOn: null,
        wonOnIsExact: false,
        decidingBoutId: null,
        note: null,
        sourceUrl: SOURCE,
        ledger: [],
        reallocatedFromId: placeIdOf("M51", from, of),
      },
    };
  }),
  noc.map(
    (of): Change => ({ kind: "remove-place", placeId: placeIdOf("M51", of, "reallocation") }),
  ),
);
const request = fc.array(asked, { minLength: 1, maxLength: 2 });

const byKey = (rows: GamesRows) =>
  diffRows({ ...rows, ...EMPTY }, rows)
    .map(({ key }) => key)
    .sort();
const revisionOf = ({ revision, publishedAt }: GamesRows) => ({ revision, publishedAt });
const EMPTY = { boxers: [], entries: [], bouts: [], places: [] };

/** What holds in every state, whatever was asked for. */
function expectSound(rows: GamesRows): void {
  const awarded = [...drawsOf(rows).values()].flatMap(({ categoryCode, tournamentId, awards }) =>
    awards.places.map(({ boxer }) => `${tournamentId} ${categoryCode} ${boxer}`),
  );
  const won = ({ tournamentId, categoryCode, boxerSlug }: StoredPlace) =>
    `${tournamentId} ${categoryCode} ${boxerSlug}`;
  const stored = rows.places.filter(({ routeKind }) => routeKind === "tournament").map(won);
  expect(stored.sort()).toEqual(awarded.sort());
  const held = rows.places.filter(({ ledger }) => isInForce(ledger));
  const holders = held.map(({ categoryCode, noc: of }) => `${categoryCode} ${of}`);
  expect(new Set(holders).size).toBe(holders.length);
  for (const { reallocatedFromId } of rows.places) {
    if (reallocatedFromId) expect(held.map(({ id }) => id)).not.toContain(reallocatedFromId);
  }
  expect(new Set(byKey(rows)).size).toBe(byKey(rows).length);
}

describeDatabase("any course of changes", (database) => {
  const load = async () => {
    const rows = await loadGamesRows(database.prisma, GAMES);
    if (!rows) throw new Error("The Games is gone");
    return rows;
  };
  const facts = () => readStoredFacts(database.prisma);

  beforeEach(async () => {
    await importDrawn(database.prisma);
    await publishSeen(database.prisma, ADMIN, NEXT_DRAW);
  });

  test("is stored as it is computed, and taken back to the beginning, newest first", async () => {
    const start = await facts();
    let revision = 2;
    const tried = { published: 0, refused: 0 };
    const course = fc.asyncProperty(
      fc.array(request, { minLength: 2, maxLength: 8 }),
      async (requests) => {
        const begun = revision;
        for (const changes of requests) {
          const before = await load();
          const computed = changeRows(before, changes);
          const input = { gamesId: GAMES, changes, base: replacedRows(before, changes) };
          const publishing = publish(database.prisma, ADMIN, {
            ...input,
            reason: "Any",
            idempotencyKey: newRequestKey(),
          });
          const answer = await publishing.catch((error: unknown) => {
            if (error instanceof ChangeInvalidError) return error;
            throw error;
          });
          const after = await load();
          if (answer instanceof ChangeInvalidError) {
            expect(answer.problems).toEqual(computed.problems);
            expect(after).toEqual(before);
            tried.refused += 1;
            continue;
          }
          expect(computed.problems).toEqual([]);
          const missing = diffRows(after, { ...computed.rows, revision: after.revision });
          expect(missing).toEqual([]);
          expectSound(after);
          const made = advance(makeGamesRecord(before), diffRows(before, computed.rows));
          expect(answer.effect).toEqual(made.effect);
          expect({ ...made.record.rows, ...revisionOf(after) }).toEqual(after);
          expect(answer.outcome).toBe(
            diffRows(before, after).length > 0 ? "published" : "unchanged",
          );
          if (answer.outcome === "published") {
            revision += 1;
            tried.published += 1;
          }
          expect(answer.revision).toBe(revision);
        }
        for (let number = revision; number > begun; number -= 1) {
          const input = {
            gamesId: GAMES,
            revision: number,
            reason: "Any",
            idempotencyKey: newRequestKey(),
          };
          const { outcome } = await undo(database.prisma, ADMIN, input);
          expect(outcome).toBe("published");
          expectSound(await load());
          revision += 1;
        }
        expect(await facts()).toEqual(start);
      },
    );
    await fc.assert(course, { numRuns: 20 });
    // The course is of both: what can be, and what cannot.
    expect(Math.min(tried.published, tried.refused)).toBeGreaterThan(10);
  });

  test("is taken back in any order, or not at all, and every state on the way is sound", async () => {
    const start = await load();
    const tried = { undone: 0, refused: 0 };
    const course = fc.property(
      fc.array(request, { minLength: 2, maxLength: 8 }),
      fc.infiniteStream(fc.nat()),
      (requests, picks) => {
        let rows = start;
        const diffs: RowChange[][] = [];
        const states: GamesRows[] = [];
        const become = (next: GamesRows) => {
          expectSound(next);
          diffs.push(diffRows(rows, next));
          states.push(rows);
          rows = next;
        };
        for (const changes of requests) {
          const made = changeRows(rows, changes);
          if (made.problems.length === 0) become(made.rows);
          else expect(made.rows).toBe(rows);
        }
        /** As `undo` does; `false`: something was built on it. */
        const takeBack = (index: number) => {
          const back = invert(at(diffs, index));
          if (conflicts(rows, back).length > 0) return false;
          const settled = settleRows(rows, applyChanges(rows, back), at(states, index));
          if (settled.problems.length > 0) return false;
          become(settled.rows);
          return true;
        };
        for (const _ of requests) {
          if (diffs.length === 0) break;
          const isDone = takeBack((picks.next().value ?? 0) % diffs.length);
          tried[isDone ? "undone" : "refused"] += 1;
        }
        for (let index = diffs.length - 1; index >= 0; index -= 1) {
          expect(takeBack(index)).toBe(true);
        }
        expect(diffRows(start, rows)).toEqual([]);
      },
    );
    fc.assert(course, { numRuns: 400 });
    expect(Math.min(tried.undone, tried.refused)).toBeGreaterThan(20);
  });
});
