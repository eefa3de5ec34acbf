import { boxerProfile, nationProfile, placeStories } from "@/lib/record/profiles";
import { roundPosition } from "@/lib/record/rounds";
import { lostByKaz, MOVED_PLACES, receivedByTha } from "../support/moved-places";
import { aBout, aBoxer, anEntry, aPlace, aRecord } from "../support/record-factory";

const record = aRecord({ places: MOVED_PLACES });

describe("a place that was reallocated", () => {
  test("shows the holder that received it, and why the first lost it", () => {
    const [story] = placeStories(record, [lostByKaz]);
    expect(story?.place).toMatchObject({
      noc: "KAZ",
      status: "lost",
      movedFrom: null,
      movedTo: { id: "received-by-tha", noc: "THA", boxerSlug: "tha-m51" },
    });
    expect(story?.history.map(({ kind, note }) => [kind, note])).toContainEqual([
      "lost",
      "whereabouts",
    ]);
  });

  test("shows on the second award the holder that lost it", () => {
    expect(placeStories(record, [receivedByTha])[0]?.place).toMatchObject({
      noc: "THA",
      status: "competed",
      movedFrom: { id: "lost-by-kaz", noc: "KAZ", boxerSlug: "kaz-m51" },
      movedTo: null,
    });
  });
});

describe("the profile of a nation", () => {
  const places = [
    aPlace({ id: "late", categoryCode: "M57", tournamentId: "world-2" }),
    aPlace({ id: "lost", tournamentId: "asian", ledger: [anEntry("lost", "2024-03-15")] }),
    aPlace({ id: "again", tournamentId: "world-1", ledger: [anEntry("competed")] }),
    aPlace({ id: "woman", categoryCode: "W50", tournamentId: "world-1" }),
    aPlace({ id: "received", categoryCode: "W60", routeKind: "reallocation" }),
    aPlace({ id: "other", noc: "UZB", tournamentId: "world-1" }),
  ];
  const idle = aBoxer({ slug: "idle" });
  const profile = nationProfile(aRecord({ places, boxers: [idle] }), "KAZ");

  test("has every award in order of date, those of one day in the record's order", () => {
    expect(profile?.awards.map(({ place }) => place.id)).toEqual([
      "lost",
      "again",
      "woman",
      "late",
      "received",
    ]);
  });

  test("counts places held in the end and boxers on the draw", () => {
    expect(profile?.held).toEqual({ M: 2, W: 2, total: 4 });
    expect(profile?.onTheDraw).toBe(1);
  });

  test("has a cell for each category, with those lost and those without any", () => {
    const cells = profile?.byCategory.map(({ category, places }) => [
      category.code,
      places.map(({ id }) => id),
    ]);
    expect(cells).toEqual([
      ["M51", ["lost", "again"]],
      ["M57", ["late"]],
      ["M92+", []],
      ["W50", ["woman"]],
      ["W60", ["received"]],
    ]);
  });

  test("has the nation's share of each tournament by gender", () => {
    expect(profile?.byTournament.map((part) => [part.tournament.id, part.won, part.given])).toEqual(
      [
        ["asian", { M: 1, W: 0, total: 1 }, { M: 1, W: 0, total: 1 }],
        ["world-1", { M: 1, W: 1, total: 2 }, { M: 2, W: 1, total: 3 }],
        ["world-2", { M: 1, W: 0, total: 1 }, { M: 1, W: 0, total: 1 }],
      ],
    );
  });

  test("keeps awards without a tournament apart", () => {
    expect(profile?.otherRoutes.map(({ id }) => id)).toEqual(["received"]);
  });

  test("names the boxers who never had a place, and not those who lost one", () => {
    expect(profile?.boxersWithout.map(({ slug }) => slug)).toEqual(["idle"]);
  });

  test("is null for a code that no nation has", () => {
    expect(nationProfile(record, "XXX")).toBeNull();
    expect(nationProfile(record, "kaz")).toBeNull();
  });
});

describe("the profile of a boxer", () => {
  const bout = (id: string, change: Parameters<typeof aBout>[0] | object) =>
    aBout({ id, redSlug: "kaz-m51", blueSlug: "rival", ...change });
  const bouts = [
    bout("box-off", { tournamentId: "world-2", round: "BOX-OFF" }),
    bout("final", { round: "F", boxedOn: "2024-03-11" }),
    bout("undated-half-final", { round: "SF" }),
    bout("round-unknown", { round: null, boxedOn: "2024-03-05" }),
    bout("quarter-final", { round: "QF", boxedOn: "2024-03-09" }),
    bout("nothing-known", {}),
    bout("last-day-round-unknown", { boxedOn: "2024-03-12" }),
    aBout({ id: "earlier", tournamentId: "asian", round: "R16", blueSlug: "kaz-m51" }),
    aBout({ id: "of-others", redSlug: "rival", blueSlug: "third" }),
  ];
  const places = [lostByKaz, aPlace({ id: "won", boxerSlug: "kaz-m51" })];
  const profile = boxerProfile(aRecord({ places, bouts }), "kaz-m51");

  test("has the boxer, the nation, the category, every award and every attempt", () => {
    expect(profile).toMatchObject({
      boxer: { slug: "kaz-m51" },
      nation: { name: "Kazakhstan" },
      category: { slug: "mens-51kg" },
      places: [{ id: "lost-by-kaz" }, { id: "won" }],
      attempts: [{ tournament: { id: "asian" } }, { tournament: { id: "world-1" } }],
    });
  });

  test("has the boxer's own bouts from either corner in the order they were boxed, as far as that is known", () => {
    expect(profile?.bouts.map(({ id }) => id)).toEqual([
      "earlier",
      "round-unknown",
      "quarter-final",
      "undated-half-final",
      "final",
      "last-day-round-unknown",
      "nothing-known",
      "box-off",
    ]);
  });

  test("is null for a slug that no boxer has", () => {
    expect(boxerProfile(record, "nobody")).toBeNull();
  });
});

test("a box-off is boxed after the final, an unknown round comes last", () => {
  expect(roundPosition("R128")).toBeLessThan(roundPosition("F"));
  expect(roundPosition("F")).toBeLessThan(roundPosition("BOX-OFF"));
  expect(roundPosition("BOX-OFF")).toBeLessThan(roundPosition(null));
});
