import type { ReactNode } from "react";
import { DrawPage } from "@/components/bracket/draw-page";
import { WeakSpots } from "@/components/qualification/about/weak-spots";
import { CategoryProfilePage } from "@/components/qualification/category/category-profile-page";
import { SpotlightPage } from "@/components/qualification/home/spotlight-page";
import { NationProfilePage } from "@/components/qualification/nation/nation-profile-page";
import { PlacePage } from "@/components/qualification/place/place-page";
import { dataQuality } from "@/lib/record/data-quality";
import { drawView } from "@/lib/record/draws";
import { type GamesRecord, required } from "@/lib/record/games-record";
import { categoryProfile, nationProfile } from "@/lib/record/profiles";
import { spotlight } from "@/lib/record/spotlight";
import { isWonWithoutBout } from "@/lib/record/won-without-bout";
import {
  aBout,
  aBoxer,
  anAllocation,
  aPlace,
  aRecord,
  type RecordSpec,
  SOURCE,
} from "../support/record-factory";
import { renderComponent } from "../support/render-component";

const NOCS = ["KAZ", "UZB", "TUR", "GER", "ITA", "NGR", "IND", "THA"];
const slug = (line: number) => `boxer-${line}`;
const boxers = NOCS.map((noc, index) => aBoxer({ slug: slug(index + 1), noc }));

/** A drawn draw: boxer 1 of KAZ on line 1, boxer 2 of UZB on line 2 and so on. */
function drawn(lines: readonly number[], spec: RecordSpec): GamesRecord {
  return aRecord({
    boxers,
    entries: lines.map((line) => ({
      tournamentId: "world-1",
      categoryCode: "M51",
      boxerSlug: slug(line),
      position: line,
      seed: null,
      sourceUrl: SOURCE,
    })),
    allocations: [anAllocation({ rule: { kind: "reach-round", round: "F" }, places: 2 })],
    ...spec,
  });
}

const won = (line: number, noc: string) =>
  aPlace({ id: `p${line}`, boxerSlug: slug(line), noc, finish: "finalist" });

function bout(round: "QF" | "SF" | "F", red: number, blue: number, winner: "red" | "none") {
  return aBout({
    id: `${round}-${red}`,
    round,
    redSlug: slug(red),
    blueSlug: slug(blue),
    winner,
    decision: winner === "none" ? "DSQ" : "WP",
  });
}

/** Both boxers of a quarter-final are out, so that boxer 1 reaches the final unopposed, and boxes it. */
const nobodyOpposite = drawn([1, 2, 3, 4, 5, 6, 7, 8], {
  places: [won(1, "KAZ"), won(5, "ITA")],
  bouts: [
    bout("QF", 1, 2, "red"),
    bout("QF", 3, 4, "none"),
    bout("QF", 5, 6, "red"),
    bout("QF", 7, 8, "red"),
    bout("SF", 5, 7, "red"),
    bout("F", 1, 5, "red"),
  ],
});

/** Two boxers only: both are finalists as soon as they are drawn. */
const twoOnly = drawn([1, 2], { places: [won(1, "KAZ"), won(2, "UZB")] });

/** The final only is known, of a draw whose lines are not: the semi-finals were boxed. */
const notDrawn = drawn([], {
  places: [won(1, "KAZ"), won(5, "ITA")],
  bouts: [bout("F", 1, 5, "red")],
});

const withoutBout = (record: GamesRecord) =>
  record.places.filter((place) => isWonWithoutBout(record, place)).map(({ id }) => id);

test("a bye and an opponent who never came are wins without a bout; a bout not found is not", () => {
  expect(withoutBout(nobodyOpposite)).toEqual(["p1"]);
  expect(withoutBout(twoOnly)).toEqual(["p1", "p2"]);
  expect(withoutBout(notDrawn)).toEqual([]);
});

describe.each([
  ["a walkover of both", nobodyOpposite],
  ["a bye", twoOnly],
])("of a place won by %s", (_, record) => {
  const view = drawView(record, "world-1", "M51");
  const category = categoryProfile(record, "mens-51kg");
  const nation = nationProfile(record, "KAZ");
  if (!view || !category || !nation) throw new Error("The draw is not there");
  const pages: [string, ReactNode][] = [
    ["place", <PlacePage key="" place={required(record.placeById, "p1")} record={record} />],
    ["draw", <DrawPage key="" record={record} view={view} />],
    ["category", <CategoryProfilePage key="" profile={category} record={record} />],
    ["nation", <NationProfilePage key="" profile={nation} record={record} />],
    [
      "home",
      <SpotlightPage key="" record={record} spotlight={spotlight(record, "KAZ", "world-1")} />,
    ],
    ["about", <WeakSpots key="" quality={dataQuality(record)} record={record} />],
  ];

  test.each(pages)(
    "the page of the %s says that there was no bout, not that it is unknown",
    (__, page) => {
      const text = renderComponent(page).container.textContent ?? "";
      expect(text).toMatch(/without a bout/);
      expect(text).not.toMatch(
        /deciding bouts? (?:is |are )?not known|published list|not among the known bouts/,
      );
    },
  );
});

test("a draw page says apart what lists tell, what other bouts prove, and how many bouts gave a place", () => {
  const page = (record: GamesRecord) => {
    const view = drawView(record, "world-1", "M51");
    if (!view) throw new Error("The draw is not there");
    const { container, unmount } = renderComponent(<DrawPage record={record} view={view} />);
    const text = container.textContent ?? "";
    unmount();
    return text;
  };
  expect(page(twoOnly)).toContain("No bout is known.");
  expect(page(twoOnly)).toContain("2 places were won without a bout, as there was no opponent:");
  expect(page(notDrawn)).toContain("1 bout is known; it gave no place.");
  expect(page(notDrawn)).toContain(
    "For 2 places the deciding bout is not known; other bouts prove that they were won:",
  );
  const listed = drawn([], { places: [won(1, "KAZ")], bouts: [bout("QF", 1, 2, "red")] });
  expect(page(listed)).toContain("One more place is on the published lists");
});
