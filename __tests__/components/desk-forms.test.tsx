import { render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { ChangeNames } from "@/components/admin/change/change-words";
import { BoxerForm, MergeForm } from "@/components/admin/forms/boxer-form";
import { LedgerForm, NewPlaceForm } from "@/components/admin/forms/place-forms";
import { problemAt } from "@/lib/problem";
import type { LedgerEntry } from "@/lib/record/games-rows";
import { axeViolations } from "../support/axe";
import { aRefusal, EFFECT, makeActions, SEEN } from "../support/change-actions";
import { aBoxer, aCategory, anEntry, SOURCE } from "../support/record-factory";
import { inEnglish, renderComponent } from "../support/render-component";

const refresh = jest.fn();
jest.mock("next/navigation", () => ({ useRouter: () => ({ refresh }) }));

const SAKEN = aBoxer({ slug: "saken-bibossinov", name: "Saken Bibossinov", aliases: ["Saken B"] });
const SPELLING = {
  slug: "saken-bibosynov",
  name: "Saken Bibosynov",
  noc: "KAZ",
  bouts: 3,
  draws: 1,
  places: 1,
  spellings: ["Saken Bibosynov", "Сакен Бибосынов"],
};
const OTHER = { ...SPELLING, slug: "aibek-oralbay", name: "Aibek Oralbay", spellings: [] };

const look = () => screen.getByRole("button", { name: "Preview" });

describe("merging two spellings", () => {
  const show = (actions = makeActions()) => {
    const { container } = renderComponent(
      <MergeForm
        actions={actions}
        alike={[SPELLING.slug]}
        boxer={SAKEN}
        candidates={[OTHER, SPELLING]}
        games="paris-2024"
      />,
    );
    return { actions, container };
  };

  test("a name like it is offered, and what would move is said before it is asked for", async () => {
    const { actions, container } = show();
    const user = userEvent.setup();
    await user.click(screen.getByRole("button", { name: "Saken Bibosynov" }));
    expect(container).toHaveTextContent(
      "3 bouts, 1 draw and 1 place go from Saken Bibosynov to Saken Bibossinov, whose other spellings will include Saken Bibosynov, Сакен Бибосынов.",
    );
    expect(await axeViolations(container)).toEqual([]);
    await user.click(look());
    expect(actions.preview).toHaveBeenCalledWith("paris-2024", [
      { kind: "merge-boxers", from: "saken-bibosynov", into: "saken-bibossinov" },
    ]);
    expect(await screen.findByRole("region", { name: "What publishing would do" })).toHaveFocus();
    await user.click(screen.getByRole("button", { name: "Publish" }));
    expect(await screen.findByText(/Published as revision 7\./)).toHaveFocus();
    expect(screen.getByLabelText("Who is the same person")).toHaveValue("");
  });

  test("a typed name that is nobody's is told so, and nothing can be asked", async () => {
    const { actions } = show();
    const user = userEvent.setup();
    await user.type(screen.getByLabelText("Who is the same person"), "Somebody Else");
    expect(screen.getByText(/No boxer of KAZ on the list has that name/)).toBeInTheDocument();
    await user.click(look());
    expect(actions.preview).not.toHaveBeenCalled();
  });

  test("a name is taken as it stands in the list, with or without the NOC", async () => {
    show();
    const user = userEvent.setup();
    const field = screen.getByLabelText("Who is the same person");
    for (const typed of ["aibek oralbay", "Aibek Oralbay (KAZ)", "aibek-oralbay"]) {
      await user.clear(field);
      await user.type(field, typed);
      expect(screen.getByText(/go from Aibek Oralbay to/)).toBeInTheDocument();
    }
  });
});

test("the same spellings in another order are no change of a boxer", async () => {
  const actions = makeActions();
  renderComponent(
    <BoxerForm
      actions={actions}
      boxer={{ ...SAKEN, aliases: ["A", "B"] }}
      categories={[{ value: "M51", label: "Men’s 51 kg" }]}
      games="paris-2024"
      nocs={["KAZ"]}
    />,
  );
  const user = userEvent.setup();
  const aliases = screen.getByLabelText("Other spellings");
  await user.clear(aliases);
  await user.type(aliases, "B\nA\n");
  expect(screen.getByText("First change something.")).toBeInTheDocument();
  await user.type(aliases, "C");
  await user.click(look());
  expect(actions.preview.mock.calls[0]?.[1]).toMatchObject([
    { kind: "save-boxer", boxer: { aliases: ["B", "A", "C"] } },
  ]);
});

describe("the ledger of a place", () => {
  test("an entry needs a day and a source; a correction asks for its reason", async () => {
    const actions = makeActions({
      preview: async () => ({ ok: true, value: { ...SEEN, needsReason: true } }),
    });
    const { container } = renderComponent(
      <LedgerForm
        actions={actions}
        games="paris-2024"
        ledger={[
          {
            kind: "confirmed",
            date: "2024-06-01",
            dateIsExact: true,
            note: null,
            sourceUrl: SOURCE,
          },
        ]}
        placeId="place-1"
      />,
    );
    const user = userEvent.setup();
    const [lookAtEntry] = screen.getAllByRole("button", { name: "Preview" });
    await user.selectOptions(screen.getByLabelText("What happened"), "Declined");
    await user.type(screen.getByLabelText("Day"), "2024-06-20");
    if (lookAtEntry) await user.click(lookAtEntry);
    expect(actions.preview).not.toHaveBeenCalled();
    await user.type(screen.getByLabelText("Source"), SOURCE);
    if (lookAtEntry) await user.click(lookAtEntry);
    expect(actions.preview.mock.calls[0]?.[1]).toEqual([
      {
        kind: "add-ledger-entry",
        placeId: "place-1",
        entry: {
          kind: "declined",
          date: "2024-06-20",
          dateIsExact: true,
          note: null,
          sourceUrl: SOURCE,
        },
      },
    ]);
    expect(await screen.findByLabelText("Reason")).toBeRequired();
    expect(await axeViolations(container)).toEqual([]);
  });

  test("the last entry is taken out, and what became of it is still said", async () => {
    const actions = makeActions();
    const form = (ledger: LedgerEntry[]) =>
      inEnglish(
        <LedgerForm actions={actions} games="paris-2024" ledger={ledger} placeId="place-1" />,
      );
    const { rerender } = render(form([anEntry("confirmed", "2024-06-01")]));
    const user = userEvent.setup();
    await user.click(screen.getByText("Remove an entry"));
    await user.selectOptions(screen.getByLabelText("Entry"), "0");
    const [, lookAtRemoval] = screen.getAllByRole("button", { name: "Preview" });
    if (lookAtRemoval) await user.click(lookAtRemoval);
    await user.click(screen.getByRole("button", { name: "Publish" }));
    expect(actions.publish.mock.calls[0]?.[1].changes).toEqual([
      { kind: "remove-ledger-entry", placeId: "place-1", position: 0 },
    ]);
    await screen.findByText(/Published as revision 7\./);
    rerender(form([]));
    expect(screen.getByText(/Published as revision 7\./)).toBeInTheDocument();
  });

  test("a place that was given up leads to the form of who received it, filled in", async () => {
    const actions = makeActions();
    renderComponent(
      <NewPlaceForm
        actions={actions}
        boxers={[SAKEN]}
        categories={[{ value: "M51", label: "Men’s 51 kg" }]}
        from="given-up"
        games="paris-2024"
        nocs={["KAZ"]}
        givenUp={[{ id: "given-up", categoryCode: "M51", label: "Somebody (UZB)" }]}
        tournaments={[]}
      />,
    );
    const user = userEvent.setup();
    expect(screen.getByLabelText("Route")).toHaveDisplayValue("Reallocation");
    expect(screen.getByLabelText("Given up by")).toHaveDisplayValue("Somebody (UZB)");
    await user.type(screen.getByLabelText("Boxer"), "saken bibossinov");
    await user.type(screen.getByLabelText("Source"), SOURCE);
    await user.click(look());
    expect(actions.preview.mock.calls[0]?.[1]).toMatchObject([
      {
        kind: "record-place",
        place: { boxerSlug: "saken-bibossinov", reallocatedFromId: "given-up", noc: "KAZ" },
      },
    ]);
  });

  test("a route that needs a tournament waits for it", async () => {
    const actions = makeActions();
    renderComponent(
      <NewPlaceForm
        actions={actions}
        boxers={[SAKEN]}
        categories={[{ value: "M51", label: "Men’s 51 kg" }]}
        from={null}
        games="paris-2024"
        givenUp={[]}
        nocs={["KAZ", "UZB"]}
        tournaments={[{ value: "world-1", label: "World" }]}
      />,
    );
    const user = userEvent.setup();
    await user.type(screen.getByLabelText("Boxer"), "saken-bibossinov");
    await user.type(screen.getByLabelText("Source"), SOURCE);
    await user.selectOptions(screen.getByLabelText("Route"), "Tournament");
    await user.click(look());
    expect(actions.preview).not.toHaveBeenCalled();
    await user.selectOptions(screen.getByLabelText("Tournament"), "World");
    await user.click(look());
    expect(actions.preview).toHaveBeenCalledTimes(1);
  });
});

test("the effect and a refusal name categories, tournaments and fields as the forms do", async () => {
  const names = {
    categories: [aCategory("M51")],
    tournaments: [{ id: "world-1", shortName: "Busto Arsizio" }],
    boxers: [SAKEN],
  };
  const moved = {
    placeId: "p",
    categoryCode: "M51",
    noc: "KAZ",
    boxerSlug: SAKEN.slug,
    boxer: SAKEN.name,
    route: "world-1",
    decidingBoutId: null,
  };
  const actions = makeActions({
    preview: async () => ({
      ok: true,
      value: { ...SEEN, effect: { ...EFFECT, gained: [moved] } },
    }),
    publish: async () => ({
      ok: false,
      refusal: aRefusal("change_invalid", {
        problems: [{ code: "no-such-boxer", field: "into", about: { boxer: SAKEN.slug } }],
        inputProblems: [
          problemAt("0.entry.sourceUrl", "not-an-address"),
          problemAt("0.what", "not-a-value"),
        ],
      }),
    }),
  });
  renderComponent(
    <ChangeNames names={names}>
      <MergeForm
        actions={actions}
        alike={[]}
        boxer={SAKEN}
        candidates={[SPELLING]}
        games="paris-2024"
      />
    </ChangeNames>,
  );
  const user = userEvent.setup();
  await user.type(screen.getByLabelText("Who is the same person"), "Saken Bibosynov");
  await user.click(look());
  const effect = await screen.findByRole("region", { name: "What publishing would do" });
  expect(within(effect).getByText("Saken Bibossinov").closest("li")).toHaveTextContent(
    `Saken Bibossinov (KAZ), Men’s 51 kg, Busto Arsizio`,
  );
  await user.click(within(effect).getByRole("button", { name: "Publish" }));
  const said = within(await screen.findByRole("alert")).getAllByRole("listitem");
  expect(said.map(({ textContent }) => textContent)).toEqual([
    "Source: is not an address; write the page that says so, beginning with https://",
    "0.what is not a value of a row",
    "Boxer: There is no boxer Saken Bibossinov (KAZ); choose one, or add a new one first.",
  ]);
});

describe("somebody who is not in the record yet", () => {
  const form = (actions: ReturnType<typeof makeActions>) => (
    <NewPlaceForm
      actions={actions}
      boxers={[SAKEN]}
      categories={[
        { value: "M51", label: "Men’s 51 kg" },
        { value: "W50", label: "Women’s 50 kg" },
      ]}
      from={null}
      games="paris-2024"
      givenUp={[]}
      nocs={["KAZ", "UZB"]}
      tournaments={[]}
    />
  );

  test("is entered in the form of the place, and nothing that was typed is lost", async () => {
    const actions = makeActions();
    renderComponent(form(actions));
    const user = userEvent.setup();
    await user.type(screen.getByLabelText("Source"), SOURCE);
    await user.type(screen.getByLabelText("Note"), "by letter");
    await user.click(screen.getByLabelText("This boxer is not in the record yet"));
    await user.type(screen.getByLabelText("Name of the new boxer"), "TEST Ann");
    await user.selectOptions(screen.getByLabelText("NOC"), "UZB");
    await user.selectOptions(screen.getByLabelText("Category"), "W50");
    expect(await axeViolations(document.body)).toEqual([]);
    await user.click(look());
    expect(actions.preview.mock.calls[0]?.[1]).toMatchObject([
      {
        kind: "save-boxer",
        isNew: true,
        boxer: { slug: "ann-test", name: "Ann Test", gender: "W", noc: "UZB", sourceUrl: SOURCE },
      },
      {
        kind: "record-place",
        place: { boxerSlug: "ann-test", noc: "UZB", routeKind: "universality", note: "by letter" },
      },
    ]);
  });

  test("of the name and NOC of somebody who is there is asked about, with the way to that page", async () => {
    const actions = makeActions();
    renderComponent(form(actions));
    const user = userEvent.setup();
    await user.type(screen.getByLabelText("Source"), SOURCE);
    await user.click(screen.getByLabelText("This boxer is not in the record yet"));
    await user.type(screen.getByLabelText("Name of the new boxer"), "BIBOSSINOV Saken");
    await user.selectOptions(screen.getByLabelText("NOC"), "KAZ");
    await user.selectOptions(screen.getByLabelText("Category"), "M51");
    const link = screen.getByRole("link", { name: "Saken Bibossinov (KAZ)" });
    expect(link).toHaveAttribute("href", "/admin/paris-2024/boxers/saken-bibossinov");
    await user.click(look());
    expect(actions.preview).not.toHaveBeenCalled();
    await user.click(screen.getByLabelText("This is somebody else"));
    await user.click(look());
    expect(actions.preview.mock.calls[0]?.[1]).toMatchObject([
      { boxer: { slug: "saken-bibossinov-kaz" } },
      { place: { boxerSlug: "saken-bibossinov-kaz" } },
    ]);
  });
});
