import { dataQuality } from "@/lib/record/data-quality";
import { aBout, anAllocation, anEntry, aPlace, aRecord, SOURCE } from "../support/record-factory";

const ids = (stories: readonly { place: { id: string } }[]) => stories.map(({ place }) => place.id);

describe("dataQuality", () => {
  it("lists the places whose note says that they were deduced", () => {
    const deduced = aPlace({ noc: "UZB", note: "tournament deduced: only place left" });
    const record = aRecord({ places: [aPlace({ note: "injured" }), deduced] });
    expect(ids(dataQuality(record).deduced)).toEqual([deduced.id]);
  });

  it("lists the awards without a day", () => {
    const undated = aPlace({ noc: "UZB", wonOn: null, routeKind: "universality" });
    const record = aRecord({ places: [aPlace({ wonOn: "2024-03-11" }), undated] });
    expect(ids(dataQuality(record).undated)).toEqual([undated.id]);
  });

  it("counts tournament places without a deciding bout, and no others", () => {
    const place = aPlace();
    const record = aRecord({ places: [place, aPlace({ noc: "THA", routeKind: "universality" })] });
    const quality = dataQuality(record);
    expect(quality.tournamentPlaces).toBe(1);
    expect(ids(quality.recordedOnly.map(({ story }) => story))).toEqual([place.id]);
  });

  it("tells places that follow from a bout, from a later one, and from a list alone", () => {
    const kaz = aPlace({ noc: "KAZ", boxerSlug: "kaz" });
    const uzb = aPlace({ noc: "UZB", boxerSlug: "uzb" });
    const tha = aPlace({ noc: "THA", boxerSlug: "tha" });
    const of = { tournamentId: kaz.tournamentId ?? "", categoryCode: kaz.categoryCode };
    const quality = dataQuality(
      aRecord({
        places: [kaz, uzb, tha],
        allocations: [
          anAllocation({
            route: of.tournamentId,
            categoryCode: of.categoryCode,
            places: 4,
            rule: { kind: "reach-round", round: "SF" },
          }),
        ],
        bouts: [
          aBout({ id: "qf", ...of, round: "QF", redSlug: "kaz", blueSlug: "ind", winner: "red" }),
          aBout({ id: "sf", ...of, round: "SF", redSlug: "uzb", blueSlug: "kaz", winner: "red" }),
        ],
      }),
    );
    expect(quality.computed).toBe(2);
    expect(ids(quality.provenLater)).toEqual([uzb.id]);
    expect(quality.recordedOnly.map(({ story, missing }) => [story.place.id, missing])).toEqual([
      [tha.id, "QF"],
    ]);
  });

  it("lists the places that were lost or given up, whoever followed", () => {
    const lost = aPlace({ ledger: [anEntry("lost", "2024-07-24"), anEntry("reallocated")] });
    const withdrawn = aPlace({ noc: "NGR", ledger: [anEntry("withdrawn", "2024-07-21")] });
    const kept = aPlace({ noc: "UZB", ledger: [anEntry("competed")] });
    const record = aRecord({ places: [lost, withdrawn, kept] });
    expect(ids(dataQuality(record).moved).sort()).toEqual([lost.id, withdrawn.id].sort());
  });

  it("counts a page once and the facts that name its site, most first, without www", () => {
    const record = aRecord({
      places: [
        aPlace({ sourceUrl: "https://www.example.com/a" }),
        aPlace({ noc: "UZB", sourceUrl: "https://example.com/b" }),
      ],
    });
    const { sites, sources } = dataQuality(record);
    expect(sites.find(({ host }) => host === "example.com")).toEqual({
      host: "example.com",
      facts: 2,
    });
    expect(sources).toBe(
      new Set([SOURCE, "https://www.example.com/a", "https://example.com/b"]).size,
    );
    expect(sites.map(({ facts }) => facts)).toEqual(
      sites.map(({ facts }) => facts).toSorted((a, b) => b - a),
    );
  });
});
