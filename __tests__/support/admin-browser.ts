import type { BrowserContextOptions, Page } from "playwright-core";
import type { Role } from "@/lib/auth/permissions";
import { appUrl, newPage, type OpenPage } from "./browser";
import { runScript } from "./run-script";

export const PASSWORD = "twelve rounds at dawn";

let visitors = 0;

/** A new visitor with an address of their own, so that no test uses up another's attempts. */
export function newVisitor(options: BrowserContextOptions = {}): Promise<OpenPage> {
  visitors++;
  const address = `198.51.${process.pid % 250}.${visitors % 250}`;
  return newPage({ ...options, extraHTTPHeaders: { "x-forwarded-for": address } });
}

/** What `npm run create-admin` prints for a new admin: the path of the one-time link. */
export async function makeAdminLink(
  email: string,
  name: string,
  dataDir = process.env.E2E_DATA_DIR ?? "",
): Promise<string> {
  const { stdout, stderr } = await runScript(
    "bin/create-admin.ts",
    ["--email", email, "--name", name],
    { DATA_DIR: dataDir, DATABASE_URL: "", BETTER_AUTH_SECRET: "" },
  );
  const link = /\/admin\/password\?token=[\w-]+/.exec(stdout)?.[0];
  if (!link) throw new Error(`create-admin printed no link: ${stdout}${stderr}`);
  return link;
}

/** Sets a password by a one-time link, by keyboard; ends on the sign-in page. */
export async function setPassword(page: Page, link: string): Promise<void> {
  await page.goto(link);
  await page.getByLabel("New password").focus();
  await page.keyboard.type(PASSWORD);
  await page.keyboard.press("Tab");
  await page.keyboard.type(PASSWORD);
  await page.keyboard.press("Enter");
  await page.getByText("The password is set.").waitFor();
}

/** Signs in on the sign-in page, by keyboard; ends where the account leads. */
export async function signIn(page: Page, email: string, password = PASSWORD): Promise<void> {
  await page.getByLabel("E-mail").focus();
  await page.keyboard.type(email);
  await page.keyboard.press("Tab");
  await page.keyboard.type(password);
  await page.keyboard.press("Enter");
}

/** A visitor who is signed in with this role, on the overview of the admin area. */
export async function openAdmin(
  role: Role,
  options: BrowserContextOptions = {},
): Promise<OpenPage & { email: string }> {
  const opened = await newVisitor(options);
  const { page } = opened;
  const id = `${role}-${process.pid}-${visitors}`;
  const email = `${id}@example.org`;
  await setPassword(page, await makeAdminLink(email, id));
  await signIn(page, email);
  await page.getByRole("heading", { name: "Overview" }).waitFor();
  if (role === "admin") return { ...opened, email };
  const admin = await openAdmin("admin");
  await admin.page.goto("/admin/people");
  await admin.page.getByLabel(`Role of ${id}`, { exact: true }).selectOption(role);
  await admin.page.getByRole("button", { name: `Change role of ${id}`, exact: true }).click();
  await admin.page.getByText(`${email} · ${role}`).waitFor();
  await admin.page.context().close();
  await page.goto(appUrl("/admin"));
  return { ...opened, email };
}
