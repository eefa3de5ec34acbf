import { existsSync, readFileSync } from "node:fs";
import type { CapturedAnswer } from "./captured-response";
import { editHtml } from "./edited-html";

/** What a page says that needs nothing but its parts (app/[locale]/page-shell.tsx). */
const NEEDS_PARTS_ONLY = '<meta content="parts" name="scripts"/>';
/** Written by bin/setup/make-parts.mjs. */
const NOTE = ".next/parts.json";

/** The address of the script that wakes the parts of a page; undefined in a build without it. */
export function findPartsScript(note = NOTE): string | undefined {
  return existsSync(note) ? JSON.parse(readFileSync(note, "utf8")).script : undefined;
}

/**
 * Makes the documents of pages that say that they need their parts only: without the framework's scripts and
 * its data for them, and with the script that wakes the parts. All others stay as they are.
 */
export function makeLighter(script: string): (page: CapturedAnswer) => Buffer {
  return ({ headers, body }) =>
    String(headers["content-type"]).startsWith("text/html") && body.includes(NEEDS_PARTS_ONLY)
      ? finished(
          editHtml(body, {
            // Data for others than the framework.
            keepsScript: ({ type = "" }) => type.endsWith("json"),
            head: `<script type="module" src="${script}"></script>`,
            keepsMarksIn: "page-part",
          }),
        )
      : body;
}

/**
 * Without what the page says of its scripts: where React puts that in the head depends on what was there first, and
 * the same page has to be the same bytes in every process. What parts are given is JSON: between single quotes its
 * own quotes need no codes, which are six times as long.
 */
function finished(html: Buffer): Buffer {
  const text = html.toString("utf8").replace(NEEDS_PARTS_ONLY, "");
  // The framework writes a single quote as a code, too.
  const quoted = text.replace(/ data-props="([^"']*)"/g, (_, props: string) => {
    return ` data-props='${props.replaceAll("&quot;", '"')}'`;
  });
  return Buffer.from(quoted);
}
