import { formAction, keepTyped } from "@/app/[locale]/admin/form-action";
import { currentUser } from "@/lib/auth/current-user";

class Redirected extends Error {}

jest.mock("next/navigation", () => ({
  redirect: () => {
    throw new Redirected();
  },
  unstable_rethrow: (error: unknown) => {
    if (error instanceof Redirected) throw error;
  },
}));
jest.mock("next-intl/server", () => ({
  getLocale: async () => "en",
  getTranslations: async () => Object.assign((key: string) => key, { has: () => true }),
}));
jest.mock("@/lib/auth/current-user", () => ({ currentUser: jest.fn() }));

function typed(fields: Readonly<Record<string, string>>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  return form;
}

const away = () => Promise.reject(new Error("postgres://u:p@db is away"));

describe("a form whose server fails", () => {
  let logged: jest.SpyInstance;
  beforeEach(() => {
    logged = jest.spyOn(console, "error").mockImplementation(() => {});
  });
  afterEach(() => jest.restoreAllMocks());

  test("gets back what was typed, but no password, code, token, or name of the framework's", async () => {
    const form = typed({
      name: "Aigerim",
      email: "ada@example.org",
      role: "editor",
      password: "twelve rounds",
      newPassword: "twelve rounds",
      repeated: "twelve rounds",
      code: "123456",
      backupCode: "abcde",
      token: "from a link",
      $ACTION_ID_1: "",
    });
    expect(await keepTyped(away)({}, form)).toEqual({
      problem: "unreachable",
      values: { name: "Aigerim", email: "ada@example.org", role: "editor" },
    });
    expect(logged.mock.calls.flat().join()).toContain("An action of the admin area failed");
  });

  test("gets back no more than could have been typed", async () => {
    const form = typed({ email: "x".repeat(100_000) });
    form.set("file", new Blob(["a file"]));
    const { values } = await keepTyped(away)({}, form);
    expect(values).toEqual({ email: "x".repeat(254), file: "" });
  });

  test("gets it back also where it fails before the form's own work: who asks cannot be read", async () => {
    jest.mocked(currentUser).mockImplementation(away);
    const action = formAction("manage-people", async () => ({ done: "Invited." }));
    expect(await action({}, typed({ email: "ada@example.org" }))).toEqual({
      problem: "unreachable",
      values: { email: "ada@example.org" },
    });
  });

  test("is led elsewhere all the same, and a script that sends no form is told so", async () => {
    const leading = keepTyped(() => Promise.reject(new Redirected()));
    await expect(leading({}, typed({}))).rejects.toBeInstanceOf(Redirected);
    expect(await keepTyped(away)({}, "no form" as never)).toEqual({ problem: "failed" });
  });
});
