import { act, screen, waitFor, within } from "@testing-library/react";
import { emptyDraft, nextDraft, writeDraft } from "@/components/admin/change/draft-state";
import { axeViolations } from "../support/axe";
import { inEnglish, renderComponent } from "../support/render-component";
import { drawnRows, makeServer, sheetOf, stored } from "../support/sheet-server";
import { painted, typingUser } from "../support/typing-user";

const refresh = jest.fn();
jest.mock("next/navigation", () => ({ useRouter: () => ({ refresh }) }));

async function show(rows = drawnRows()) {
  const { server, actions } = makeServer(rows);
  const shown = renderComponent(sheetOf(rows, actions));
  await painted();
  const publishedRows = () => shown.rerender(inEnglish(sheetOf(server.rows, actions)));
  return { ...shown, server, publishedRows, user: typingUser() };
}

const fields = () => screen.getAllByRole<HTMLInputElement>("textbox", { name: /^Result of/ });
const rowOf = (index: number) => fields()[index]?.closest("li") as HTMLElement;
const values = () => fields().map(({ value }) => value);
const bar = () => screen.getByRole("region", { name: "Draft" });

beforeEach(() => {
  localStorage.clear();
  refresh.mockClear();
});

test("a typical result takes three keys and says at once what it decides", async () => {
  const { user, server } = await show();
  expect(fields()[0]).toHaveFocus();
  await user.keyboard("r5");
  await waitFor(() => expect(rowOf(0)).toHaveTextContent("→ Boxer of KAZ (KAZ) has a place"));
  await user.keyboard("{Enter}");
  expect(fields()[1]).toHaveFocus();
  await user.keyboard("b4{Enter}");
  expect(values().slice(0, 2)).toEqual(["Red WP 5:0", "Blue WP 4:1"]);
  expect(bar()).toHaveTextContent("Nothing unsent · 2 in the draft");
  expect(server.kept.at(-1)).toHaveLength(2);
  expect(server.published).toEqual([]);
});

test("the final follows in a row of its own once both its boxers are known", async () => {
  const { user } = await show();
  expect(fields()).toHaveLength(2);
  await user.keyboard("r5{Enter}b4{Enter}");
  expect(fields()).toHaveLength(3);
  expect(rowOf(2)).toHaveTextContent(/Final.*Boxer of KAZ \(KAZ\) v Boxer of TUR \(TUR\)/);
});

test("what cannot be is refused in words, by the field, and not taken over", async () => {
  const { user } = await show();
  await user.keyboard("r51");
  expect(fields()[0]).toHaveAccessibleDescription(/Five judges cannot have scored it 5:1/);
  expect(fields()[0]).toBeInvalid();
  await user.keyboard("{Enter}");
  expect(fields()[0]).toHaveFocus();
  expect(bar()).toHaveTextContent("nothing in the draft");
  await user.keyboard("{Backspace}{Enter}");
  expect(bar()).toHaveTextContent("1 in the draft");
});

describe("a score that says the other boxer won", () => {
  const refusal =
    /0:4, read as printed with red first, says that blue won, but you typed red\. If red won, press ⌫ and type 40\. If blue won, press Esc and type b04\./;

  test("stays refused: no key, no arrow, no preview and no publish takes it over", async () => {
    const { user, server } = await show();
    await user.keyboard("r5{Enter}r04");
    expect(fields()[1]).toHaveAccessibleDescription(refusal);
    await user.keyboard("{Enter}40{ArrowUp}");
    expect(fields()[0]).toHaveFocus();
    expect(fields()[1]).toHaveAccessibleDescription(refusal);
    expect(bar()).toHaveTextContent("What is typed here is not accepted: Men’s 51 kg, Semi-final");
    const look = screen.getByRole("button", { name: "Preview" });
    expect(look).toHaveAttribute("aria-disabled", "true");
    await user.keyboard("{Control>}{Enter}{/Control}");
    expect(screen.queryByRole("region", { name: "What publishing would do" })).toBeNull();
    expect(server.kept.at(-1)).toHaveLength(1);
    await user.keyboard("{ArrowDown}{Backspace}40{Enter}");
    expect(values()[1]).toBe("Red WP 4:0");
    expect(look).toHaveAttribute("aria-disabled", "false");
    expect(server.kept.at(-1)).toHaveLength(2);
  });

  test("does not leave an older entry of the row to be published meanwhile", async () => {
    const { user } = await show();
    await user.keyboard("r5{Control>}{Enter}{/Control}");
    await screen.findByRole("region", { name: "What publishing would do" });
    await user.click(fields()[0] as HTMLElement);
    await user.keyboard("r04");
    expect(screen.queryByRole("button", { name: "Publish 1 change" })).toBeNull();
    await user.keyboard("{Escape}b04{Enter}");
    expect(values()[0]).toBe("Blue WP 4:0");
  });

  test("is refused when it is pasted, where its last figure alone would be another score", async () => {
    const { user } = await show();
    await user.keyboard("r");
    await user.paste("0:4");
    expect(fields()[0]).toHaveAccessibleDescription(refusal);
    await user.keyboard("{Escape}");
    await user.paste("blue WP 0:4");
    expect(values()[0]).toBe("Blue WP 4:0");
  });
});

