import { queryRows } from "@/lib/record/table";
import { TABLE_ROWS } from "@/lib/record/table-rows";
import { boutsTable } from "@/lib/record/tables/bouts-table";
import { boxersTable } from "@/lib/record/tables/boxers-table";
import { nationsTable } from "@/lib/record/tables/nations-table";
import { quotaPlacesTable } from "@/lib/record/tables/quota-places-table";
import { aBout, aBoxer, aNation, anAllocation, aPlace, aRecord } from "../support/record-factory";

const record = aRecord({
  nations: [
    aNation({ noc: "KAZ", name: "Kazakhstan", isoAlpha2: "KZ" }),
    aNation({ noc: "TUR", name: "Türkiye", isoAlpha2: "TR" }),
  ],
  boxers: [
    aBoxer({ slug: "samet", name: "Samet Gumus", noc: "TUR" }),
    aBoxer({ slug: "saken", name: "Saken Bibossinov", noc: "KAZ" }),
  ],
  places: [aPlace({ noc: "TUR", boxerSlug: "samet" })],
  allocations: [anAllocation()],
  bouts: [aBout({ id: "bout", redSlug: "samet", blueSlug: "saken" })],
});

test.each(["Turkey", "Türkiye", "Түркия", "Турция", "turk", "TUR", "Тurkey"])(
  "%j finds the nation's rows in every table",
  (q) => {
    const query = { q, filters: {}, sort: [] };
    const found = {
      nations: queryRows(nationsTable, TABLE_ROWS.nations(record), query).map(({ id }) => id),
      boxers: queryRows(boxersTable, TABLE_ROWS.boxers(record), query).map(({ id }) => id),
      places: queryRows(quotaPlacesTable, TABLE_ROWS["quota-places"](record), query).length,
      bouts: queryRows(boutsTable, TABLE_ROWS.bouts(record), query).map(({ id }) => id),
    };
    expect(found).toEqual({ nations: ["TUR"], boxers: ["samet"], places: 1, bouts: ["bout"] });
  },
);
