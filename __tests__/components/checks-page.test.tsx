import { screen, within } from "@testing-library/react";
import { ChecksPage } from "@/components/qualification/checks/checks-page";
import { messagesOf } from "@/lib/i18n/messages/catalogue";
import { RECORD_CHECK_KINDS } from "@/lib/record/checks";
import type { KnownBreak } from "@/lib/record/games-rows";
import {
  aBoxer,
  aCategory,
  anEntry,
  aPlace,
  aPublishedCount,
  aRecord,
} from "../support/record-factory";
import { renderComponent } from "../support/render-component";

const en = messagesOf("en");

const M51 = [aCategory("M51", { places: 2 })];
const PLACES = [aPlace(), aPlace({ noc: "UZB", ledger: [anEntry("entered")] })];
const THREE = [aPublishedCount({ id: "three", value: 3, asOf: "2024-03-11" })];

function show(spec: Parameters<typeof aRecord>[0], knownBreaks: KnownBreak[] = []) {
  return renderComponent(<ChecksPage record={aRecord({ ...spec, knownBreaks })} />);
}

const known = (kind: string, subject: string, sourceUrl: string | null = null): KnownBreak => ({
  kind,
  subject,
  reason: `The reason for ${subject}`,
  sourceUrl,
});

test.each(RECORD_CHECK_KINDS)("%s has a title and a sentence or two that explain it", (kind) => {
  const words = en.checks.kind[kind];
  expect(words.title).toMatch(/^[A-Z].*[^.]$/);
  expect(words.text).toMatch(/^[A-Z][^.]*\.( [A-Z][^.]*\.)?$/);
  expect(Object.keys(en.checks.kind).sort()).toEqual([...RECORD_CHECK_KINDS].sort());
});

describe("the summary says", () => {
  const cases: [string, Parameters<typeof aRecord>[0], KnownBreak[]][] = [
    ["All 24 checks hold.", { categories: M51, places: PLACES, publishedCounts: [] }, []],
    [
      "1 of 25 checks does not hold; it is not yet explained.",
      { categories: M51, places: PLACES, publishedCounts: THREE },
      [],
    ],
    [
      "1 of 25 checks does not hold; the reason is known.",
      { categories: M51, places: PLACES, publishedCounts: THREE },
      [known("published-count", "three")],
    ],
    [
      "2 of 25 checks do not hold; both reasons are known.",
      { categories: M51, places: PLACES.slice(1), publishedCounts: THREE },
      [known("published-count", "three"), known("category-total", "M51")],
    ],
    [
      "2 of 25 checks do not hold; the reason for 1 of them is known.",
      { categories: M51, places: PLACES.slice(1), publishedCounts: THREE },
      [known("category-total", "M51")],
    ],
  ];
  test.each(cases)("%s", (summary, spec, knownBreaks) => {
    // One total is published beside those of the rules: without it nothing could be compared there.
    show({ ...spec, games: { placesMen: spec?.places?.length ?? 0 } }, knownBreaks);
    expect(screen.getByText(summary, { exact: false })).toBeInTheDocument();
  });

  test("how many checks have nothing to compare with", () => {
    show({ categories: [aCategory("M51")], places: PLACES });
    expect(
      screen.getByText(/^All 22 checks hold\. 9 more are still open: the number is not published/),
    ).toBeVisible();
  });
});

describe("a check that does not hold", () => {
  test("stands first, with its figures and a link to each row that was counted", () => {
    show({ categories: M51, places: PLACES, publishedCounts: THREE });
    const section = screen.getByRole("heading", { name: "Published counts: All places" })
      .parentElement as HTMLElement;
    expect(section).toHaveTextContent("Expected 3, found 2. At the end of 11 March 2024.");
    expect(section).toHaveTextContent("No reason is known yet.");
    expect(
      within(section).getByRole("link", { name: "KAZ-M51, KAZ, Men’s 51 kg" }),
    ).toHaveAttribute("href", "/paris-2024/boxers/kaz-m51");
  });

  test("shows its reason with the source where it is listed", () => {
    show({ categories: M51, places: PLACES, publishedCounts: THREE }, [
      known("published-count", "three", "https://www.example.org/why"),
    ]);
    expect(screen.getByText("The reason for three").parentElement).toHaveTextContent(/^Reason: /);
    expect(
      screen
        .getAllByRole("link", { name: "Source: example.org" })
        .map((link) => link.getAttribute("href")),
    ).toContain("https://www.example.org/why");
    expect(screen.queryByText("No reason is known yet.")).toBeNull();
  });

  test("is pointed to from its row, whose group is open", () => {
    const { container } = show({ categories: M51, places: PLACES, publishedCounts: THREE });
    const verdict = screen.getByRole("link", { name: "does not hold" });
    const target = verdict.getAttribute("href")?.slice(1) ?? "";
    expect(container.querySelector(`[id="${target}"] h3`)).toHaveTextContent("Published counts");
    expect(verdict.closest("details")?.open ?? true).toBe(true);
  });
});