test("whoever clicks on a bout, beside its field, goes on typing its result", async () => {
  const { user } = await show();
  await user.click(within(rowOf(1)).getAllByText(/Boxer of/)[0] as HTMLElement);
  await user.keyboard("r5");
  expect(fields()[1]).toHaveFocus();
  expect(fields()[1]).toHaveValue("Red WP 5:0");
});

test("only what fits can be chosen: no cards for a walkover", async () => {
  const { user } = await show();
  await user.keyboard("r");
  expect(within(rowOf(0)).getByRole("group", { name: "Cards" })).toBeInTheDocument();
  await user.keyboard("wo");
  expect(fields()[0]).toHaveValue("Red WO");
  expect(within(rowOf(0)).queryByRole("group", { name: "Cards" })).toBeNull();
});

test("a result that contradicts a later bout is refused with the reason", async () => {
  const other = { ...stored, id: "world-1-mens-51kg-sf-2", redSlug: "ita", blueSlug: "tur" };
  const final = { ...stored, id: "world-1-mens-51kg-f-1", round: "F" as const, blueSlug: "ita" };
  const { user } = await show(drawnRows([stored, other, final]));
  await user.click(fields()[0] as HTMLElement);
  await user.keyboard("b5{Enter}");
  expect(fields()[0]).toHaveAccessibleDescription(/Boxer of KAZ \(KAZ\)/);
  expect(fields()[0]).toBeInvalid();
  expect(bar()).toHaveTextContent("nothing in the draft");
});

test("Escape drops what is typed and then goes back; z undoes the row's entry", async () => {
  const { user } = await show();
  await user.keyboard("r5{Enter}b");
  await user.keyboard("{Escape}");
  expect(values()[1]).toBe("no result");
  expect(fields()[1]).toHaveFocus();
  await user.keyboard("{Escape}");
  expect(fields()[0]).toHaveFocus();
  await user.keyboard("z");
  expect(values()[0]).toBe("no result");
  expect(bar()).toHaveTextContent("nothing in the draft");
});

test("a day whose results are all published is reached by the Tab key", async () => {
  const { user } = await show({ ...drawnRows([stored]), entries: [] });
  expect(fields()).toHaveLength(1);
  expect(fields()[0]).not.toHaveFocus();
  await user.tab();
  await user.tab();
  expect(fields()[0]).toHaveFocus();
  await user.keyboard("b3{Enter}");
  expect(values()).toEqual(["Blue WP 3:2"]);
});

test("the preview names what moves; publishing comes after it", async () => {
  const { user, server } = await show();
  await user.keyboard("r5{Enter}b4{Control>}{Enter}{/Control}");
  const panel = await screen.findByRole("region", { name: "What publishing would do" });
  expect(panel).toHaveTextContent("Boxer of KAZ (KAZ), Men’s 51 kg, world-1");
  expect(panel).toHaveTextContent("Boxer of TUR (TUR), Men’s 51 kg, world-1");
  expect(panel).toHaveTextContent("KAZ 0 → 1");
  expect(within(panel).queryByLabelText("Reason")).toBeNull();
  expect(server.published).toEqual([]);
  await user.dblClick(within(panel).getByRole("button", { name: "Publish 2 changes" }));
  expect(await screen.findByText(/^Published as revision 8\./)).toHaveFocus();
  expect(server.published).toHaveLength(1);
  expect(bar()).toHaveTextContent("nothing in the draft");
  expect(refresh).toHaveBeenCalled();
});

