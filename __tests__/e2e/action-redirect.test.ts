import { makeAdminLink, setPassword, signIn } from "../support/admin-browser";
import { describeApp, newPage } from "../support/browser";
import { type OwnApp, startOwnApp } from "../support/own-app";

jest.setTimeout(120_000);

describeApp("an action that leads to another page", () => {
  let app: OwnApp;
  beforeAll(async () => {
    app = await startOwnApp("paris-2024");
  });
  afterAll(() => app.remove());

  test("is answered with that page by a server on any port, and nothing is logged", async () => {
    expect(new URL(app.url).port).not.toBe("3000");
    const email = "redirected@example.org";
    const { page, problems } = await newPage({ baseURL: app.url });
    await setPassword(page, await makeAdminLink(email, "Redirected", app.dataDir));
    // Read on the way: the browser may have let go of the answer of a page that it has left.
    const answers: string[] = [];
    await page.route("**/admin/**", async (route) => {
      if (route.request().method() !== "POST") return route.fallback();
      const response = await route.fetch({ maxRedirects: 0 });
      const leadsTo = response.headers()["x-action-redirect"]?.split(";")[0];
      if (leadsTo === "/admin") answers.push(await response.text());
      await route.fulfill({ response });
    });
    await signIn(page, email);
    await page.getByRole("heading", { name: "Overview" }).waitFor();
    expect(answers).toEqual([expect.stringContaining("Overview")]);
    expect(page.url()).toBe(`${app.url}/admin`);
    expect(problems).toEqual([]);
    expect(app.printed()).not.toMatch(/fail|error/i);
  });
});
