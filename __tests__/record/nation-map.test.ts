import { recordAsOf } from "@/lib/record/as-of";
import { nationMap } from "@/lib/record/nation-map";
import positions from "@/lib/record/nation-positions.json";
import { aNation, anEntry, aPlace, aRecord } from "../support/record-factory";
import { shippedRows } from "../support/shipped-games";

const lost = [anEntry("lost", "2024-05-17")];

test("a tile counts the places that its nation holds; who tried and has none is there too", () => {
  const record = aRecord({
    places: [
      aPlace({ id: "a", noc: "KAZ", wonOn: "2024-03-11" }),
      aPlace({ id: "b", noc: "KAZ", categoryCode: "M57", wonOn: "2024-03-11" }),
      aPlace({ id: "c", noc: "UZB", wonOn: "2024-03-11", ledger: lost }),
    ],
  });
  const tiles = (day: string | null) =>
    nationMap(recordAsOf(record, day)).flatMap((each) =>
      each.tiles.map(({ nation, held }) => `${nation.noc} ${held}`),
    );
  expect(tiles(null).sort()).toEqual(["KAZ 2", "UZB 0"]);
  expect(tiles("2024-03-11").sort()).toEqual(["KAZ 2", "UZB 1"]);
  expect(tiles("2024-03-01")).toEqual([]);
});

test("tiles run from north to south, in rows of eight, and in a row from west to east", () => {
  // From a map, in no order: Spain and Greece are the southernmost, and Greece the further east.
  const codes = ["GR", "FI", "IE", "DE", "ES", "NO", "EE", "SE", "PL", "LT"];
  const nations = codes.map((isoAlpha2) =>
    aNation({ noc: `X${isoAlpha2}`, isoAlpha2, continent: "EUR" }),
  );
  const places = nations.map(({ noc }) => aPlace({ id: noc, noc }));
  const [europe] = nationMap(aRecord({ nations, places }));
  expect(europe?.tiles.map(({ nation }) => nation.isoAlpha2).join(" ")).toBe(
    "IE DE NO SE PL LT FI EE ES GR",
  );
});

test("it is known where each nation lies that has a land", () => {
  const places: Readonly<Record<string, number[]>> = positions.nations;
  const unknown = shippedRows("paris-2024", "nations")
    .filter(({ iso_alpha2: code }) => code && !places[code])
    .map(({ noc }) => noc);
  expect(unknown).toEqual([]);
});
