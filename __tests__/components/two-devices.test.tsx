import { fireEvent, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import {
  type Draft,
  emptyDraft,
  nextDraft,
  seenRows,
  writeDraft,
} from "@/components/admin/change/draft-state";
import { boutIdOf, type SheetChange } from "@/lib/change/session-sheet";
import type { GamesRows } from "@/lib/record/games-rows";
import { STORED_VERSION } from "@/lib/schemas/stored/versions";
import { inEnglish, renderComponent } from "../support/render-component";
import { drawnRows, makeServer, sheetOf, stored } from "../support/sheet-server";
import { painted, typingUser } from "../support/typing-user";

const refresh = jest.fn();
jest.mock("next/navigation", () => ({ useRouter: () => ({ refresh }) }));

const PLACE = "qualified.draft.paris-2024.aigerim";

const fields = () => screen.getAllByRole<HTMLInputElement>("textbox", { name: /^Result of/ });
const values = () => fields().map(({ value }) => value);
const bar = () => screen.getByRole("region", { name: "Draft" });
const kept = (): Draft => JSON.parse(localStorage.getItem(PLACE) ?? "{}").draft;

/** A router answers after the work that asked it. */
const later = (work: () => void) => () => {
  setTimeout(work);
};

/** The laptop: a sheet whose page is read anew when it asks for it. */
async function laptop(rows: GamesRows = drawnRows()) {
  const { server, actions } = makeServer(rows);
  const shown = renderComponent(sheetOf(rows, actions));
  refresh.mockImplementation(later(() => shown.rerender(inEnglish(sheetOf(server.rows, actions)))));
  await painted();
  /** The phone, which goes on with a draft under the same id, publishes this. */
  const phonePublishes = async (id: string, ...changes: SheetChange[]) => {
    const base = seenRows(
      changes.map((change) => ({
        change,
        seen: server.rows.bouts.find((bout) => bout.id === boutIdOf(change)) ?? null,
        version: 0,
      })),
    );
    const answer = await actions.publish("paris-2024", { id, reason: null, changes, base });
    expect(answer.ok).toBe(true);
  };
  return { server, actions, phonePublishes, user: typingUser() };
}

const changesOf = ({ entries }: Draft) => entries.map(({ change }) => change);

beforeEach(() => {
  localStorage.clear();
  refresh.mockReset();
});

describe("the phone published the draft that the laptop goes on with", () => {
  test("the laptop sees it with the next result it sends, keeps what is new, and publishes that", async () => {
    const { server, phonePublishes, user } = await laptop();
    await user.keyboard("r5{Enter}");
    const { id } = kept();
    await phonePublishes(id, ...changesOf(kept()));

    await user.keyboard("b4{Enter}");
    await waitFor(() => expect(bar()).toHaveTextContent("Nothing unsent · 1 in the draft"));
    expect(bar()).toHaveTextContent("in another window or on another device of yours");
    expect(fields()[0]?.closest("li")).toHaveAttribute("data-state", "stored");
    expect(kept().id).not.toBe(id);
    await user.keyboard("{Control>}{Enter}{/Control}");
    await user.click(await screen.findByRole("button", { name: "Publish 1 change" }));
    expect(await screen.findByText(/Published as revision 9\./)).toBeInTheDocument();
    expect(server.published).toHaveLength(2);
    expect(server.rows.bouts.map(({ winner }) => winner)).toEqual(["red", "blue"]);
  });

  test("a publish that was looked at before is refused without a dead end", async () => {
    const { server, phonePublishes, user } = await laptop();
    await user.keyboard("r5{Enter}b4{Enter}{Control>}{Enter}{/Control}");
    const publish = await screen.findByRole("button", { name: "Publish 2 changes" });
    const [first] = changesOf(kept());
    await phonePublishes(kept().id, first as SheetChange);
    await user.click(publish);
    await waitFor(() => expect(bar()).toHaveTextContent("Nothing unsent · 1 in the draft"));
    await user.click(screen.getByRole("button", { name: "Preview" }));
    await user.click(await screen.findByRole("button", { name: "Publish 1 change" }));
    expect(await screen.findByText(/Published as revision 9\./)).toBeInTheDocument();
    expect(server.rows.bouts).toHaveLength(2);
  });

  test("the same on both is nobody's to choose; what differs is", async () => {
    const { phonePublishes, user } = await laptop();
    await user.keyboard("r5{Enter}b4{Enter}");
    const [upper, lower] = changesOf(kept()) as [SheetChange, SheetChange & { kind: "enter-bout" }];
    const source = "https://example.org/other-page";
    if (upper.kind !== "enter-bout") throw new Error();
    await phonePublishes(
      "another-key-1",
      { ...upper, bout: { ...upper.bout, sourceUrl: source } },
      { ...lower, bout: { ...lower.bout, score: "3:2" } },
    );
    await user.click(screen.getByRole("button", { name: "Preview" }));
    expect(await screen.findAllByRole("button", { name: /^Take mine/ })).toHaveLength(1);
    expect(bar()).toHaveTextContent("Blue WP 3:2");
    expect(bar()).toHaveTextContent("1 in the draft");
    await user.click(screen.getByRole("button", { name: /^Keep theirs/ }));
    await waitFor(() => expect(bar()).toHaveTextContent("nothing in the draft"));
    expect(values().slice(0, 2)).toEqual(["Red WP 5:0", "Blue WP 3:2"]);
  });

  test("a draft that is opened again asks whether it was published", async () => {
    const first = await laptop();
    await first.user.keyboard("r5{Enter}b4{Enter}");
    const before = kept();
    const text = localStorage.getItem(PLACE) ?? "";
    document.body.innerHTML = "";
    localStorage.setItem(PLACE, text);
    const { server, actions } = makeServer(drawnRows());
    server.keys.set(before.id, { asked: "something else", revision: 7 });
    const shown = renderComponent(sheetOf(server.rows, actions));
    refresh.mockImplementation(
      later(() => shown.rerender(inEnglish(sheetOf(server.rows, actions)))),
    );
    await waitFor(() => expect(kept().id).not.toBe(before.id));
    expect(bar()).toHaveTextContent("2 in the draft");
    expect(server.kept.at(-1)).toHaveLength(2);
  });

  test("a laptop that comes back into sight asks too", async () => {
    const { phonePublishes, user } = await laptop();
    await user.keyboard("r5{Enter}");
    await phonePublishes(kept().id, ...changesOf(kept()));
    fireEvent(document, new Event("visibilitychange"));
    await waitFor(() => expect(bar()).toHaveTextContent("nothing in the draft"));
    expect(values()[0]).toBe("Red WP 5:0");
  });
});

test("what the laptop typed without a connection is kept when the phone published meanwhile", async () => {
  const { server, phonePublishes, user } = await laptop();
  await user.keyboard("r5{Enter}");
  server.isReachable = false;
  await user.keyboard("b4{Enter}");
  await waitFor(() => expect(bar()).toHaveTextContent("No connection."));
  server.isReachable = true;
  await phonePublishes(kept().id, changesOf(kept())[0] as SheetChange);
  fireEvent(window, new Event("online"));
  await waitFor(() => expect(bar()).toHaveTextContent("Nothing unsent · 1 in the draft"));
  expect(values().slice(0, 2)).toEqual(["Red WP 5:0", "Blue WP 4:1"]);
});

describe("a draft", () => {
  const enter = (score: string): SheetChange => ({
    kind: "enter-bout",
    bout: { ...stored, score },
  });
  const typed = (draft: Draft, change: SheetChange) =>
    nextDraft(draft, { kind: "typed", change, seen: null });

  test("hears of the end of its own publish only", () => {
    const sent = nextDraft(typed(emptyDraft("one"), enter("5:0")), {
      kind: "publish",
      reason: null,
      nextId: "two",
    });
    expect(nextDraft(sent, { kind: "published", id: "zero" }).publishing?.id).toBe("one");
    expect(nextDraft(sent, { kind: "refused", id: "zero" }).entries).toEqual([]);
    expect(nextDraft(sent, { kind: "published", id: "one" }).publishing).toBeNull();
  });

  test("typed on while it was published is typed over what became public", () => {
    const sent = nextDraft(typed(emptyDraft("one"), enter("5:0")), {
      kind: "publish",
      reason: null,
      nextId: "two",
    });
    const after = nextDraft(typed(sent, enter("4:1")), { kind: "published", id: "one" });
    expect(after.entries.map(({ seen }) => seen?.score)).toEqual(["5:0"]);
  });

  test("that takes another id is sent whole under it", () => {
    const draft = nextDraft(typed(emptyDraft("one"), enter("5:0")), {
      kind: "sent",
      id: "one",
      version: 1,
    });
    expect(nextDraft(draft, { kind: "renewed", id: "two", nextId: "x" })).toBe(draft);
    const renewed = nextDraft(draft, { kind: "renewed", id: "one", nextId: "two" });
    expect(renewed).toMatchObject({ id: "two", sentVersion: 1, version: 2 });
    expect(renewed.entries[0]?.version).toBe(2);
  });
});

describe("what was just taken over, before the page shows it,", () => {
  const taken = async () => {
    const { server } = await laptop();
    const user = userEvent.setup();
    await user.keyboard("r5");
    fireEvent.keyDown(document.activeElement as Element, { key: "Enter" });
    expect(kept().entries).toEqual([]);
    return server;
  };

  test("is kept when the page is left", async () => {
    await taken();
    fireEvent(window, new Event("pagehide"));
    expect(kept().entries).toHaveLength(1);
    await painted();
  });

  test("stays where another tab keeps an older draft", async () => {
    const server = await taken();
    const newValue = writeDraft(kept());
    fireEvent(window, new StorageEvent("storage", { key: PLACE, newValue }));
    await painted();
    expect(kept().entries).toHaveLength(1);
    expect(server.kept.at(-1)).toHaveLength(1);
  });

  test("comes first where the next key is there already", async () => {
    await taken();
    for (const key of ["b", "4", "Enter"]) {
      fireEvent.keyDown(document.activeElement as Element, { key });
    }
    await painted();
    expect(values().slice(0, 2)).toEqual(["Red WP 5:0", "Blue WP 4:1"]);
    expect(kept().entries.map(({ version }) => version)).toEqual([1, 2]);
  });
});

test("a second tab shows what the first published", async () => {
  const { user } = await laptop();
  await user.keyboard("r5{Enter}");
  const draft = kept();
  const publishing = { id: draft.id, entries: draft.entries, reason: null };
  const tell = (next: Draft) => {
    const newValue = writeDraft(next);
    localStorage.setItem(PLACE, newValue);
    fireEvent(window, new StorageEvent("storage", { key: PLACE, newValue }));
  };
  tell({ ...emptyDraft("next"), publishing });
  expect(await screen.findByText(/Published as revision 8\./)).toBeInTheDocument();
  tell(emptyDraft("next"));
  await waitFor(() => expect(values()[0]).toBe("Red WP 5:0"));
  expect(bar()).toHaveTextContent("nothing in the draft");
});

describe("a draft that the browser kept", () => {
  const draft = nextDraft(emptyDraft("kept-by-3d03a44"), {
    kind: "typed",
    change: {
      kind: "enter-bout",
      bout: { ...stored, winner: "red", decision: "WP", score: "5:0" },
    },
    seen: stored,
  });
  // The build 3d03a44 said no version.
  const asThen = (kept: object) => JSON.stringify({ format: 1, draft: kept });

  test("by an earlier build goes on, and is kept in today's version", async () => {
    localStorage.setItem(PLACE, asThen(draft));
    await laptop();
    expect(bar()).toHaveTextContent("1 in the draft");
    expect(kept().entries).toMatchObject(draft.entries);
    expect(JSON.parse(localStorage.getItem(PLACE) ?? "").stored).toBe(STORED_VERSION);
  });

  test.each([
    ["is no JSON", '{"format":1'],
    ["is of a newer build", JSON.stringify({ format: 1, stored: STORED_VERSION + 1, draft })],
    ["has another format", JSON.stringify({ format: 2, draft })],
    ["lacks a column", asThen({ ...draft, entries: [{ ...draft.entries[0], seen: { id: "x" } }] })],
    [
      "has what no sheet enters",
      asThen({
        ...draft,
        entries: [{ change: { kind: "remove-place", placeId: "x" }, seen: null, version: 1 }],
      }),
    ],
    ["publishes what is no list", asThen({ ...draft, publishing: { id: "x", entries: 3 } })],
  ])("and that %s is put aside and said", async (_, text) => {
    localStorage.setItem(PLACE, text);
    await laptop();
    expect(await screen.findByText(/cannot be read by this version/)).toBeInTheDocument();
    expect(localStorage.getItem(`${PLACE}.unreadable`)).toBe(text);
    expect(kept().entries).toEqual([]);
  });
});
