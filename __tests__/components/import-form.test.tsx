import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { ComponentProps } from "react";
import { ImportForm } from "@/components/admin/change/import-form";
import type { Refusal } from "@/lib/answer";
import { problemAt } from "@/lib/problem";
import { axeViolations } from "../support/axe";
import { aRefusal, EFFECT, makeUndo } from "../support/change-actions";
import { renderComponent } from "../support/render-component";

jest.mock("next/navigation", () => ({ useRouter: () => ({ refresh: () => {} }) }));

type Actions = ComponentProps<typeof ImportForm>["actions"];
type Checked = ReturnType<Actions["check"]>;
type Imported = ReturnType<Actions["publish"]>;

const seen: Extract<Awaited<Checked>, { ok: true }>["value"] = {
  gamesId: "test-2024",
  isUnchanged: false,
  revision: 3,
  counts: { bouts: 2, entries: 0 },
  effect: null,
  needsReason: false,
  replaced: [],
};

const imported = {
  gamesId: "test-2024",
  outcome: "published" as const,
  revision: 4,
  isFirst: false,
};

const refused = (
  code: Refusal["code"],
  factsProblems: Refusal["factsProblems"] = [],
  moreFactsProblems = 0,
) => ({ ok: false as const, refusal: aRefusal(code, { factsProblems, moreFactsProblems }) });

const check = jest.fn<Checked, [FormData]>();
const publish = jest.fn<Imported, [FormData]>();

beforeEach(() => {
  check.mockReset();
  publish.mockReset();
});

async function chooseFiles() {
  const { container } = renderComponent(
    <ImportForm actions={{ check, publish, undo: makeUndo() }} />,
  );
  const user = userEvent.setup();
  const files = ["games.json", "bouts.csv"].map((name) => new File(["x"], name));
  await user.upload(screen.getByLabelText("Files"), files);
  await user.click(screen.getByRole("button", { name: "Check and preview" }));
  return { user, container };
}

const button = () => screen.queryByRole("button", { name: "Import" });

test("sends every file, says what is in them, and publishes on the revision that was seen", async () => {
  check.mockResolvedValue({ ok: true, value: seen });
  publish.mockResolvedValue({ ok: true, value: { ...imported, isFirst: true } });
  const { user, container } = await chooseFiles();
  const names = check.mock.calls[0]?.[0].getAll("files").map((file) => (file as File).name);
  expect(names).toEqual(["games.json", "bouts.csv"]);
  const preview = screen.getByRole("region", { name: "What importing would do" });
  expect(preview).toHaveFocus();
  expect(preview).toHaveTextContent("makes revision 4 of test-2024");
  expect(screen.getByText("2 bouts")).toBeInTheDocument();
  expect(await axeViolations(container)).toEqual([]);
  await user.click(screen.getByRole("button", { name: "Import" }));
  const sent = publish.mock.calls[0]?.[0];
  expect([sent?.get("seen"), sent?.get("replace"), sent?.getAll("files").length]).toEqual([
    ...["3", "no", 2],
  ]);
  const word = screen.getByRole("status");
  expect(word).toHaveTextContent("Imported as revision 4 of test-2024");
  expect(word).toHaveFocus();
  expect(button()).toBeNull();
  // There were no Games before it.
  expect(screen.queryByRole("button", { name: /^Undo/ })).toBeNull();
});

test("the way to take an import back stands beside what became of it", async () => {
  const value = { ...seen, effect: EFFECT };
  check.mockResolvedValue({ ok: true, value });
  publish.mockResolvedValue({ ok: true, value: imported });
  const { user, container } = await chooseFiles();
  await user.click(screen.getByRole("button", { name: "Import" }));
  expect(screen.getByRole("link", { name: "See all revisions" })).toHaveAttribute(
    "href",
    "/admin/test-2024/revisions?before=5#revision-4",
  );
  await user.click(screen.getByRole("button", { name: "Undo revision 4 …" }));
  await user.type(await screen.findByLabelText("Reason"), "The wrong folder");
  await user.click(screen.getByRole("button", { name: "Undo revision 4" }));
  expect(await screen.findByText("Undone; this is revision 8.")).toHaveFocus();
  expect(await axeViolations(container)).toEqual([]);
});

test("takes away what editors published only once that is said", async () => {
  const row = { table: "bouts", key: "final", actorName: "Aigerim", revision: 2 };
  check.mockResolvedValue({ ok: true, value: { ...seen, replaced: [row] } });
  publish.mockResolvedValue(refused("conflict"));
  const { user } = await chooseFiles();
  expect(screen.getByText("bouts final, by Aigerim in revision 2")).toBeInTheDocument();
  await user.click(screen.getByRole("button", { name: "Import" }));
  expect(publish).not.toHaveBeenCalled();
  await user.click(screen.getByRole("checkbox", { name: /Remove 1 row/ }));
  await user.click(screen.getByRole("button", { name: "Import" }));
  expect(publish.mock.calls[0]?.[0].get("replace")).toBe("yes");
  expect(screen.getByRole("alert")).toHaveTextContent(/Somebody else has changed it meanwhile/);
});

test("names each problem by file, line and column; nothing can be imported then", async () => {
  const problem = {
    ...problemAt("score", "score-impossible"),
    file: "bouts.csv",
    line: 7,
    value: '"6:1"',
  };
  check.mockResolvedValue(refused("facts_invalid", [problem]));
  await chooseFiles();
  const cells = screen.getAllByRole("cell").map(({ textContent }) => textContent);
  expect(cells).toEqual([
    "bouts.csv",
    "7",
    "score",
    expect.stringMatching(/^"6:1" is not what judges can have scored here; write/),
  ]);
  expect(button()).toBeNull();
});

test("says how many problems there are beside those that are named", async () => {
  const problem = {
    ...problemAt("score", "score-impossible"),
    file: "bouts.csv",
    line: 7,
    value: '"6:1"',
  };
  check.mockResolvedValue(refused("facts_invalid", [problem], 19_999));
  await chooseFiles();
  expect(screen.getByRole("alert")).toHaveTextContent(/^20,000 problems in the files/);
  expect(screen.getByText("and 19,999 more")).toBeInTheDocument();
});

test("says so when the server is not reached, and keeps the files", async () => {
  check.mockRejectedValueOnce(new Error("network"));
  check.mockResolvedValueOnce({ ok: true, value: seen });
  const { user } = await chooseFiles();
  expect(screen.getByRole("alert")).toHaveTextContent(/server was not reached/);
  await user.click(screen.getByRole("button", { name: "Check and preview" }));
  expect(screen.getByRole("region", { name: "What importing would do" })).toBeInTheDocument();
});
