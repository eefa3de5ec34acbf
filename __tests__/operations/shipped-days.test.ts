import fc from "fast-check";
import { readResource, readResourceItem } from "@/lib/api/read-resource";
import { loadGamesRows } from "@/lib/data/load-games-rows";
import { importGames } from "@/lib/operations/import-games";
import { happenedOn } from "@/lib/qualification/ledger";
import type { Day } from "@/lib/qualification/vocabulary";
import { allowedDays, listedPlaces, recordAsOf } from "@/lib/record/as-of";
import { gamesTotals, holdersOn, placesHeldOn } from "@/lib/record/counts";
import { gamesDays } from "@/lib/record/games-days";
import type { LiveRecord } from "@/lib/record/games-record";
import { makeGamesRecord } from "@/lib/record/record-of-rows";
import { defaultSpotlight } from "@/lib/record/spotlight";
import { describeDatabase } from "../support/database";

const DAY_MS = 24 * 60 * 60 * 1000;
const later = (day: Day, days: number) =>
  new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10);

describeDatabase(
  "the facts of Paris 2024 on a day",
  (database) => {
    let live: LiveRecord;

    beforeAll(async () => {
      await importGames(database.prisma, "prisma/data/paris-2024");
      const rows = await loadGamesRows(database.prisma, "paris-2024");
      if (!rows) throw new Error("The facts were not imported");
      live = makeGamesRecord(rows);
    }, 60_000);

    const total = async (query: string): Promise<number> => {
      const answer = readResource(live, "quota-places", new URLSearchParams(query));
      const { meta } = (await answer.json()) as { meta: { total: number; asOf: string | null } };
      expect(meta.asOf).toBe(new URLSearchParams(query).get("as-of"));
      return meta.total;
    };

    test.each([
      ["as-of=2024-03-11&noc=KAZ", 7],
      ["as-of=2024-03-02&noc=KAZ", 2],
      ["as-of=2024-06-10&noc=KAZ", 10],
      ["as-of=2023-05-01", 0],
      ["as-of=2024-03-02", 139],
      ["as-of=2024-03-12", 188],
      ["as-of=2024-06-03", 240],
      ["as-of=2024-07-06", 249],
      ["as-of=2024-07-25", 248],
      // One of the two from Hangzhou was lost on 15 March; another was won in Bangkok.
      ["as-of=2024-03-14&noc=MGL", 2],
      ["as-of=2024-03-15&noc=MGL", 1],
      ["as-of=2024-06-02&noc=MGL", 2],
      ["", 253],
    ])("quota-places?%s has %i", async (query, expected) => {
      expect(await total(query)).toBe(expected);
    });

    test.each([
      ["2023-06-28", "european-games-2023"],
      ["2023-09-14", "african-qualifier-2023"],
      ["2023-10-01", "asian-games-2023"],
      ["2023-10-25", "pan-american-games-2023"],
    ])("on %s nobody has won a final of %s that was still to come", (day, tournament) => {
      const finishes = recordAsOf(live, day)
        .places.filter(({ tournamentId }) => tournamentId === tournament)
        .map(({ finish }) => finish);
      expect(finishes.length).toBeGreaterThan(0);
      expect(finishes).not.toContain("winner");
    });

    test("on 12 March 2024 are held by 56 NOCs and the refugee team", () => {
      const record = recordAsOf(live, "2024-03-12");
      expect(holdersOn(record, "2024-03-12")).toEqual({
        places: 188,
        nations: 56,
        refugeeTeam: true,
      });
    });

    test("the list of a day is CSV under a name with the day", () => {
      const query = new URLSearchParams("as-of=2024-03-11&noc=KAZ&format=csv");
      const answer = readResource(live, "quota-places", query);
      expect(answer.headers.get("content-disposition")).toBe(
        'attachment; filename="paris-2024-quota-places-2024-03-11.csv"',
      );
    });

    test("the spotlight of a day tells nothing of later days", () => {
      const words = (day: Day) => {
        const spotlight = defaultSpotlight(recordAsOf(live, day), {
          noc: "KAZ",
          tournamentId: "world-qualifier-1-2024",
        });
        return spotlight && [spotlight.won.total, spotlight.given.total, spotlight.heldThen];
      };
      expect(words("2024-03-02")).toEqual([0, 49, 2]);
      expect(words("2024-03-11")).toEqual([5, 49, 7]);
      expect(words("2024-08-11")).toEqual([5, 49, 7]);
    });

    /** Every day of the qualification and of the Games. */
    const someDay = () => {
      const range = allowedDays(live.games);
      if (!range) throw new Error("The days of the qualification are not known");
      const { from, to } = range;
      const days = (Date.parse(to) - Date.parse(from)) / DAY_MS;
      return fc.integer({ min: 0, max: days }).map((count) => later(from, count));
    };

    test("on any day the places listed are those that the live record says were held then", () => {
      fc.assert(
        fc.property(someDay(), (day) => {
          const record = recordAsOf(live, day);
          const held = placesHeldOn(live, day).map(({ id }) => id);
          expect(listedPlaces(record).map(({ id }) => id)).toEqual(held);
          expect(gamesTotals(record).held.total).toBe(held.length);
        }),
      );
    });

    test("on any day a place's ledger is the beginning of that of the next day", () => {
      fc.assert(
        fc.property(someDay(), (day) => {
          const next = recordAsOf(live, later(day, 1));
          for (const { id, ledger } of recordAsOf(live, day).places) {
            expect(next.placeById.get(id)?.ledger.slice(0, ledger.length)).toEqual(ledger);
          }
        }),
      );
    });

    test("on any day no bout, place or count is of a later day", () => {
      fc.assert(
        fc.property(someDay(), (day) => {
          const record = recordAsOf(live, day);
          const days = [
            ...record.bouts.map(({ boxedOn }) => boxedOn),
            ...record.places.map(({ wonOn }) => wonOn),
            ...record.places.flatMap(({ ledger }) =>
              ledger.map((entry) => happenedOn(entry, gamesDays(live)).day),
            ),
            ...record.publishedCounts.map(({ asOf }) => asOf),
          ];
          expect(days.filter((each) => each !== null && each > day)).toEqual([]);
        }),
      );
    });

    test("the remark on a place that was lost is not shown before", () => {
      const noteOn = (day: Day) =>
        recordAsOf(live, day).placeById.get("mens-63-5kg-mgl-asian-games-2023")?.note;
      expect(noteOn("2024-03-14")).toBeNull();
      expect(noteOn("2024-08-11")).toContain("disqualified on 15 March 2024");
    });

    test("on the last day of the Games everything is known that ever was", () => {
      const record = recordAsOf(live, live.games.endsOn);
      expect(record.places).toEqual(live.places);
      expect(record.bouts).toEqual(live.bouts);
    });

    test("a place that was lost is told with its reason from that day on, and not before", async () => {
      const lost = live.places.find(
        ({ noc, ledger }) => noc === "MGL" && ledger.some(({ kind }) => kind === "lost"),
      );
      const item = async (query: string) => {
        const params = new URLSearchParams(query);
        const answer = readResourceItem(live, "quota-places", lost?.id ?? "", params);
        const { data } = (await answer.json()) as { data: { ledger: { kind: string }[] } };
        return data.ledger.map(({ kind }) => kind);
      };
      expect(await item("as-of=2024-03-14")).toEqual(["won"]);
      expect(await item("as-of=2024-03-15")).toEqual(["won", "lost"]);
    });
  },
  { isShared: true },
);
