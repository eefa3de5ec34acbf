import { Parser } from "htmlparser2";

const EMBED = /^\/(?:[a-z]{2}\/)?embed(?:[/?]|$)/;
/** The files that an embed runs. */
const OWN_SCRIPT = /^\/embed[\w-]*\.js$/;

/** Whether the canonical address is that of an embed, whatever it shows or refuses. */
export function isEmbedAddress(url: string): boolean {
  return EMBED.test(url);
}

/**
 * The document of an embed as it is sent: the framework's HTML without the framework's scripts, which
 * would be many times what the embed shows, and with links that leave the frame, in which the pages of the
 * site may not be shown.
 */
export function makeEmbedDocument(html: Buffer): Buffer {
  const text = html.toString("utf8");
  const edits: { from: number; to: number; by: string }[] = [];
  let script: number | null = null;
  const parser: Parser = new Parser({
    onopentag(name, { src = "", rel = "", as = "", href }) {
      const from = parser.startIndex;
      // By this the styles know it from the first moment on.
      if (name === "html") edits.push({ from: from + 5, to: from + 5, by: ' data-embed=""' });
      if (name === "script" && !OWN_SCRIPT.test(src)) script = from;
      const isForScript = rel === "modulepreload" || (rel === "preload" && as === "script");
      if (name === "link" && isForScript) edits.push({ from, to: parser.endIndex + 1, by: "" });
      if (name === "a" && href !== undefined && !href.startsWith("#")) {
        edits.push({ from: from + 2, to: from + 2, by: ' target="_blank" rel="noopener"' });
      }
    },
    onclosetag(name) {
      if (name !== "script" || script === null) return;
      // Of a closing tag with a space in it the parser's end is one short.
      edits.push({ from: script, to: text.indexOf(">", parser.endIndex) + 1, by: "" });
      script = null;
    },
  });
  parser.end(text);
  let made = "";
  let at = 0;
  for (const { from, to, by } of edits) {
    made += text.slice(at, from) + by;
    at = to;
  }
  return Buffer.from(made + text.slice(at));
}
