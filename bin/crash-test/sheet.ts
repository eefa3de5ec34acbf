/** An editor's browser, as far as publishing from the session sheet needs one. */
import { readFileSync } from "node:fs";
import type { Change, SeenRow } from "@/lib/change/change";
import { type Credentials, cookiesOf } from "../replay/sign-in";

const MANIFEST = ".next/server/server-reference-manifest.json";
const ACTIONS = "app/[locale]/admin/[games]/results/actions.ts";

/** Opens a session over HTTP; its cookies. */
export async function signIn(url: string, credentials: Credentials): Promise<string> {
  const answer = await fetch(`${url}/api/auth/sign-in/email`, {
    method: "POST",
    headers: { "content-type": "application/json", origin: url },
    body: JSON.stringify(credentials),
  });
  if (!answer.ok) throw new Error(`The editor could not sign in: ${await answer.text()}`);
  return cookiesOf(answer);
}

/** What a publish was answered with. */
export interface Published {
  outcome: "published" | "unchanged" | "repeated";
  revision: number;
}

export interface SheetRequest {
  gamesId: string;
  tournamentId: string;
  day: string;
  changes: readonly Change[];
  /** The rows that are corrected, as the editor saw them. */
  base?: readonly SeenRow[];
  reason?: string;
  idempotencyKey: string;
}

interface ActionReference {
  exportedName: string;
  filename: string;
}

/** The name under which the build knows the session sheet's publish. */
function findPublishAction(): string {
  const { node } = JSON.parse(readFileSync(MANIFEST, "utf8")) as {
    node: Record<string, ActionReference>;
  };
  const found = Object.entries(node).find(
    ([, { exportedName, filename }]) => exportedName === "publish" && filename === ACTIONS,
  );
  if (!found) throw new Error(`The build has no publish of ${ACTIONS}; build the product first`);
  return found[0];
}

/**
 * Publishes as the session sheet does: by its server action, with the session's cookie. `null`: the
 * connection was lost before the whole answer had come. A refusal is thrown.
 */
export async function publishFromSheet(
  { url, cookie }: { url: string; cookie: string },
  { gamesId, tournamentId, day, idempotencyKey, ...asked }: SheetRequest,
): Promise<Published | null> {
  const action = findPublishAction();
  const draft = { id: idempotencyKey, base: [], reason: null, ...asked };
  let status: number;
  let text: string;
  try {
    const answer = await fetch(`${url}/admin/${gamesId}/results/${tournamentId}/${day}`, {
      method: "POST",
      headers: {
        "next-action": action,
        accept: "text/x-component",
        "content-type": "text/plain;charset=UTF-8",
        origin: url,
        cookie,
      },
      body: JSON.stringify([gamesId, draft], escaped),
    });
    status = answer.status;
    text = await answer.text();
  } catch {
    return null;
  }
  if (status !== 200) throw new Error(`The publish was answered with ${status}: ${text}`);
  const told = resultIn(text);
  if (!told.ok) throw new Error(`The publish was refused: ${JSON.stringify(told.refusal)}`);
  return told.value;
}

/** React reads a text that begins with "$" as a reference, unless the sign is doubled. */
function escaped(_: string, value: unknown): unknown {
  return typeof value === "string" && value.startsWith("$") ? `$${value}` : value;
}

type Told = { ok: true; value: Published } | { ok: false; refusal: unknown };

/** The action's result in React's answer: lines of `id:json`, of which the first names it. */
function resultIn(text: string): Told {
  const lines = new Map(
    text.split("\n").map((line) => [line.slice(0, line.indexOf(":")), line] as const),
  );
  const named = /"a":"\$@([0-9a-f]+)"/.exec(lines.get("0") ?? "")?.[1];
  const line = named === undefined ? undefined : lines.get(named);
  if (line === undefined) throw new Error(`The answer has no result: ${text.slice(0, 500)}`);
  return JSON.parse(line.slice(line.indexOf(":") + 1)) as Told;
}
