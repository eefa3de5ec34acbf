import { act, render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { ReactNode } from "react";
import { RevisionsPage } from "@/components/admin/change/revisions-page";
import { MergeForm } from "@/components/admin/forms/boxer-form";
import { ChecksEditor } from "@/components/admin/forms/checks-editor";
import { DrawEditor } from "@/components/admin/forms/draw-editor";
import { LedgerForm } from "@/components/admin/forms/place-forms";
import { type PeopleActions, PeoplePage } from "@/components/admin/people/people-page";
import type { KnownBreak } from "@/lib/record/games-rows";
import { axeViolations } from "../support/axe";
import { makeActions, makeUndo } from "../support/change-actions";
import {
  aBoxer,
  aCategory,
  anEntry,
  aPublishedCount,
  aRecord,
  TOURNAMENTS,
} from "../support/record-factory";
import { inEnglish } from "../support/render-component";

const refresh = jest.fn();
jest.mock("next/navigation", () => ({ useRouter: () => ({ refresh }) }));

// Its words come from the server.
jest.mock("@/components/admin/shell/admin-messages", () => ({
  AdminMessages: ({ children }: { children: unknown }) => children,
}));

const WORD = "Published as revision 7. See all revisions";
const UNDO = "Undo revision 7 …";

/** Shows a page as it is, and as it is once what is published in it is public. */
function show(page: ReactNode) {
  const { rerender, container } = render(inEnglish(page));
  return { container, becomes: (next: ReactNode) => rerender(inEnglish(next)) };
}

/** Looks at what the form asks for and publishes it. */
async function publishIn(form: HTMLElement) {
  const user = userEvent.setup();
  await user.click(within(form).getByRole("button", { name: "Preview" }));
  await user.click(await within(form).findByRole("button", { name: "Publish" }));
  await screen.findByText(/^Published as revision 7\./);
}

/** The word is seen, read next, and what it speaks of can be taken back. */
async function expectWord(container: HTMLElement) {
  const word = screen.getByText(/^Published as revision 7\./);
  expect(word).toBeVisible();
  expect(word).toHaveTextContent(WORD);
  expect(document.activeElement).not.toBe(document.body);
  expect(document.activeElement).toContainElement(word);
  expect(screen.getByRole("button", { name: UNDO })).toBeVisible();
  expect(await axeViolations(container)).toEqual([]);
}

const forms = () => screen.getAllByRole("group", { name: "Preview and publish" });
const last = (list: HTMLElement[]) => list.at(-1) as HTMLElement;

describe("what became of a form is still said", () => {
  const COUNTS = ["two", "three"].map((id, index) => aPublishedCount({ id, value: index + 2 }));
  const checks = (...knownBreaks: KnownBreak[]) => (
    <ChecksEditor
      actions={actions}
      record={aRecord({ places: [], publishedCounts: COUNTS, knownBreaks })}
    />
  );
  const reason = (subject: string): KnownBreak => ({
    kind: "published-count",
    subject,
    reason: "Printed early.",
    sourceUrl: null,
  });
  const actions = makeActions();

  test("where a check is explained, which neither closes nor moves", async () => {
    const { container, becomes } = show(checks());
    const user = userEvent.setup();
    const [first] = screen.getAllByLabelText("Why it does not hold");
    const form = first?.closest("details") as HTMLElement;
    await user.type(first as HTMLElement, "Printed early.");
    await publishIn(within(form).getByRole("group", { name: "Preview and publish" }));
    const before = [...container.querySelectorAll("details")];
    becomes(checks(reason("two")));
    expect([...container.querySelectorAll("details")]).toEqual(before);
    await expectWord(container);
  });

  test("where the reason of a check is taken away", async () => {
    const { container, becomes } = show(checks(reason("two"), reason("three")));
    await userEvent.setup().click(screen.getAllByText("Another reason, or none")[0] as HTMLElement);
    const [, removal] = forms();
    await publishIn(removal as HTMLElement);
    becomes(checks(reason("three")));
    await expectWord(container);
  });

  test("where a reason is taken away that no check has, with the words of the check", async () => {
    const { container, becomes } = show(checks(reason("two"), reason("three"), reason("gone")));
    expect(screen.getByRole("heading", { name: "Published counts: gone" })).toBeInTheDocument();
    await publishIn(last(forms()));
    becomes(checks(reason("two"), reason("three")));
    await expectWord(container);
  });

  test("where the last entry of a ledger is taken out", async () => {
    const form = (...ledger: ReturnType<typeof anEntry>[]) => (
      <LedgerForm actions={actions} games="paris-2024" ledger={ledger} placeId="place-1" />
    );
    const { container, becomes } = show(form(anEntry("confirmed", "2024-06-01")));
    const user = userEvent.setup();
    await user.click(screen.getByText("Remove an entry"));
    await user.selectOptions(screen.getByLabelText("Entry"), "0");
    await publishIn(last(forms()));
    becomes(form());
    await expectWord(container);
  });

  test("where the last who may be the same person is merged", async () => {
    const saken = aBoxer({ slug: "saken-bibossinov", name: "Saken Bibossinov" });
    const other = {
      ...aBoxer({ slug: "saken-bibosynov", name: "Saken Bibosynov" }),
      bouts: 0,
      draws: 0,
      places: 0,
      spellings: ["Saken Bibosynov"],
    };
    const form = (...candidates: (typeof other)[]) => (
      <MergeForm
        actions={actions}
        alike={candidates.map(({ slug }) => slug)}
        boxer={saken}
        candidates={candidates}
        games="paris-2024"
      />
    );
    const { container, becomes } = show(form(other));
    await userEvent.setup().click(screen.getByRole("button", { name: "Saken Bibosynov" }));
    await publishIn(last(forms()));
    becomes(form());
    await expectWord(container);
  });

  test("where the only boxer leaves a draw", async () => {
    const boxers = [aBoxer({ slug: "saken-bibossinov", name: "Saken Bibossinov" })];
    const [tournament] = TOURNAMENTS;
    const category = aCategory("M51");
    if (!tournament) throw new Error("There is a tournament");
    const desk = (isDrawn: boolean) => {
      const entry = {
        tournamentId: tournament.id,
        categoryCode: "M51",
        boxerSlug: "saken-bibossinov",
        position: 1,
        seed: null,
        sourceUrl: "https://example.org/draw",
      };
      const entries = isDrawn ? [entry] : [];
      const record = aRecord({ boxers, categories: [category], entries });
      return (
        <DrawEditor actions={actions} category={category} record={record} tournament={tournament} />
      );
    };
    const { container, becomes } = show(desk(true));
    const user = userEvent.setup();
    await user.selectOptions(screen.getByLabelText(/^Who leaves/), "saken-bibossinov");
    await publishIn(forms()[0] as HTMLElement);
    becomes(desk(false));
    await expectWord(container);
  });
});

test("what was undone is said, focused, and still said when its row leaves the list", async () => {
  const record = aRecord({});
  const page = (...numbers: number[]) => (
    <RevisionsPage
      actions={makeUndo()}
      older={null}
      record={record}
      revisions={numbers.map((number) => ({
        number,
        kind: "publish",
        publishedAt: new Date(0),
        actorName: "Ann",
        reason: null,
        undoes: null,
        moved: null,
        canUndo: true,
      }))}
    />
  );
  const { container, becomes } = show(page(7, 6));
  const user = userEvent.setup();
  await user.click(screen.getByRole("button", { name: "Undo revision 6 …" }));
  await user.type(await screen.findByLabelText("Reason"), "Wrong");
  await user.click(screen.getByRole("button", { name: "Undo revision 6" }));
  expect(await screen.findByText("Undone; this is revision 8.")).toHaveFocus();
  expect(screen.queryByRole("button", { name: "Undo revision 6 …" })).toBeNull();
  becomes(page(8, 7));
  const word = screen.getByText("Undone; this is revision 8.");
  expect(document.activeElement).toContainElement(word);
  expect(await axeViolations(container)).toEqual([]);
});

test("what became of somebody's account is said when the form that changed it goes away", async () => {
  const done = jest.fn(async () => ({ done: "Changed." }));
  const actions = Object.fromEntries(
    ["invite", "renewLink", "changeRole", "disable", "enable", "removeSecondFactor"].map((name) => [
      name,
      done,
    ]),
  ) as unknown as PeopleActions;
  const page = (disabledAt: Date | null) => (
    <PeoplePage
      actions={actions}
      ownId="ann"
      people={[
        {
          id: "bea",
          name: "Bea",
          email: "bea@example.org",
          role: "editor",
          hasSecondFactor: false,
          hasPassword: true,
          disabledAt,
          signedInAt: null,
        },
      ]}
      roles={["editor", "admin"]}
    />
  );
  const { becomes } = show(page(null));
  await userEvent.setup().click(screen.getByRole("button", { name: "Disable Bea" }));
  await screen.findByText("Changed.");
  await act(async () => becomes(page(new Date(0))));
  const word = screen.getByText("Changed.");
  expect(word).toBeVisible();
  expect(document.activeElement).toContainElement(word);
});
