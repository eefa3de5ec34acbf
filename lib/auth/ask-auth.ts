import "server-only";
import { headers } from "next/headers";
import { getAuth } from "./auth";
import { CLIENT_ADDRESS_HEADER } from "./client-address";
import { keepCookies } from "./keep-cookies";
import { tallyRefusal } from "./tally-refusal";

/** What better-auth has to know of the visitor: who asks, from where, on which page. */
const PASSED_HEADERS = ["cookie", "host", "origin", "referer", "user-agent", CLIENT_ADDRESS_HEADER];

export interface AuthAnswer<Data> {
  /** "" where it was done, else the library's code ("INVALID_CODE") or "TOO_MANY". */
  problem: string;
  data: Data;
}

/**
 * Asks better-auth from an action as the visitor's browser would, so that its limits and its check of
 * the origin hold, and gives the browser the cookies of the answer.
 */
export async function askAuth<Data = unknown>(
  path: string,
  body: Record<string, unknown> = {},
): Promise<AuthAnswer<Data>> {
  const auth = getAuth();
  const incoming = await headers();
  const passed = new Headers({ "content-type": "application/json" });
  for (const name of PASSED_HEADERS) {
    const value = incoming.get(name);
    if (value !== null) passed.set(name, value);
  }
  const { baseURL } = await auth.$context;
  const answer = await auth.handler(
    new Request(baseURL + path, { method: "POST", headers: passed, body: JSON.stringify(body) }),
  );
  tallyRefusal(path, answer.status);
  await keepCookies(answer.headers);
  const data = await answer.json().catch(() => ({}));
  return { problem: answer.ok ? "" : findProblem(answer.status, data), data };
}

function findProblem(status: number, data: { code?: string }): string {
  return status === 429 && !data.code ? "TOO_MANY" : (data.code ?? "FAILED");
}
