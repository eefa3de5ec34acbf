/** Numbers that are easily confused, on the days on which the Olympic draw is known in part. */
import { GamesTotals } from "@/components/qualification/games-totals";
import { recordAsOf } from "@/lib/record/as-of";
import { gamesTotals } from "@/lib/record/counts";
import { anEntry, aPlace, aRecord } from "../support/record-factory";
import { renderComponent } from "../support/render-component";

const live = aRecord({
  places: [
    aPlace({ noc: "KAZ", ledger: [anEntry("competed", "2024-08-11")] }),
    aPlace({ noc: "UZB", ledger: [anEntry("entered", "2024-07-25")] }),
    aPlace({ noc: "MGL", ledger: [anEntry("lost", "2024-05-17")] }),
  ],
});

function toldOn(day: string | null): string {
  const record = recordAsOf(live, day);
  const { container } = renderComponent(
    <GamesTotals record={record} totals={gamesTotals(record)} />,
  );
  return container.textContent ?? "";
}

test("the boxers in the Olympic draw are counted when all of them are known, and not before", () => {
  expect(toldOn(null)).toContain("2boxers in the Olympic draw");
  for (const day of ["2024-07-24", "2024-07-25", "2024-08-10"]) {
    expect(toldOn(day)).not.toContain("Olympic draw");
  }
});