test("a correction asks for its reason before it is sent", async () => {
  const { user, server } = await show(drawnRows([stored]));
  await user.click(fields()[0] as HTMLElement);
  await user.keyboard("b3{Control>}{Enter}{/Control}");
  const panel = await screen.findByRole("region", { name: "What publishing would do" });
  const publish = within(panel).getByRole("button", { name: "Publish 1 change" });
  await user.click(publish);
  expect(panel).toHaveTextContent("Give the reason");
  expect(server.published).toEqual([]);
  await user.type(within(panel).getByLabelText("Reason"), "Wrong corner");
  await user.click(publish);
  await waitFor(() => expect(server.reasons).toEqual(["Wrong corner"]));
});

describe("without a connection", () => {
  test("entries are kept in the browser, said so, and sent in order when it is back", async () => {
    const { user, server, unmount } = await show();
    server.isReachable = false;
    await user.keyboard("r5{Enter}b4{Enter}");
    await waitFor(() => expect(bar()).toHaveTextContent("No connection. 2 entries are kept"));
    unmount();
    const again = await show();
    expect(values().slice(0, 2)).toEqual(["Red WP 5:0", "Blue WP 4:1"]);
    await waitFor(() => expect(bar()).toHaveTextContent("Nothing unsent · 2 in the draft"));
    const ids = again.server.kept.at(-1)?.map((each) => "bout" in each && each.bout.id);
    expect(ids).toEqual(["world-1-mens-51kg-sf-1", "world-1-mens-51kg-sf-2"]);
  });

  test("a connection that comes back with nothing to send is said to be back", async () => {
    await show();
    act(() => {
      window.dispatchEvent(new Event("offline"));
    });
    expect(bar()).toHaveTextContent("No connection.");
    act(() => {
      window.dispatchEvent(new Event("online"));
    });
    expect(bar()).toHaveTextContent("Nothing unsent · nothing in the draft");
    expect(bar()).not.toHaveTextContent("No connection.");
  });

  test("a publish whose answer was lost is repeated and published once", async () => {
    const { user, server } = await show();
    await user.keyboard("r5{Control>}{Enter}{/Control}");
    server.losesAnswers = true;
    await user.click(await screen.findByRole("button", { name: "Publish 1 change" }));
    await waitFor(() => expect(bar()).toHaveTextContent("it is published only once"));
    server.losesAnswers = false;
    act(() => {
      window.dispatchEvent(new Event("online"));
    });
    await waitFor(() => expect(bar()).toHaveTextContent("Published as revision 8."));
    expect(server.published).toHaveLength(1);
  });
});

describe("two editors on one bout", () => {
  async function conflicting() {
    const shown = await show();
    await shown.user.keyboard("r5{Enter}");
    shown.server.rows = drawnRows([{ ...stored, winner: "blue", score: "3:2" }]);
    await shown.user.click(screen.getByRole("button", { name: "Preview" }));
    await screen.findByText(/Somebody else has changed the same bouts/);
    return shown;
  }

  test("the second is told what changed and by whom", async () => {
    await conflicting();
    expect(bar()).toHaveTextContent(/Bolat published in revision 7 on 10 March 2024, 14:05 UTC:/);
    expect(bar()).toHaveTextContent(/Blue WP 3:2.*You have:.*Red WP 5:0/);
  });

  test("each bout is chosen by itself, and the keys go on where the last choice was", async () => {
    const shown = await show();
    const { user, server } = shown;
    await user.keyboard("r5{Enter}b4{Enter}");
    const other = { ...stored, id: "world-1-mens-51kg-sf-2", redSlug: "ita", blueSlug: "tur" };
    server.rows = drawnRows([
      { ...stored, winner: "blue", score: "3:2" },
      { ...other, score: "3:2" },
    ]);
    await user.click(screen.getByRole("button", { name: "Preview" }));
    await user.click(await screen.findByRole("button", { name: /^Keep theirs: .*Boxer of KAZ/ }));
    expect(screen.queryByRole("button", { name: /^Keep theirs: .*Boxer of KAZ/ })).toBeNull();
    await user.click(screen.getByRole("button", { name: /^Take mine: .*Boxer of ITA/ }));
    expect(screen.queryByRole("button", { name: /^Take mine/ })).toBeNull();
    expect(bar()).toHaveTextContent("1 in the draft");
    expect(fields()[1]).toHaveFocus();
  });

  test("keeping theirs drops mine", async () => {
    const { user, server } = await conflicting();
    await user.click(screen.getByRole("button", { name: /^Keep theirs/ }));
    expect(bar()).toHaveTextContent("nothing in the draft");
    expect(server.published).toEqual([]);
    expect(refresh).toHaveBeenCalled();
  });

  test("taking mine is a correction, with its reason", async () => {
    const { user, server } = await conflicting();
    await user.click(screen.getByRole("button", { name: /^Take mine/ }));
    await user.click(screen.getByRole("button", { name: "Preview" }));
    await user.type(await screen.findByLabelText("Reason"), "Seen on paper");
    await user.keyboard("{Enter}");
    await waitFor(() => expect(server.reasons).toEqual(["Seen on paper"]));
    expect(server.rows.bouts.find(({ id }) => id === stored.id)).toMatchObject({
      winner: "red",
      score: "5:0",
    });
  });

  test("a publish that comes second is refused, and nothing of it is lost", async () => {
    const { user, server } = await show();
    await user.keyboard("r5{Control>}{Enter}{/Control}");
    const publish = await screen.findByRole("button", { name: "Publish 1 change" });
    server.rows = drawnRows([{ ...stored, winner: "blue", score: "3:2" }]);
    await user.click(publish);
    await screen.findByText(/Somebody else has changed the same bouts/);
    expect(bar()).toHaveTextContent("1 in the draft");
    expect(server.published).toEqual([]);
  });

  test("a reason comes back with the draft that was refused", async () => {
    const { user, server } = await show(drawnRows([stored]));
    await user.click(fields()[0] as HTMLElement);
    await user.keyboard("b3{Control>}{Enter}{/Control}");
    await user.type(await screen.findByLabelText("Reason"), "Seen on paper");
    server.rows = drawnRows([{ ...stored, score: "4:1" }]);
    await user.click(screen.getByRole("button", { name: "Publish 1 change" }));
    await user.click(await screen.findByRole("button", { name: /^Take mine/ }));
    await user.click(screen.getByRole("button", { name: "Preview" }));
    expect(await screen.findByLabelText("Reason")).toHaveValue("Seen on paper");
    await user.click(screen.getByRole("button", { name: "Publish 1 change" }));
    await waitFor(() => expect(server.reasons).toEqual(["Seen on paper"]));
  });
});

