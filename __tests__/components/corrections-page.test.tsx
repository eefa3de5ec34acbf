import { screen, within } from "@testing-library/react";
import { CorrectionsPage } from "@/components/qualification/checks/corrections-page";
import type { Correction } from "@/lib/change/corrections";
import { axeViolations } from "../support/axe";
import { aBout, aBoxer, aCategory, anEntry, aPlace, aRecord } from "../support/record-factory";
import { renderComponent } from "../support/render-component";

const BOUT = aBout({
  id: "final",
  round: "F",
  boxedOn: "2024-03-11",
  winner: "red",
  decision: "WP",
  redSlug: "kaz",
  blueSlug: "uzb",
  score: "4:1",
});
const PLACE = aPlace({ id: "place-1", noc: "KAZ" });

const record = aRecord({
  categories: [aCategory("M51")],
  boxers: [
    aBoxer({ slug: "kaz", name: "Red Boxer", noc: "KAZ" }),
    aBoxer({ slug: "uzb", name: "Blue Boxer", noc: "UZB" }),
  ],
  bouts: [BOUT],
  places: [PLACE],
});

function aCorrection(correction: Partial<Correction> = {}): Correction {
  return {
    revision: 7,
    publishedAt: "2024-03-11T20:05:00.000Z",
    role: "editor" as const,
    reason: "The corners were swapped",
    undoes: null,
    gone: [],
    rows: [
      { table: "bouts", key: "final", before: { ...BOUT, winner: "blue" }, after: BOUT },
      {
        table: "places" as const,
        key: "place-1",
        before: PLACE,
        after: { ...PLACE, ledger: [anEntry("declined", "2024-06-01")] },
      },
    ],
    ...correction,
  };
}

test("a correction says what was public, what is now, when, why, by which role and revision", async () => {
  const { container } = renderComponent(
    <CorrectionsPage corrections={[aCorrection()]} record={record} />,
  );
  const text = container.textContent ?? "";
  expect(text).toContain("11 March 2024, 20:05 UTC");
  expect(text).toContain("Reason: The corners were swapped");
  expect(text).toContain("By an editor, revision 7");
  const row = screen.getByRole("row", { name: /^Men’s 51 kg, Final/ });
  expect(
    within(row)
      .getAllByRole("cell")
      .map((cell) => cell.textContent),
  ).toEqual([
    "Blue Boxer (UZB) beat Red Boxer (KAZ) 4:1 on 11 March 2024",
    "Red Boxer (KAZ) beat Blue Boxer (UZB) 4:1 on 11 March 2024",
  ]);
  expect(await axeViolations(container)).toEqual([]);
});

test("each row leads to the page that now says so, and the log to its JSON", () => {
  renderComponent(<CorrectionsPage corrections={[aCorrection()]} record={record} />);
  expect(screen.getByRole("link", { name: /^Men’s 51 kg, Final/ })).toHaveAttribute(
    "href",
    "/paris-2024/tournaments/world-1/mens-51kg",
  );
  expect(screen.getByRole("link", { name: /^KAZ’s place/ })).toHaveAttribute(
    "href",
    "/paris-2024/quota-places/place-1",
  );
  expect(screen.getByRole("link", { name: "JSON" })).toHaveAttribute(
    "href",
    "/api/v1/paris-2024/corrections",
  );
  expect(screen.getByRole("link", { name: "link to this correction" })).toHaveAttribute(
    "href",
    "#revision-7",
  );
});

test("the reason of a check that was replaced is named by its check, with both reasons", async () => {
  const known = { kind: "category-total", subject: "M51", reason: "One more was named." };
  const before = { ...known, sourceUrl: null };
  const key = "category-total M51";
  const { container } = renderComponent(
    <CorrectionsPage
      corrections={[
        aCorrection({
          rows: [
            { table: "knownBreaks", key, before, after: { ...before, reason: "Two were." } },
            {
              table: "knownBreaks",
              key: "gone x",
              before: { ...before, kind: "gone" },
              after: null,
            },
          ],
        }),
      ]}
      record={record}
    />,
  );
  const cells = screen.getAllByRole("cell").map((cell) => cell.textContent);
  expect(cells).toEqual([
    ...["One more was named.", "Two were."],
    ...["One more was named.", "no reason given"],
  ]);
  expect(screen.getByRole("link", { name: "Places of a category: Men’s 51 kg" })).toHaveAttribute(
    "href",
    "/paris-2024/checks",
  );
  expect(screen.getByRole("link", { name: "gone: Men’s 51 kg" })).toBeInTheDocument();
  expect(await axeViolations(container)).toEqual([]);
});

test("a place that is not in the record any more leads nowhere", () => {
  const rows: Correction["rows"] = [
    { table: "places", key: "gone", before: { ...PLACE, id: "gone" }, after: null },
  ];
  renderComponent(<CorrectionsPage corrections={[aCorrection({ rows })]} record={record} />);
  const row = screen.getByRole("row", { name: /^KAZ’s place/ });
  expect(within(row).queryByRole("link")).toBeNull();
  expect(row).toHaveTextContent("no place");
});

test("who was merged into another since is named as before, and the place says whose it is", () => {
  const { container } = renderComponent(
    <CorrectionsPage
      corrections={[
        aCorrection({
          gone: [{ slug: "kaz-old", name: "Old Spelling", noc: "KAZ" }],
          rows: [
            { table: "bouts", key: "final", before: { ...BOUT, redSlug: "kaz-old" }, after: BOUT },
            {
              table: "places" as const,
              key: "place-1",
              before: { ...PLACE, boxerSlug: "kaz-old", ledger: [anEntry("competed")] },
              after: { ...PLACE, boxerSlug: "kaz", ledger: [anEntry("competed")] },
            },
          ],
        }),
      ]}
      record={record}
    />,
  );
  expect(container).toHaveTextContent("Old Spelling (KAZ) beat Blue Boxer (UZB)");
  expect(container).toHaveTextContent("Old Spelling (KAZ): Competed at the Games");
  expect(container).toHaveTextContent("Red Boxer (KAZ): Competed at the Games");
});

test("an undo and an import say that they are one", () => {
  const { container } = renderComponent(
    <CorrectionsPage
      corrections={[
        aCorrection({ undoes: 5 }),
        aCorrection({ role: null, reason: null, revision: 3 }),
      ]}
      record={record}
    />,
  );
  expect(container).toHaveTextContent("Undoes revision 5.");
  expect(container).toHaveTextContent("No reason was given.");
  expect(container).toHaveTextContent("By an import, revision 3");
});

test("an empty log says so", () => {
  const { container } = renderComponent(<CorrectionsPage corrections={[]} record={record} />);
  expect(container).toHaveTextContent("Nothing public has been corrected.");
  expect(screen.queryByRole("table")).toBeNull();
});

test("what cannot be read any more is said to be so, with its reason and day", () => {
  const { container } = renderComponent(
    <CorrectionsPage corrections={[aCorrection({ rows: null })]} record={record} />,
  );
  expect(container).toHaveTextContent("Reason: The corners were swapped");
  expect(container).toHaveTextContent("is stored but cannot be read");
  expect(screen.queryByRole("table")).toBeNull();
});
