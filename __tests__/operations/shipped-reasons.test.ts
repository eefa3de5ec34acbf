import { loadGamesRows } from "@/lib/data/load-games-rows";
import { importGames } from "@/lib/operations/import-games";
import { recordAsOf } from "@/lib/record/as-of";
import { attempts } from "@/lib/record/attempts";
import { drawView } from "@/lib/record/draws";
import { type LiveRecord, required } from "@/lib/record/games-record";
import { placeDetail } from "@/lib/record/place-detail";
import { placeReasons, type ReasonStep } from "@/lib/record/place-reasons";
import { makeGamesRecord } from "@/lib/record/record-of-rows";
import { TABLES } from "@/lib/record/tables";
import { describeDatabase } from "../support/database";

describeDatabase(
  "why the boxers of Paris 2024 are in, or not",
  (database) => {
    let record: LiveRecord;

    beforeAll(async () => {
      await importGames(database.prisma, "prisma/data/paris-2024");
      const rows = await loadGamesRows(database.prisma, "paris-2024");
      if (!rows) throw new Error("The facts were imported");
      record = makeGamesRecord(rows);
    }, 60_000);

    const stepsOf = (id: string) => placeReasons(record, required(record.placeById, id)).steps;
    const kinds = (steps: readonly ReasonStep[]) => steps.map(({ kind }) => kind);

    /** What ended each attempt of a boxer, in words. */
    const endings = (of: LiveRecord, boxer: string) =>
      attempts(of, boxer).map(({ tournament, place, endedBy, isOneWinShort, outlook }) =>
        [
          tournament.id,
          place
            ? "won"
            : endedBy
              ? `lost ${endedBy.round} to ${endedBy.opponent?.slug}`
              : (outlook?.state ?? "not known"),
          ...(isOneWinShort ? ["one win short"] : []),
        ].join(": "),
      );

    test("every place is told from its rule, and shows its bout or the one that proves it if it is computed or deduced", () => {
      for (const place of record.places) {
        const { steps } = placeReasons(record, place);
        expect(kinds(steps)).toContain("award");
        if (place.routeKind !== "refugee") expect(steps[0]?.kind).toBe("rule");
        const isShown = steps.some(
          (step) => step.kind === "bout" || (step.kind === "bout-unknown" && step.proof !== null),
        );
        expect([place.id, isShown]).toEqual([place.id, place.basis !== "recorded"]);
      }
    });

    test("Makhmud Sabyrkhan's place is on a list; that he beat Asror Vokhidov for it is deduced", () => {
      const id = "mens-57kg-kaz-world-qualifier-1-2024";
      const [bout] = stepsOf(id).filter(({ kind }) => kind === "bout");
      expect(bout).toMatchObject({
        bout: {
          round: "QF",
          boxedOn: "2024-03-11",
          won: true,
          sourceUrl: null,
          opponent: { name: "Asror Vokhidov", noc: "TJK" },
          deduced: { follows: { pair: true, winner: true } },
        },
      });
      const detail = placeDetail(record, id);
      expect(detail).toMatchObject({
        basis: "deduced",
        decidingBout: { basis: "deduced", id: null },
      });
      expect(detail?.ledger[0]).toMatchObject({
        kind: "won",
        opponent: { name: "Asror Vokhidov", basis: "deduced" },
      });
    });

    test("a place's JSON has the rule that gave it, as rules.json and allocations.csv have it", () => {
      const detail = placeDetail(record, "mens-51kg-kaz-world-qualifier-1-2024");
      const allocation = record.allocations.find(
        ({ route, categoryCode }) => route === "world-qualifier-1-2024" && categoryCode === "M51",
      );
      const rule = record.rules.find(({ id }) => id === "semi-finalists");
      expect(detail?.rule).toMatchObject({
        id: "semi-finalists",
        kind: "reach-round",
        round: "SF",
        places: 4,
      });
      const urls = detail?.rule?.sources.map(({ url }) => url) ?? [];
      expect(urls[0]).toBe(allocation?.sourceUrl);
      expect(new Set(urls)).toEqual(
        new Set([allocation?.sourceUrl, ...(rule?.citations.map((each) => each.sourceUrl) ?? [])]),
      );
      const universality = record.places.find(({ routeKind }) => routeKind === "universality");
      expect(placeDetail(record, universality?.id ?? "")?.rule).toMatchObject({
        kind: "invitation",
      });
    });

    test("Asror Vokhidov's end is told with what is deduced, from its day on", () => {
      const [busto] = attempts(record, "asror-vokhidov").filter(({ bouts }) =>
        bouts.some(({ tournamentId }) => tournamentId === "world-qualifier-1-2024"),
      );
      expect(busto).toMatchObject({
        endedBy: { round: "QF", opponent: { slug: "makhmud-sabyrkhan" }, won: false },
        isOneWinShort: true,
      });
      const eve = recordAsOf(record, "2024-03-10");
      expect(eve.deducedByBoxer.get("asror-vokhidov")).toBeUndefined();
      const day = recordAsOf(record, "2024-03-11");
      expect(day.deducedByBoxer.get("asror-vokhidov")).toHaveLength(1);
      expect(required(day.placeById, "mens-57kg-kaz-world-qualifier-1-2024").basis).toBe("deduced");
    });

    test("what is deduced is drawn, and is not counted as known", () => {
      const view = drawView(record, "world-qualifier-1-2024", "M57");
      const finals = view?.rounds.find(({ round }) => round === "QF")?.bouts ?? [];
      expect(finals.map(({ id, deduced }) => [id !== null, deduced !== null])).toEqual([
        [true, false],
        [true, false],
        [true, false],
        [false, true],
      ]);
      const deduced = finals.at(-1);
      expect(deduced).toMatchObject({
        red: { slug: "makhmud-sabyrkhan", hasPlace: true },
        blue: { slug: "asror-vokhidov", hasPlace: false },
        winner: "red",
        decides: ["mens-57kg-kaz-world-qualifier-1-2024"],
      });
      // Joined with the bouts that led there.
      expect([deduced?.redFrom, deduced?.blueFrom]).toEqual([
        "world-qualifier-1-2024-mens-57kg-r16-3",
        "world-qualifier-1-2024-mens-57kg-r16-1",
      ]);
      expect(TABLES.bouts.rows(record)).toHaveLength(record.bouts.length);
      const vokhidov = TABLES.boxers.rows(record).find(({ id }) => id === "asror-vokhidov");
      expect(vokhidov).toMatchObject({
        knownBouts: (record.boutsByBoxer.get("asror-vokhidov") ?? []).length,
      });
    });

    test("Vietnam's place of Bangkok in the women's 60 kg was won in the box-off", () => {
      expect(stepsOf("womens-60kg-vie-world-qualifier-2-2024")).toContainEqual(
        expect.objectContaining({
          kind: "bout",
          bout: expect.objectContaining({ round: "BOX-OFF", boxedOn: "2024-06-02", won: true }),
        }),
      );
    });

    test("Germany's place in the men's 71 kg is told from Tugrulhan Erdemir's", () => {
      const steps = stepsOf("mens-71kg-ger-reallocation");
      expect(kinds(steps)).toEqual([
        "rule",
        "tournament",
        "earlier-award",
        "result",
        "earlier-event",
        "award",
        "event",
      ]);
      expect(steps[3]).toMatchObject({
        bout: { round: "QF", opponent: { slug: "tugrulhan-erdemir" } },
      });
    });

    test("Sarkhan Aliyev missed out three times, twice by one win", () => {
      expect(endings(record, "sarkhan-aliyev")).toEqual([
        "european-games-2023: lost QF to makan-traore: one win short",
        "world-qualifier-1-2024: lost QF to aslanbek-shymbergenov: one win short",
        "world-qualifier-2-2024: lost R64 to damian-durkacz",
      ]);
    });

    test("Alexandru Paraschiv lost the last box-off of Bangkok in the men's 63.5 kg", () => {
      expect(endings(record, "alexandru-paraschiv").at(-1)).toBe(
        "world-qualifier-2-2024: lost BOX-OFF to bazarbay-uulu-mukhammedsabyr: one win short",
      );
    });

    test("a loss of which the round is not known is no end where losers box on", () => {
      const lost = attempts(record, "juan-cedeno").at(-1);
      expect(lost).toMatchObject({ tournament: { id: "world-qualifier-2-2024" }, endedBy: null });
      expect(lost?.bouts.at(-1)).toMatchObject({ round: null, won: false });
    });

    test("two days before his quarter-final Saken Bibossinov was still in", () => {
      const [, busto] = attempts(recordAsOf(record, "2024-03-09"), "saken-bibossinov");
      expect(busto).toMatchObject({ isOver: false, outlook: { state: "wins-away", wins: 3 } });
    });
  },
  { isShared: true },
);