test("an entry of the list whose check holds, or that names no check, is shown", () => {
  show({ categories: M51, places: PLACES }, [
    known("category-total", "M51"),
    known("allocation", "x"),
  ]);
  const section = (name: string) => screen.getByRole("heading", { name }).nextElementSibling;
  expect(section("Listed as not holding, but it holds")).toHaveTextContent(
    "category-total M51: The reason for M51",
  );
  expect(section("Listed as not holding, but there is no such check")).toHaveTextContent(
    "allocation x",
  );
});

test("an open total says how many places of how many are given", () => {
  const categories = [
    aCategory("M51", { places: 2 }),
    aCategory("M57", { places: 3, placesMost: 4 }),
    aCategory("W50"),
  ];
  show({ categories, places: [aPlace()] });
  const cells = (name: RegExp) =>
    within(screen.getByRole("row", { name }))
      .getAllByRole("cell")
      .map((cell) => cell.textContent);
  expect(cells(/^Men’s 51 kg/)).toEqual(["2", "1", "1 of 2 so far"]);
  expect(cells(/^Men’s 57 kg/)).toEqual(["3–4", "0", "0 of 3–4 so far"]);
  expect(cells(/^Women’s 50 kg/)).toEqual(["–", "0", "not published yet"]);
  const kinds = within(screen.getByRole("navigation", { name: "Kinds of checks" }));
  const item = kinds.getByRole("link", { name: "Places of a category" }).parentElement;
  expect(item).toHaveTextContent("still open");
  expect(screen.queryByRole("heading", { name: "What does not hold" })).toBeNull();
});

test("a range is shown as one, and holds inside", () => {
  show({ categories: [aCategory("M51", { places: 1, placesMost: 4 })], places: PLACES });
  const row = screen.getByRole("row", { name: /^Men’s 51 kg/ });
  expect(
    within(row)
      .getAllByRole("cell")
      .map((cell) => cell.textContent),
  ).toEqual(["1–4", "2", "holds"]);
});

test("two boxers who may be one are asked about, with the page of each, and nothing is broken", () => {
  const boxers = [
    aBoxer({ slug: "one", name: "Julio Castillo", noc: "ECU" }),
    aBoxer({ slug: "two", name: "Castillo Torres", noc: "ECU" }),
  ];
  show({ boxers });
  const section = screen.getByRole("heading", { name: "May be one person" })
    .parentElement as HTMLElement;
  expect(within(section).getByRole("link", { name: "Julio Castillo" })).toHaveAttribute(
    "href",
    expect.stringMatching(/boxers\/one$/),
  );
  expect(within(section).getByRole("link", { name: "Castillo Torres" })).toBeVisible();
  expect(section).toHaveTextContent("One person or two?");
  expect(screen.queryByRole("heading", { name: "What does not hold" })).toBeNull();
});

test("a question that somebody answered says how", () => {
  const boxers = [
    aBoxer({ slug: "one", name: "Julio Castillo", noc: "ECU" }),
    aBoxer({ slug: "two", name: "Castillo Torres", noc: "ECU" }),
  ];
  show({ boxers }, [known("may-be-one-person", "one two")]);
  expect(screen.getByText("The reason for one two").parentElement).toHaveTextContent("Answered:");
});

test("that no number of a kind is published yet is said once and not in each row", () => {
  const categories = ["M51", "M57", "W50"].map((code) => aCategory(code));
  const { container } = show({ categories, tournaments: [], places: [], allocations: [] });
  expect(container).toHaveTextContent("No number is published yet for any of the 3.");
  expect(container.textContent?.match(/not published yet/g) ?? []).toEqual([]);
});
