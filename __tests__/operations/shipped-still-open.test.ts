import { loadGamesRows } from "@/lib/data/load-games-rows";
import { importGames } from "@/lib/operations/import-games";
import type { Day } from "@/lib/qualification/vocabulary";
import { recordAsOf } from "@/lib/record/as-of";
import { addDays, daysBetween } from "@/lib/record/calendar-days";
import type { LiveRecord } from "@/lib/record/games-record";
import type { OpenDraw } from "@/lib/record/open-draws";
import { nationParts } from "@/lib/record/open-nations";
import { makeGamesRecord } from "@/lib/record/record-of-rows";
import { isAllGiven, stillOpen } from "@/lib/record/still-open";
import { describeDatabase } from "../support/database";

describeDatabase(
  "who can still qualify by the facts of Paris 2024",
  (database) => {
    let live: LiveRecord;

    beforeAll(async () => {
      await importGames(database.prisma, "prisma/data/paris-2024");
      const rows = await loadGamesRows(database.prisma, "paris-2024");
      if (!rows) throw new Error("The facts were not imported");
      live = makeGamesRecord(rows);
    }, 60_000);

    const on = (day: Day) => stillOpen(recordAsOf(live, day));
    const routesOn = (day: Day) =>
      on(day).routes.map(({ way, left }) => [way.allocation.route, left.places]);
    const nationOn = (day: Day, noc: string) => {
      const found = on(day).nations.find(({ nation }) => nation.noc === noc);
      if (!found) throw new Error(`There is no ${noc}`);
      return found;
    };
    const boutsOf = ({ view, bouts }: OpenDraw) =>
      bouts.map(({ red, blue, stake }) => [
        view.category.code,
        "slug" in red && red.slug,
        "slug" in blue && blue.slug,
        stake?.winner,
        stake?.loser,
      ]);

    test("on 1 May 2023 everything is open: seven tournaments and the invitations", () => {
      expect(routesOn("2023-05-01")).toEqual([
        ["european-games-2023", 44],
        ["african-qualifier-2023", 18],
        ["asian-games-2023", 34],
        ["pan-american-games-2023", 30],
        ["pacific-games-2023", 13],
        ["world-qualifier-1-2024", 49],
        ["world-qualifier-2-2024", 51],
        ["universality", 9],
      ]);
      expect(on("2023-05-01")).toMatchObject({ given: 0, open: { places: 248 }, draws: [] });
      expect(nationOn("2023-05-01", "KAZ")).toMatchObject({ held: 0, open: 13, closed: 0 });
      expect(nationOn("2023-05-01", "KAZ").tournaments.map(({ id }) => id)).toEqual([
        "asian-games-2023",
        "world-qualifier-1-2024",
        "world-qualifier-2-2024",
      ]);
    });

    test("between two tournaments no draw is under way, and KAZ holds two places", () => {
      expect(routesOn("2024-03-02")).toEqual([
        ["world-qualifier-1-2024", 49],
        ["world-qualifier-2-2024", 51],
        ["universality", 9],
      ]);
      expect(on("2024-03-02").draws).toEqual([]);
      expect(nationOn("2024-03-02", "KAZ")).toMatchObject({ held: 2, open: 11, closed: 2 });
    });

    test("on the last evening but one in Busto Arsizio the winners of six known bouts qualify", () => {
      const open = on("2024-03-10");
      expect(open).toMatchObject({ given: 141, open: { places: 107 } });
      expect(open.draws).toHaveLength(13);
      expect(open.draws.flatMap(boutsOf)).toEqual([
        ["M71", "aslanbek-shymbergenov", "sarkhan-aliyev", "qualifies", "out"],
        ["M80", "kelyn-cassidy", "nurbek-oralbay", "qualifies", "out"],
        ["W54", "jutamas-jitpong", "shera-mae-patricio", "qualifies", "out"],
        ["W57", "nesthy-petecio", "esra-yildiz-kahraman", "qualifies", "out"],
        ["W66", "aneta-rygielska", "grainne-walsh", "qualifies", "out"],
        [
          ...["W66", "maria-altagracia-moronta-hernandez", "navbakhor-khamidova"],
          ...["qualifies", "out"],
        ],
      ]);
      // The two finalists of W60 were through; the losers of their semi-finals boxed once more.
      const w60 = open.draws.find(({ view }) => view.category.code === "W60");
      expect(w60?.isFieldKnown).toBe(true);
      expect(
        w60?.boxers.flatMap(({ boxer, outlook }) =>
          outlook.state === "out" ? [] : [[boxer.slug, outlook.state]],
        ),
      ).toEqual([
        ["chelsey-heijnen", "qualified"],
        ["donjeta-sadiku", "qualified"],
        ["alessia-mesiano", "box-off"],
        ["miroslava-jedinakova", "box-off"],
      ]);
    });

    test("in Bangkok losers of semi-finals have the box-off left, those of quarter-finals two bouts", () => {
      const open = on("2024-05-31");
      expect(routesOn("2024-05-31")).toEqual([
        ["world-qualifier-2-2024", 43],
        ["universality", 9],
      ]);
      expect(open.draws.flatMap(boutsOf).filter(([, , , , loser]) => loser === "box-off")).toEqual([
        ["M57", "carlo-paalam", "sachin-siwach", "qualifies", "box-off"],
        ["M80", "weerapon-jongjoho", "hussein-iashaish", "qualifies", "box-off"],
      ]);
      const m71 = open.draws.find(({ view }) => view.category.code === "M71");
      const boxOff = m71?.boxers.filter(({ outlook }) => outlook.state === "box-off");
      expect(boxOff?.map(({ boxer }) => boxer.noc).sort()).toEqual(["CUB", "IRL", "MDA", "PUR"]);
      expect(boxOff?.every(({ outlook }) => "wins" in outlook && outlook.wins === 2)).toBe(true);
      // All eight quarter-finalists are known, so the category is closed to everybody else.
      expect(m71?.isFieldKnown).toBe(true);
      const openToCan = nationOn("2024-05-31", "CAN").categories.find(
        ({ category }) => category.code === "M71",
      );
      expect(openToCan).toMatchObject({ place: null, chances: [] });
    });

    test("after the last tournament only invitations are left, which are nobody's chance", () => {
      expect(routesOn("2024-06-02")).toEqual([["universality", 9]]);
      expect(nationOn("2024-06-02", "KAZ")).toMatchObject({ held: 10, open: 0, unknown: 0 });
    });

    test("on 25 July 2024 and without a date all is given", () => {
      for (const open of [on("2024-07-25"), stillOpen(live)]) {
        expect(isAllGiven(open)).toBe(true);
        expect(open.draws).toEqual([]);
        expect(open.nations.filter((nation) => nation.open + nation.unknown > 0)).toEqual([]);
      }
    });

    test("on no day is a claim made that what happened later contradicts", () => {
      const wrong: string[] = [];
      // Nothing changes between tournaments but invitations.
      const days = live.tournaments.flatMap(({ startsOn, endsOn }) =>
        Array.from({ length: daysBetween(startsOn, endsOn) + 2 }, (_, index) =>
          addDays(startsOn, index - 1),
        ),
      );
      for (const day of days) {
        const open = on(day);
        const left = open.routes.reduce((sum, route) => sum + (route.left.places ?? 0), 0);
        if (left !== open.open.places) wrong.push(`${day}: ${left} places left by route`);
        for (const { view, boxers, bouts, isFieldKnown } of open.draws) {
          const draw = `${day} ${view.tournament.id} ${view.category.code}`;
          const winners = new Set(
            live.placesByTournament
              .get(view.tournament.id)
              ?.filter(({ categoryCode }) => categoryCode === view.category.code)
              .map(({ boxerSlug }) => boxerSlug),
          );
          for (const { boxer, outlook } of boxers) {
            const isWinner = winners.has(boxer.slug);
            if (outlook.state === "out" && isWinner) wrong.push(`${draw}: ${boxer.slug} was out`);
            if (outlook.state === "qualified" && !isWinner) wrong.push(`${draw}: ${boxer.slug}`);
          }
          const known = new Set(boxers.map(({ boxer }) => boxer.slug));
          for (const winner of winners) {
            if (isFieldKnown && !known.has(winner)) wrong.push(`${draw}: ${winner} was not there`);
          }
          for (const { red, blue, stake } of bouts) {
            const won = [red, blue].filter((side) => "slug" in side && winners.has(side.slug));
            if (stake?.winner === "qualifies" && won.length === 0) wrong.push(`${draw}: nobody`);
            if (stake?.loser === "out" && won.length === 2) wrong.push(`${draw}: both`);
          }
        }
        // Who won a place at a tournament later had that chance, or it was not known.
        for (const { nation, categories } of open.nations) {
          for (const { category, chances } of categories) {
            const later = live.placesByNoc
              .get(nation.noc)
              ?.filter((place) => place.categoryCode === category.code)
              .filter(({ tournamentId, wonOn }) => tournamentId && wonOn && wonOn > day);
            for (const { tournamentId } of later ?? []) {
              if (chances.some(({ way }) => way.allocation.route === tournamentId)) continue;
              if (categories.some((each) => each.category === category && each.place)) continue;
              wrong.push(`${day}: ${nation.noc} ${category.code} had no chance`);
            }
          }
        }
      }
      expect(wrong).toEqual([]);
    }, 60_000);

    test("a nation is named or summed up, once", () => {
      const open = on("2024-03-10");
      const { named, others } = nationParts(open);
      const summed = others.flatMap(({ nations }) => nations);
      expect(named.length + summed.length).toBe(live.nations.length);
      expect(named).toHaveLength(57);
    });
  },
  { isShared: true },
);
