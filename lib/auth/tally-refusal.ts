import { tally } from "@/lib/tally";

/** What is refused at which door. */
const DOORS: Readonly<Record<string, string>> = {
  "/sign-in/email": "password",
  "/two-factor/verify-totp": "code",
  "/two-factor/verify-backup-code": "code",
};

/** Counts what a door of better-auth refused, for those who watch the process. */
export function tallyRefusal(path: string, status: number): void {
  const door = DOORS[path];
  if (door === undefined || status < 400 || status >= 500) return;
  tally("signInRefusals", status === 429 ? "too-many" : door);
}
