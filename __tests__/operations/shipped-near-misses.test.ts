import { loadGamesRows } from "@/lib/data/load-games-rows";
import { importGames } from "@/lib/operations/import-games";
import { recordAsOf } from "@/lib/record/as-of";
import type { LiveRecord } from "@/lib/record/games-record";
import { nearMisses } from "@/lib/record/near-misses";
import { makeGamesRecord } from "@/lib/record/record-of-rows";
import { describeDatabase } from "../support/database";

describeDatabase(
  "who was one win short by the facts of Paris 2024",
  (database) => {
    let live: LiveRecord;

    beforeAll(async () => {
      await importGames(database.prisma, "prisma/data/paris-2024");
      const rows = await loadGamesRows(database.prisma, "paris-2024");
      if (!rows) throw new Error("The facts were not imported");
      live = makeGamesRecord(rows);
    }, 60_000);

    const missesOn = (record: Parameters<typeof nearMisses>[0]) =>
      nearMisses(record).flatMap(({ misses }) => misses);

    test("Aliyev was it twice: against Traoré in Nowy Targ and against Shymbergenov in Busto Arsizio", () => {
      const own = missesOn(live).filter(({ boxer }) => boxer.slug === "sarkhan-aliyev");
      expect(
        own.map(({ attempt, bout }) => [
          attempt.tournament.id,
          attempt.category.code,
          bout.round,
          bout.opponent?.slug,
          bout.won,
        ]),
      ).toEqual([
        ["european-games-2023", "M71", "QF", "makan-traore", false],
        ["world-qualifier-1-2024", "M71", "QF", "aslanbek-shymbergenov", false],
      ]);
      expect(own.map(({ afterwards }) => afterwards)).toMatchObject([
        { kind: "tried-again", attempt: { tournament: { id: "world-qualifier-2-2024" } } },
        { kind: "tried-again", attempt: { tournament: { id: "world-qualifier-2-2024" } } },
      ]);
    });

    test("whoever beat one of them has a place of that tournament, and nobody is listed who won one there", () => {
      const misses = missesOn(live);
      expect(misses.length).toBeGreaterThan(50);
      for (const { boxer, attempt, bout } of misses) {
        const placesThere = live.places.filter(
          ({ tournamentId, categoryCode }) =>
            tournamentId === attempt.tournament.id && categoryCode === attempt.category.code,
        );
        const holders = placesThere.map(({ boxerSlug }) => boxerSlug);
        if (bout.opponent) expect(holders).toContain(bout.opponent.slug);
        expect(holders).not.toContain(boxer.slug);
      }
    });

    test("what came next is a place of the boxer, of a team-mate, another attempt, or not known", () => {
      const misses = missesOn(live);
      for (const { boxer, attempt, afterwards } of misses) {
        if (afterwards.kind === "place") expect(afterwards.place.boxerSlug).toBe(boxer.slug);
        if (afterwards.kind === "team-mate") {
          expect(afterwards.place).toMatchObject({
            noc: boxer.noc,
            categoryCode: attempt.category.code,
          });
          expect(afterwards.place.boxerSlug).not.toBe(boxer.slug);
        }
        if (afterwards.kind === "tried-again") {
          const { startsOn } = afterwards.attempt.tournament;
          expect(startsOn > attempt.tournament.startsOn).toBe(true);
        }
      }
      expect(new Set(misses.map(({ afterwards }) => afterwards.kind))).toEqual(
        new Set(["place", "team-mate", "tried-again", "nothing"]),
      );
    });

    test("on the day before the last of Busto Arsizio, nobody has lost a bout of its last day", () => {
      const before = missesOn(recordAsOf(live, "2024-03-10"));
      expect(before.some(({ bout }) => (bout.boxedOn ?? "") > "2024-03-10")).toBe(false);
      expect(before.length).toBeLessThan(missesOn(live).length);
    });
  },
  { isShared: true },
);
