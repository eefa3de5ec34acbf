import { screen, within } from "@testing-library/react";
import { NationRoadPicture } from "@/components/qualification/nation/nation-road";
import type { Rule } from "@/lib/qualification/rule";
import { recordAsOf } from "@/lib/record/as-of";
import { type GamesRecord, required } from "@/lib/record/games-record";
import { axeViolations } from "../support/axe";
import {
  aBout,
  aBoxer,
  anAllocation,
  aPlace,
  aRecord,
  TOURNAMENTS,
} from "../support/record-factory";
import { renderComponent } from "../support/render-component";

const RULE: Rule = { kind: "reach-round", round: "SF" };

const record = aRecord({
  boxers: [aBoxer({ slug: "ali" }), aBoxer({ slug: "can", noc: "UZB" })],
  tournaments: TOURNAMENTS,
  allocations: ["asian", "world-1"].map((route) => anAllocation({ route, rule: RULE, places: 4 })),
  bouts: [
    aBout({
      id: "lost-one",
      tournamentId: "asian",
      round: "QF",
      redSlug: "can",
      blueSlug: "ali",
      winner: "red",
      boxedOn: "2023-10-03",
    }),
    aBout({
      id: "won-one",
      round: "QF",
      redSlug: "ali",
      blueSlug: "can",
      winner: "red",
      score: "5:0",
      boxedOn: "2024-03-11",
    }),
  ],
  places: [aPlace({ id: "p", boxerSlug: "ali", decidingBoutId: "won-one" })],
});

const shown = (on: GamesRecord = record) => (
  <NationRoadPicture nation={required(on.nationByNoc, "KAZ")} record={on} />
);

test("each bout is a mark that says what it was and leads to it in its draw", () => {
  renderComponent(shown());
  const row = screen.getByRole("row", { name: /^Men 51 kg ALI/ });
  const [asian, world] = within(row).getAllByRole("cell") as [HTMLElement, HTMLElement];
  const lost = within(asian).getByRole("link");
  expect(lost).toHaveAccessibleName(
    "Quarter-final: lost to CAN UZB, one win short of a place, 3 Oct 2023",
  );
  expect(lost).toHaveAttribute("href", "/paris-2024/tournaments/asian/mens-51kg#lost-one");
  expect(asian).toHaveTextContent("one win short");
  const [won, place] = within(world).getAllByRole("link");
  expect(won).toHaveAccessibleName(
    "Quarter-final: beat CAN UZB and won the place, 5:0, 11 Mar 2024",
  );
  expect(place).toHaveTextContent("place won");
  expect(place).toHaveAttribute("href", "/paris-2024/quota-places/p");
});

test("the sentence counts the attempts, and the picture can be taken along", () => {
  renderComponent(shown());
  expect(
    screen.getByText(
      "Kazakhstan: 2 attempts at 2 tournaments are known; 1 won a place, 1 ended one win short of one.",
    ),
  ).toBeInTheDocument();
  expect(screen.getByRole("link", { name: "SVG" })).toHaveAttribute(
    "href",
    "/api/v1/paris-2024/pictures/nation-road?noc=KAZ&format=svg",
  );
});

test("each mark has a drawing, once on the page", () => {
  const { container } = renderComponent(shown());
  const drawn = [...container.querySelectorAll("symbol")].map(({ id }) => `#${id}`);
  expect(new Set(drawn).size).toBe(5);
  const used = [...container.querySelectorAll("use")].map((use) => use.getAttribute("href"));
  expect(drawn).toEqual(expect.arrayContaining(used));
});

test("where no attempt is known there is no picture", () => {
  const { container } = renderComponent(shown(recordAsOf(record, "2023-06-01")));
  expect(container).toBeEmptyDOMElement();
});

test("axe finds nothing wrong", async () => {
  const { container } = renderComponent(shown());
  expect(await axeViolations(container)).toEqual([]);
});
