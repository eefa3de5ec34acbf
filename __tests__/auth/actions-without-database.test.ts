import { previewChanges, publishChanges } from "@/app/[locale]/admin/[games]/change-actions";
import { preview, publish, saveDraft } from "@/app/[locale]/admin/[games]/results/actions";
import { previewUndo, undo } from "@/app/[locale]/admin/[games]/revisions/actions";
import { checkFacts, importFacts } from "@/app/[locale]/admin/import/actions";
import { currentUser } from "@/lib/auth/current-user";

jest.mock("@/lib/auth/current-user", () => ({ currentUser: jest.fn() }));
jest.mock("@/components/admin/change/changed-draws", () => ({ ChangedDraws: () => null }));

/** As better-auth says that it could not read a session. */
function notRead(cause: Error): Error {
  return Object.assign(new Error("Failed to get session"), { name: "APIError", cause });
}

const ACTIONS: readonly [string, () => Promise<unknown>][] = [
  ["saveDraft", () => saveDraft("paris-2024", {} as never)],
  ["preview", () => preview("paris-2024", {} as never)],
  ["publish", () => publish("paris-2024", {} as never)],
  ["previewChanges", () => previewChanges("paris-2024", [])],
  ["publishChanges", () => publishChanges("paris-2024", {} as never)],
  ["previewUndo", () => previewUndo("paris-2024", 1)],
  ["undo", () => undo("paris-2024", {} as never)],
  ["checkFacts", () => checkFacts(new FormData())],
  ["importFacts", () => importFacts(new FormData())],
];

describe("where the editor's session cannot be read", () => {
  beforeEach(() => {
    jest.spyOn(console, "error").mockImplementation(() => {});
  });
  afterEach(() => jest.restoreAllMocks());

  test.each(ACTIONS)("%s refuses in words while the database is away", async (_, act) => {
    const away = new Error("PostgreSQL does not answer; the connection was closed");
    jest.mocked(currentUser).mockRejectedValue(notRead(away));
    expect(await act()).toMatchObject({ ok: false, refusal: { code: "database_unavailable" } });
  });

  test("another failure is no refusal", async () => {
    jest.mocked(currentUser).mockRejectedValue(notRead(new Error("a mistake of ours")));
    await expect(previewUndo("paris-2024", 1)).rejects.toThrow("Failed to get session");
  });
});
