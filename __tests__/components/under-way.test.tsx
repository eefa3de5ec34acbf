/** What pages say of Games before all of their draw is known: no number of it, and no end. */
import { CategoryProfilePage } from "@/components/qualification/category/category-profile-page";
import { GamesTotals } from "@/components/qualification/count/games-totals";
import { NationProfilePage } from "@/components/qualification/nation/nation-profile-page";
import { recordAsOf } from "@/lib/record/as-of";
import { gamesTotals, isUnderWay } from "@/lib/record/counts";
import { categoryProfile, nationProfile } from "@/lib/record/profiles";
import { spotlight } from "@/lib/record/spotlight";
import { aCategory, anEntry, aPlace, aRecord } from "../support/record-factory";
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

test("three numbers of a category are told apart where they differ, and not where they are one", () => {
  const competed = (noc: string) => aPlace({ noc, ledger: [anEntry("competed", "2024-08-11")] });
  const places = [competed("KAZ"), competed("UZB")];
  const textWith = (promised: number) => {
    const categories = [aCategory("M51", { places: promised })];
    const record = aRecord({ categories, places });
    const profile = categoryProfile(record, "mens-51kg");
    if (!profile) throw new Error("M51 has a profile");
    return renderComponent(<CategoryProfilePage profile={profile} record={record} />).container
      .textContent;
  };
  expect(textWith(2)).toContain(
    "The rules give 2 places. All were given, all were held at the end, and as many boxers were in the Olympic draw.",
  );
  expect(textWith(3)).toContain("2 were first given, 2 were held at the end, and 2 boxers");
});

/** The same Games while they are still qualified for: everything that is known is of today. */
const underWay = aRecord({
  categories: [aCategory("M51", { places: 16 })],
  places: [aPlace({ noc: "KAZ" }), aPlace({ noc: "UZB", ledger: [anEntry("lost", "2024-05-17")] })],
});

test("the live record of Games under way says what is held now, and nothing of an end or a draw", () => {
  expect([isUnderWay(underWay), isUnderWay(live)]).toEqual([true, false]);
  expect(isUnderWay(recordAsOf(underWay, "2024-05-20"))).toBe(false);
  const textOf = (record: typeof live) => {
    const nation = nationProfile(record, "KAZ");
    const category = categoryProfile(record, "mens-51kg");
    if (!nation || !category) throw new Error("KAZ and M51 have profiles");
    const { container } = renderComponent(
      <>
        <NationProfilePage profile={nation} record={record} />
        <CategoryProfilePage profile={category} record={record} />
        <GamesTotals record={record} totals={gamesTotals(record)} />
      </>,
    );
    return container.textContent ?? "";
  };
  const now = textOf(underWay);
  expect(now).toContain(
    "has gained 1 place for Paris 2024 so far and holds 1: 1 men’s and no women’s.",
  );
  expect(now).toContain("So far, 2 have been first given, and 1 is held.");
  expect(now).toContain("1places held now");
  expect(now).not.toMatch(/at the end|Olympic draw|11 August/);
  expect(textOf(live)).toContain("1 boxer was in the Olympic draw");
  expect(spotlight(underWay, "KAZ", "world-1").heldNow).toBe(1);
  expect(spotlight(live, "KAZ", "world-1").heldNow).toBeNull();
});
