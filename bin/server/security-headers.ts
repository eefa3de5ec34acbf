import { makePagePolicy } from "./content-security-policy";

/** What every answer says, whatever it holds. */
export const SECURITY_HEADERS: Readonly<Record<string, string>> = {
  "x-content-type-options": "nosniff",
  "referrer-policy": "strict-origin-when-cross-origin",
  "permissions-policy": "camera=(), microphone=(), geolocation=(), payment=(), usb=()",
  "cross-origin-opener-policy": "same-origin",
};

/** For what scripts of any origin may read: an embed in a frame without an origin reads itself anew. */
export const OPEN_TO_ALL: Readonly<Record<string, string>> = { "access-control-allow-origin": "*" };

/** For pages and what is somebody's own: no other site may take them in. As Node's flat list. */
export const FOR_THIS_SITE: readonly string[] = ["cross-origin-resource-policy", "same-origin"];

/** Where BASE_URL is https: a browser that was here asks by nothing else for a year. As Node's flat list. */
export const HTTPS_ONLY: readonly string[] = ["strict-transport-security", "max-age=31536000"];

/** For what a browser may open as a document although it is only data. */
const DATA_POLICY = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'";
const DATA_TYPE =
  /^(application\/(.+\+)?(json|xml)|text\/(calendar|csv|plain|xml)|image\/svg\+xml)/;

/** The Content-Security-Policy of an answer, if its kind needs one. */
export function makeContentSecurityPolicy(contentType: string, body: Buffer): string | undefined {
  if (contentType.startsWith("text/html")) return makePagePolicy(body.toString("utf8"));
  return DATA_TYPE.test(contentType) ? DATA_POLICY : undefined;
}
