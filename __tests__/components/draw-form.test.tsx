import { fireEvent, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { DrawForm } from "@/components/admin/forms/draw-form";
import { EntryForm } from "@/components/admin/forms/entry-form";
import { PASTE_PROBLEMS } from "@/lib/change/paste-draw";
import { messagesOf } from "@/lib/i18n/messages/catalogue";
import { axeViolations } from "../support/axe";
import { aRefusal, makeActions } from "../support/change-actions";
import { aBoxer, aCategory, SOURCE } from "../support/record-factory";
import { renderComponent } from "../support/render-component";

const en = messagesOf("en");

const refresh = jest.fn();
jest.mock("next/navigation", () => ({ useRouter: () => ({ refresh }) }));

const BOXERS = [
  aBoxer({ slug: "saken-bibossinov", name: "Saken Bibossinov", aliases: ["Сакен Бибосынов"] }),
  aBoxer({ slug: "daniel-asenov", name: "Daniel Asenov", noc: "UZB" }),
];
const WOMEN = [
  aBoxer({ slug: "dina-zholaman", name: "Dina Zholaman", gender: "W", categoryCode: "W54" }),
  aBoxer({ slug: "vera-rossi", name: "Vera Rossi", noc: "ITA", gender: "W", categoryCode: "W54" }),
];
const NATIONS = ["KAZ", "UZB", "TUR", "ITA"].map((noc) => ({ noc, name: noc }));
const DRAW = { tournamentId: "world-1", categoryCode: "M51" };

function show(actions = makeActions(), drawnElsewhere: Record<string, string> = {}) {
  renderComponent(
    <DrawForm
      actions={actions}
      boxers={BOXERS}
      categories={[aCategory("M51"), aCategory("M57"), aCategory("W54")]}
      draw={DRAW}
      drawnElsewhere={drawnElsewhere}
      games="paris-2024"
      gender="M"
      nations={NATIONS}
      otherBoxers={[aBoxer({ slug: "karl-neumann", gender: "W", noc: "GER" }), ...WOMEN]}
    />,
  );
  return actions;
}

const FOUR = [
  "1. БИБОСЫНОВ Сакен (KAZ) [1]",
  "2. ASENOV Danila (UZB)",
  "3. BYE",
  "4. NEUMANN Karl (TUR)",
].join("\n");

async function paste(text: string) {
  const user = userEvent.setup();
  await user.click(screen.getByLabelText("The draw, as text"));
  await user.paste(text);
  await user.type(screen.getByLabelText("Source"), SOURCE);
  return user;
}

const look = () => screen.getByRole("button", { name: "Preview" });

test("a pasted draw is recognised, asked about, looked at with its bracket, and published", async () => {
  const actions = show();
  const user = await paste(FOUR);
  expect(screen.getByLabelText("Who Сакен Бибосынов is")).toHaveValue("saken-bibossinov");
  expect(
    screen.getByText(/3 boxers read, one bye; in 2 rows, choose who is meant/),
  ).toBeInTheDocument();
  await user.click(look());
  expect(actions.preview).not.toHaveBeenCalled();

  await user.selectOptions(screen.getByLabelText("Who Danila Asenov is"), "daniel-asenov");
  await user.click(screen.getByRole("button", { name: "These are all new boxers" }));
  await user.click(look());
  expect(await screen.findByText("The bracket")).toBeInTheDocument();
  expect(await axeViolations(document.body)).toEqual([]);
  const [games, changes] = actions.preview.mock.calls[0] ?? [];
  expect(games).toBe("paris-2024");
  expect(changes?.map(({ kind }) => kind)).toEqual(["save-boxer", "save-boxer", "save-draw"]);
  expect(changes?.at(-1)).toMatchObject({
    entries: [
      { boxerSlug: "saken-bibossinov", position: 1, seed: 1, sourceUrl: SOURCE },
      { boxerSlug: "daniel-asenov", position: 2, seed: null },
      // A woman has that address.
      { boxerSlug: "karl-neumann-tur", position: 4 },
    ],
  });

  await user.click(screen.getByRole("button", { name: "Publish" }));
  expect(await screen.findByText(/Published as revision 7\./)).toHaveFocus();
  expect(actions.publish.mock.calls[0]?.[1]).toMatchObject({ changes, reason: null });
  expect(refresh).toHaveBeenCalled();
});

test("what is wrong is named with row, column and what to do, and keeps from publishing", async () => {
  const actions = show();
  const user = await paste("1,Ann One,KAZ\n2,Bea Two,XYZ\n2,Cy Three,TUR");
  const problems = within(screen.getByRole("alert")).getAllByRole("listitem");
  expect(problems.map(({ textContent }) => textContent)).toEqual([
    "Row 2, NOC: XYZ is not an NOC in the record; correct the code, or choose another column.",
    "Row 3, line: 2 appears twice; correct one of the two.",
  ]);
  await user.click(look());
  expect(actions.preview).not.toHaveBeenCalled();
  expect(screen.getByText("First correct what is wrong in the text.")).toBeInTheDocument();
  expect(await axeViolations(document.body)).toEqual([]);
});

test("a draw whose boxers are in another one of the tournament is asked about by their names", async () => {
  const actions = show(makeActions(), { "saken-bibossinov": "M57" });
  const user = await paste("Saken Bibossinov,KAZ\nDaniel Asenov,UZB");
  const question = screen.getByRole("alert");
  expect(question).toHaveTextContent("Is this the draw of M51?");
  expect(question).toHaveTextContent("Saken Bibossinov (KAZ, M57)");
  expect(question).not.toHaveTextContent("Asenov");
  expect(screen.getByText(/First answer whether this is the draw/)).toBeInTheDocument();
  await user.click(look());
  expect(actions.preview).not.toHaveBeenCalled();
  expect(await axeViolations(document.body)).toEqual([]);
  await user.click(screen.getByLabelText("Yes, this is the draw of M51"));
  await user.click(look());
  expect(actions.preview).toHaveBeenCalledTimes(1);
});

test("a list of women on a page of men is asked about before they become men", async () => {
  const actions = show();
  const user = await paste("ZHOLAMAN Dina,KAZ\nROSSI Vera,ITA");
  const question = screen.getByRole("alert");
  expect(question).toHaveTextContent("Is this the draw of M51?");
  expect(question).toHaveTextContent("Dina Zholaman (KAZ, W54); Vera Rossi (ITA, W54)");
  await user.click(screen.getByRole("button", { name: "These are all new boxers" }));
  await user.click(look());
  expect(actions.preview).not.toHaveBeenCalled();
  await user.click(screen.getByLabelText("Yes, this is the draw of M51"));
  await user.click(look());
  expect(actions.preview).toHaveBeenCalledTimes(1);
});

test("rows without an NOC are left out in one go, and what was left out is said", async () => {
  const actions = show();
  const user = await paste(
    "Page 1 of 2\n1 Saken Bibossinov KAZ\nSecond session\n2 Daniel Asenov UZB\nTechnical delegate",
  );
  expect(screen.getByText(/^5 lines of text: 4 boxers read/)).toBeInTheDocument();
  expect(screen.getAllByText(/^1 line names no boxer/)).toHaveLength(1);
  await user.click(screen.getByRole("button", { name: "Leave out the 2 rows without an NOC" }));
  expect(screen.getByText(/^5 lines of text: 2 boxers read\./)).toBeInTheDocument();
  expect(screen.getByText("Row 5: Technical delegate")).toBeInTheDocument();
  expect(screen.queryByRole("alert")).not.toBeInTheDocument();
  expect(await axeViolations(document.body)).toEqual([]);
  await user.click(look());
  expect(actions.preview.mock.calls[0]?.[1].at(-1)).toMatchObject({
    entries: [
      { boxerSlug: "saken-bibossinov", position: 1 },
      { boxerSlug: "daniel-asenov", position: 2 },
    ],
  });
});

test("bouts are read as pairs, and a reload of the page loses nothing", async () => {
  show();
  await paste("BIBOSSINOV Saken (KAZ) – ASENOV Daniel (UZB)");
  expect(screen.getByText(/read as a bout of two boxers/)).toBeInTheDocument();
  expect(screen.getByText(/^1 line of text: 2 boxers read/)).toBeInTheDocument();
  window.dispatchEvent(new Event("pagehide"));
  document.body.innerHTML = "";
  show();
  expect(screen.getByLabelText("The draw, as text")).toHaveValue(
    "BIBOSSINOV Saken (KAZ) – ASENOV Daniel (UZB)",
  );
  expect(screen.getByLabelText("Source")).toHaveValue(SOURCE);
});

test.each(["{", "null", '{"text":3,"lines":[]}'])("a text that was kept as %s is none", (kept) => {
  // The first form says under which name it keeps its text.
  const keep = jest.spyOn(Storage.prototype, "setItem");
  show();
  fireEvent.change(screen.getByLabelText("The draw, as text"), { target: { value: "x" } });
  window.dispatchEvent(new Event("pagehide"));
  const [place = ""] = keep.mock.calls[0] ?? [];
  keep.mockRestore();
  document.body.innerHTML = "";
  sessionStorage.setItem(place, kept);
  show();
  expect(screen.getByLabelText("The draw, as text")).toHaveValue("");
});

test("a column that was guessed wrongly is told otherwise", async () => {
  show();
  const user = await paste("9,Ann One,KAZ\n10,Bea Two,TUR");
  expect(screen.getByRole("cell", { name: "9" })).toBeInTheDocument();
  await user.selectOptions(screen.getByLabelText("Column 1"), "none of these");
  await user.selectOptions(screen.getByLabelText("Lines of the draw"), "in the order of the rows");
  expect(screen.getByRole("cell", { name: "1" })).toBeInTheDocument();
  expect(screen.queryByRole("cell", { name: "9" })).not.toBeInTheDocument();
});

test("what was seen is not published once the form says something else", async () => {
  show();
  const user = await paste("Saken Bibossinov,KAZ\nDaniel Asenov,UZB");
  await user.click(look());
  expect(await screen.findByRole("button", { name: "Publish" })).toBeInTheDocument();
  await user.type(screen.getByLabelText("Source"), "/2");
  expect(screen.queryByRole("button", { name: "Publish" })).not.toBeInTheDocument();
});

test("a lost connection loses nothing: the request is repeated under the same key", async () => {
  let calls = 0;
  const actions = show(
    makeActions({
      publish: async () => {
        calls += 1;
        if (calls === 1) throw new Error("Failed to fetch");
        return { ok: true, value: { outcome: "repeated", revision: 7 } };
      },
    }),
  );
  const user = await paste("Saken Bibossinov,KAZ\nDaniel Asenov,UZB");
  await user.click(look());
  await user.click(await screen.findByRole("button", { name: "Publish" }));
  expect(await screen.findByRole("alert")).toHaveTextContent("The server was not reached");
  await user.click(screen.getByRole("button", { name: "Publish" }));
  expect(await screen.findByText(/^Published as revision 7\./)).toHaveFocus();
  expect(screen.getByRole("button", { name: "Undo revision 7 …" })).toBeInTheDocument();
  const keys = actions.publish.mock.calls.map(([, { idempotencyKey }]) => idempotencyKey);
  expect(keys[0]).toMatch(/^[0-9a-f]{32}$/);
  expect(keys[1]).toBe(keys[0]);
});

test("a conflict says who changed what, and a refusal says why", async () => {
  const refusal = aRefusal("conflict", {
    problems: [{ code: "in-use", field: "bout", about: { place: "place-1" } }],
    conflicts: [
      {
        change: { table: "entries", key: "world-1 M51 saken-bibossinov", before: null },
        current: null,
        revision: { number: 5, publishedAt: "2026-11-22T20:00:00.000Z", actorName: "Bolat" },
      },
    ],
  });
  show(makeActions({ publish: async () => ({ ok: false, refusal }) }));
  const user = await paste("Saken Bibossinov,KAZ\nDaniel Asenov,UZB");
  await user.click(look());
  await user.click(await screen.findByRole("button", { name: "Publish" }));
  const alert = await screen.findByRole("alert");
  expect(alert).toHaveTextContent(/saken-bibossinov was changed by Bolat in revision 5/);
  expect(alert).toHaveTextContent("place-1 still refers to it.");
});

test("a withdrawal offers those who have not boxed, and a replacement needs a source", async () => {
  const actions = makeActions();
  const entries = BOXERS.map(({ slug }, index) => ({
    ...DRAW,
    boxerSlug: slug,
    position: index + 1,
    seed: null,
    sourceUrl: SOURCE,
  }));
  const third = aBoxer({ slug: "third", name: "Third One", noc: "TUR" });
  renderComponent(
    <EntryForm
      actions={actions}
      boxed={["daniel-asenov"]}
      boxers={[...BOXERS, third]}
      categoryCode="M51"
      nocs={["KAZ", "TUR"]}
      otherBoxers={[]}
      entries={entries}
      games="paris-2024"
    />,
  );
  const user = userEvent.setup();
  const leaving = screen.getByLabelText("Who leaves the draw");
  expect(
    within(leaving)
      .getAllByRole("option")
      .map(({ textContent }) => textContent),
  ).toEqual(["nobody", "Saken Bibossinov (KAZ)"]);
  await user.selectOptions(leaving, "saken-bibossinov");
  await user.type(screen.getByLabelText("Who takes the line"), "third");
  await user.click(look());
  expect(actions.preview).not.toHaveBeenCalled();
  await user.type(screen.getByLabelText("Source of the replacement"), SOURCE);
  expect(await axeViolations(document.body)).toEqual([]);
  await user.click(look());
  expect(actions.preview.mock.calls[0]?.[1]).toMatchObject([
    { kind: "save-draw", entries: [{ boxerSlug: "third", position: 1 }, { position: 2 }] },
  ]);
});

test("every problem of a pasted text has its words", () => {
  expect(Object.keys(en.admin.draw.problem).sort()).toEqual([...PASTE_PROBLEMS].sort());
});

test("a text that names another category is asked about, though nobody of it is known", async () => {
  show();
  await paste("Men's 57 kg\n1. ALI Omar (TUR)\n2. ROSSI Ugo (ITA)");
  expect(screen.getByText("Is this the draw of M51?")).toBeVisible();
  expect(screen.getByText("The text names M57.")).toBeVisible();
});

test.each([
  ["a column", "Name,NOC,Gender\nALI Omar,TUR,W\nROSSI Ugo,ITA,W"],
  ["a title", "Draw sheet – Women\n1. ALI Omar (TUR)\n2. ROSSI Ugo (ITA)"],
])("a text that says the other gender in %s is asked about", async (_, text) => {
  show();
  await paste(text);
  expect(screen.getByText("Is this the draw of M51?")).toBeVisible();
  expect(screen.getByText("The text says that women box in it.")).toBeVisible();
});
