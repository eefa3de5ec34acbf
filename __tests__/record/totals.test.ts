import { allocationMatrix } from "@/lib/record/profiles";
import { sumTotals, type Total } from "@/lib/record/totals";
import { anAllocation, aRecord } from "../support/record-factory";

const exact = (places: number): Total => ({ places, placesMost: null });
const range = (places: number, placesMost: number): Total => ({ places, placesMost });
const UNKNOWN: Total = { places: null, placesMost: null };

test.each<[string, Total[], Total]>([
  ["of nothing is nothing", [], exact(0)],
  ["of exact numbers is exact", [exact(4), exact(2)], exact(6)],
  ["with a range is a range", [exact(4), range(2, 3), range(1, 5)], range(7, 12)],
  ["with an unknown is unknown", [exact(4), UNKNOWN, range(2, 3)], UNKNOWN],
])("a sum %s", (_, totals, sum) => {
  expect(sumTotals(totals)).toEqual(sum);
});

test("the matrix adds up what is known, and knows what is not", () => {
  const { rows, totals } = allocationMatrix(
    aRecord({
      allocations: [
        anAllocation({ categoryCode: "M51", ...range(3, 5) }),
        anAllocation({ categoryCode: "M57", ...exact(4) }),
        anAllocation({ categoryCode: "W50", ...UNKNOWN }),
      ],
    }),
  );
  expect(rows.map(({ total }) => total).slice(0, 2)).toEqual([range(3, 5), exact(4)]);
  expect(totals).toEqual({ M: range(7, 9), W: UNKNOWN });
});
