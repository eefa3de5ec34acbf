import { parseSpotlightChoice } from "@/lib/schemas/spotlight-choice";
import { aPlace, aRecord } from "../support/record-factory";

const record = aRecord({ places: [aPlace()] });

describe("parseSpotlightChoice", () => {
  it("reads a nation and a tournament, whatever the case of their letters", () => {
    expect(parseSpotlightChoice(record, { noc: "kaz", tournament: "ASIAN" })).toEqual({
      noc: "KAZ",
      tournamentId: "asian",
    });
  });

  it("passes over what does not exist, so that an old link still opens", () => {
    expect(parseSpotlightChoice(record, { noc: "XXX", tournament: "nowhere" })).toEqual({
      noc: null,
      tournamentId: null,
    });
  });

  it("takes the first of a repeated parameter", () => {
    expect(parseSpotlightChoice(record, new URLSearchParams("noc=KAZ&noc=UZB")).noc).toBe("KAZ");
    expect(parseSpotlightChoice(record, { noc: ["KAZ", "UZB"] }).noc).toBe("KAZ");
  });
});
