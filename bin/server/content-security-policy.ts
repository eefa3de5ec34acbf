import { createHash } from "node:crypto";
import { Parser } from "htmlparser2";

/** `<script>`s of these types are data, which no policy restricts. */
const DATA_TYPE = /json|text\/plain/i;

/** The Content-Security-Policy of a page, which allows the page's own inline scripts and no others. */
export function makePagePolicy(html: string): string {
  const hashes = hashInlineScripts(html).map((hash) => `'sha256-${hash}'`);
  return [
    "default-src 'self'",
    ["script-src 'self'", ...hashes].join(" "),
    // React writes style attributes, which cannot be listed by hash.
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "base-uri 'none'",
    "object-src 'none'",
    "frame-ancestors 'self'",
    "form-action 'self'",
  ].join("; ");
}

/** The Content-Security-Policy of an embed: any page may show it, and it runs files of the site only. */
export const EMBED_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors *",
].join("; ");

/** The SHA-256 of each different inline script, in order, in base64. */
export function hashInlineScripts(html: string): string[] {
  const hashes = new Set<string>();
  let script: string | null = null;
  const parser = new Parser({
    onopentag(name, { src, type = "" }) {
      if (name === "script" && src === undefined && !DATA_TYPE.test(type)) script = "";
    },
    ontext(text) {
      if (script !== null) script += text;
    },
    onclosetag(name) {
      if (name !== "script" || script === null) return;
      // A browser reads line ends as \n before it hashes.
      const source = script.replace(/\r\n?/g, "\n");
      hashes.add(createHash("sha256").update(source).digest("base64"));
      script = null;
    },
  });
  parser.end(html);
  return [...hashes];
}
