import { render, screen, within } from "@testing-library/react";
import { createElement, type ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import AdminError from "@/app/[locale]/admin/error";
import AdminLayout from "@/app/[locale]/admin/layout";
import { currentUser } from "@/lib/auth/current-user";
import { messagesOf } from "@/lib/i18n/messages/catalogue";
import { localePath } from "@/lib/i18n/routing";
import { axeViolations } from "../support/axe";
import { inLanguage } from "../support/render-component";

jest.mock("@/lib/auth/current-user", () => ({ currentUser: jest.fn() }));
jest.mock("@/app/[locale]/admin/actions", () => ({ signOut: async () => {} }));
jest.mock("next/navigation", () => ({
  ...jest.requireActual("next/navigation"),
  useSelectedLayoutSegment: () => null,
  unstable_rethrow: (error: unknown) => {
    if (error instanceof Redirected) throw error;
  },
}));

let mockLanguage = "en";

// On the server it takes the language of the request.
jest.mock("next-intl", () => {
  const real = jest.requireActual("next-intl");
  return {
    ...real,
    NextIntlClientProvider: (props: { children: ReactNode }) =>
      createElement(real.NextIntlClientProvider, { locale: mockLanguage, ...props }),
  };
});

class Redirected extends Error {}

const LANGUAGES = ["en", "kk", "ru"] as const;
const asked = jest.mocked(currentUser);

/** What the trouble page says: its title, and plain links to the same address and to the public site. */
function expectTrouble(alert: HTMLElement, language: (typeof LANGUAGES)[number]) {
  const { title, again, public: site } = messagesOf(language).admin.trouble;
  expect(within(alert).getByRole("heading", { level: 1 })).toHaveTextContent(title);
  // Of no role to the library, which takes an empty address for none.
  expect(within(alert).getByText(again)).toHaveAttribute("href", "");
  const home = within(alert).getByRole("link", { name: site });
  expect(home).toHaveAttribute("href", localePath(language, "/"));
}

test.each(LANGUAGES)(
  "a page of the admin area that failed says so within the shell (%s)",
  async (language) => {
    mockLanguage = language;
    asked.mockResolvedValue({
      id: "a",
      name: "Aigerim",
      email: "a@example.org",
      role: "editor",
    } as never);
    const { container } = render(
      inLanguage(language, await AdminLayout({ children: <AdminError /> })),
    );
    expectTrouble(screen.getByRole("alert"), language);
    // Who is signed in still sees it, and can leave.
    expect(screen.getByText(/Aigerim/)).toBeVisible();
    expect(await axeViolations(container)).toEqual([]);
  },
);

test.each(LANGUAGES)(
  "where nobody can be asked who is signed in, the server says so itself (%s)",
  async (language) => {
    mockLanguage = language;
    const logged = jest.spyOn(console, "error").mockImplementation(() => {});
    asked.mockRejectedValue(new Error("the database is away"));
    const page = await AdminLayout({ children: <p>a page</p> });
    document.body.innerHTML = renderToStaticMarkup(inLanguage(language, page));
    expectTrouble(screen.getByRole("alert"), language);
    expect(screen.queryByText("a page")).toBeNull();
    expect(document.body.innerHTML).not.toContain("the database is away");
    expect(logged.mock.calls.flat().join()).toContain("the database is away");
    logged.mockRestore();
  },
);

test("a redirect is no failure", async () => {
  asked.mockRejectedValue(new Redirected("/admin/sign-in"));
  await expect(AdminLayout({ children: null })).rejects.toBeInstanceOf(Redirected);
});
