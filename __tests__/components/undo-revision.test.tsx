import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { UndoActions } from "@/components/admin/change/change-actions";
import { ChangeNames } from "@/components/admin/change/change-words";
import { UndoRevision } from "@/components/admin/change/undo-revision";
import type { NotedConflict, Refusal } from "@/lib/answer";
import { namedIn } from "@/lib/change/named-in";
import type { ChangedTable } from "@/lib/change/rows-diff";
import { axeViolations } from "../support/axe";
import { aRefusal, makeUndo } from "../support/change-actions";
import { aBout, aBoxer, aCategory, aPlace, aRecord } from "../support/record-factory";
import { renderComponent } from "../support/render-component";

const refresh = jest.fn();
jest.mock("next/navigation", () => ({ useRouter: () => ({ refresh }) }));

const KAZ = aBoxer({ slug: "saken-bibossinov", name: "Saken Bibossinov" });
const UZB = aBoxer({ slug: "daniel-asenov", name: "Daniel Asenov", noc: "UZB" });
const QF = aBout({
  id: "world-1-mens-51kg-qf-1",
  round: "QF",
  boxedOn: "2024-03-10",
  redSlug: KAZ.slug,
  blueSlug: UZB.slug,
  winner: "red",
});
const PLACE = aPlace({ id: "mens-51kg-kaz-world-1", noc: "KAZ", boxerSlug: KAZ.slug });
const RECORD = aRecord({
  boxers: [KAZ, UZB],
  bouts: [QF],
  places: [PLACE],
  categories: [aCategory("M51")],
});

function show(actions: UndoActions) {
  renderComponent(
    <ChangeNames names={{ ...RECORD, boxers: [], bouts: [], places: [] }}>
      <UndoRevision actions={actions} gamesId="paris-2024" number={12} />
    </ChangeNames>,
  );
  return userEvent.setup();
}

function refusing(refusal: Pick<Refusal, "problems" | "conflicts">): UndoActions {
  const named = namedIn(RECORD, refusal as Parameters<typeof namedIn>[1]);
  const whole = aRefusal("undo_refused", { ...refusal, named });
  return { ...makeUndo(), preview: async () => ({ ok: false, refusal: whole }) };
}

const by = (number: number) => ({
  number,
  publishedAt: "2024-03-10T14:05:00.000Z",
  actorName: "Bolat",
});

test("what is in the way is named by its boxers, round and day, under its revision", async () => {
  const user = show(
    refusing({
      problems: [
        {
          code: "draw",
          field: "bout",
          about: { drawProblem: { code: "is-out", boxer: KAZ.slug, boutId: QF.id } },
        },
        {
          code: "draw",
          field: "bout",
          about: { drawProblem: { code: "not-there-yet", boxer: UZB.slug, boutId: QF.id } },
        },
        { code: "in-use", field: "place", about: { place: PLACE.id } },
      ],
      conflicts: [
        {
          change: { table: "bouts", key: QF.id, before: null },
          current: QF,
          revision: by(14),
        },
        {
          change: { table: "entries", key: `world-1 M51 ${UZB.slug}`, before: null },
          current: null,
          revision: by(13),
        },
        {
          change: { table: "places", key: PLACE.id, before: PLACE },
          current: null,
          revision: by(13),
        },
      ],
    }),
  );
  await user.click(screen.getByRole("button", { name: "Undo revision 12 …" }));
  const said = within(await screen.findByRole("alert"))
    .getAllByRole("listitem")
    .map(({ textContent }) => textContent);
  const bout =
    "Saken Bibossinov (KAZ) v Daniel Asenov (UZB), Men’s 51 kg, Quarter-final, 10 March 2024";
  expect(said).toEqual([
    `Saken Bibossinov (KAZ) boxes again after a defeat. Correct or remove the later bout first (${bout}).`,
    "Daniel Asenov (UZB) is not known to have reached this round.",
    "the place of Saken Bibossinov (KAZ), Men’s 51 kg still refers to it.",
    `Revision 14 by Bolat, 10 March 2024, 14:05 UTC: ${bout}.`,
    "Revision 13 by Bolat, 10 March 2024, 14:05 UTC: " +
      "the draw of Men’s 51 kg, world-1: Daniel Asenov (UZB); " +
      "the place of Saken Bibossinov (KAZ), Men’s 51 kg.",
  ]);
  for (const [name, href] of [
    ["Revision 14", "/admin/paris-2024/revisions?before=15#revision-14"],
    ["Revision 13", "/admin/paris-2024/revisions?before=14#revision-13"],
  ] as const) {
    expect(screen.getByRole("link", { name })).toHaveAttribute("href", href);
  }
  expect(document.body).not.toHaveTextContent(
    /not known\b(?! yet| to have)|world-1-mens|mens-51kg-kaz/,
  );
  expect(await axeViolations(document.body)).toEqual([]);
});

test("lists without a page of their own are named in words too", async () => {
  const conflict = (table: ChangedTable, key: string) => ({
    change: { table, key, before: null } as NotedConflict["change"],
    current: null,
    revision: by(14),
  });
  const user = show(
    refusing({
      problems: [
        {
          code: "check-holds",
          field: "explanation.subject",
          about: { check: "category-total M51" },
        },
      ],
      conflicts: [
        conflict("knownBreaks", `place-source ${PLACE.id}`),
        conflict("reached", `world-1 M51 ${KAZ.slug}`),
        conflict("categories", "M51"),
      ],
    }),
  );
  await user.click(screen.getByRole("button", { name: "Undo revision 12 …" }));
  const said = within(await screen.findByRole("alert"))
    .getAllByRole("listitem")
    .map(({ textContent }) => textContent);
  expect(said).toEqual([
    "With these changes the check holds, so there is nothing to explain: Places of a category: Men’s 51 kg.",
    "Revision 14 by Bolat, 10 March 2024, 14:05 UTC: " +
      "the reason given for “Sources of places: the place of Saken Bibossinov (KAZ), Men’s 51 kg”; " +
      "the round that Saken Bibossinov (KAZ) reached: Men’s 51 kg, world-1; the category Men’s 51 kg.",
  ]);
});

test("it is looked at, then taken back with its reason", async () => {
  const actions = makeUndo();
  const user = show(actions);
  await user.click(screen.getByRole("button", { name: "Undo revision 12 …" }));
  expect(await screen.findByText("What undoing revision 12 would do")).toBeInTheDocument();
  const reason = screen.getByLabelText("Reason");
  await user.click(reason);
  await user.paste("x".repeat(501));
  expect(reason).toHaveValue("x".repeat(501));
  expect(reason).toHaveAccessibleDescription("The reason has 501 characters; shorten it to 500.");
  await user.clear(reason);
  await user.type(reason, "The other one won");
  await user.click(screen.getByRole("button", { name: "Undo revision 12" }));
  expect(await screen.findByText("Undone; this is revision 8.")).toBeInTheDocument();
  expect(actions.undo).toHaveBeenCalledWith(
    "paris-2024",
    expect.objectContaining({ revision: 12, reason: "The other one won" }),
  );
});
