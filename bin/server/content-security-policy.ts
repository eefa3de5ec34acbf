import { createHash } from "node:crypto";
import { Parser } from "htmlparser2";
import { logError } from "../../lib/log";

/** `<script>`s of these types are data, which no policy restricts. */
const DATA_TYPE = /json|text\/plain/i;

/** What the framework writes into a page: data for its router, and which files are to be run. */
const DATA = "self.__next_f.push(";
const BEGINNING = "(self.__next_f=self.__next_f||[]).push([0])";
const FILES = '(globalThis["TURBOPACK"] || (globalThis["TURBOPACK"] = [])).push(';

/** So many different unknown scripts are told of; a page that makes ever new ones would fill the log. */
const MOST_TOLD = 20;
const told = new Set<string>();

/**
 * The Content-Security-Policy of a page. Of its inline scripts it allows those that the framework writes, by
 * their form: what else got into the page is not run, and said in the log.
 */
export function makePagePolicy(html: string, tell = tellOnce): string {
  const hashes: string[] = [];
  for (const script of listInlineScripts(html)) {
    if (isFrameworks(script)) hashes.push(`'sha256-${hashScript(script)}'`);
    else tell(script);
  }
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

/** Each different inline script of a page, in order. */
export function listInlineScripts(html: string): string[] {
  const scripts = new Set<string>();
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
      scripts.add(script.replace(/\r\n?/g, "\n"));
      script = null;
    },
  });
  parser.end(html);
  return [...scripts];
}

/** Is the whole of it a call of the framework's, with nothing but data in it? */
function isFrameworks(script: string): boolean {
  if (script === BEGINNING) return true;
  // A form that was sent without script is answered with its state in the same script.
  if (script.startsWith(`${BEGINNING};`)) {
    return isCallWithData(script.slice(BEGINNING.length + 1), DATA);
  }
  return isCallWithData(script, DATA) || isCallWithData(script.replace(/;$/, ""), FILES);
}

function isCallWithData(script: string, beginning: string): boolean {
  if (!script.startsWith(beginning) || !script.endsWith(")")) return false;
  try {
    JSON.parse(script.slice(beginning.length, -1));
    return true;
  } catch {
    return false;
  }
}

function hashScript(script: string): string {
  return createHash("sha256").update(script).digest("base64");
}

function tellOnce(script: string): void {
  const hash = hashScript(script);
  if (told.has(hash) || told.size >= MOST_TOLD) return;
  told.add(hash);
  const beginning = JSON.stringify(script.slice(0, 100));
  logError(`A page has an inline script that is not the framework's; it is not run: ${beginning}`);
}