test("a bout that no draw proposes is added by its boxers and round", async () => {
  const rows = { ...drawnRows(), entries: [] };
  const { user } = await show(rows);
  await user.selectOptions(screen.getByLabelText("Round"), "Quarter-final");
  await user.type(screen.getByLabelText("Red"), "Boxer of KAZ (KAZ)");
  await user.type(screen.getByLabelText("Blue"), "Nobody Known");
  await user.click(screen.getByRole("button", { name: "Add the bout" }));
  expect(screen.getByRole("alert")).toHaveTextContent("No boxer of this category has the name");
  await user.clear(screen.getByLabelText("Blue"));
  await user.type(screen.getByLabelText("Blue"), "Boxer of ITA");
  await user.click(screen.getByRole("button", { name: "Add the bout" }));
  expect(rowOf(0)).toHaveTextContent(/Quarter-final.*Boxer of KAZ \(KAZ\) v Boxer of ITA \(ITA\)/);
  await user.click(fields()[0] as HTMLElement);
  await user.keyboard("rk{Enter}");
  expect(values()).toEqual(["Red KO"]);
});

test("what the draft holds of another tournament stays in it, and its rows are asked for", async () => {
  const elsewhere = { ...stored, id: "asian-sf", tournamentId: "asian" };
  const change = { kind: "remove-bout", boutId: elsewhere.id } as const;
  const draft = nextDraft(emptyDraft("kept"), { kind: "typed", change, seen: elsewhere });
  localStorage.setItem("qualified.draft.paris-2024.aigerim", writeDraft(draft));
  const { user, server } = await show();
  expect(bar()).toHaveTextContent("Nothing unsent · 1 in the draft");
  expect(refresh).toHaveBeenCalledTimes(1);
  await user.keyboard("r5{Enter}");
  expect(values()[0]).toBe("Red WP 5:0");
  expect(server.kept.at(-1)).toMatchObject([change, { kind: "enter-bout" }]);
  expect(refresh).toHaveBeenCalledTimes(1);
});

test("has no accessibility violations, with choices, a problem and a preview open", async () => {
  const { user, container } = await show(drawnRows([stored]));
  await user.click(fields()[0] as HTMLElement);
  await user.keyboard("b3{Control>}{Enter}{/Control}");
  await screen.findByRole("region", { name: "What publishing would do" });
  await user.click(fields()[1] as HTMLElement);
  await user.keyboard("r51");
  expect(await axeViolations(container)).toEqual([]);
});
