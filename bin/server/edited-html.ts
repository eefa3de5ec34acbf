import { Parser } from "htmlparser2";

/** A piece of an HTML document, from its first byte to the one after its last, and what stands for it. */
interface Edit {
  from: number;
  to: number;
  by: string;
}

interface Element {
  name: string;
  attributes: Readonly<Record<string, string>>;
  /** Puts attributes first in its tag. */
  say(attributes: string): void;
}

interface Editing {
  /** Told of every element, in order. */
  onElement?: (element: Element) => void;
  /** Whether a `script` stays; else it goes, with what is preloaded for it. */
  keepsScript: (attributes: Readonly<Record<string, string>>) => boolean;
  /** Put at the end of the head. */
  head?: string;
  /** Whether the framework's marks between texts go, where they stand in none of these elements. */
  keepsMarksIn?: string;
}

/** The framework's marks for its own script: between two texts, and around what may come later. */
const MARK = /^(?: |\/?\$[?!]?)$/;

/** A document of the framework's as it is sent, without what is not needed in it. */
export function editHtml(html: Buffer, { onElement, keepsScript, head, keepsMarksIn }: Editing) {
  const text = html.toString("utf8");
  const edits: Edit[] = [];
  let script: number | null = null;
  let within = 0;
  const parser: Parser = new Parser({
    onopentag(name, attributes) {
      const from = parser.startIndex;
      if (name === keepsMarksIn) within += 1;
      onElement?.({
        name,
        attributes,
        say(said) {
          const at = from + 1 + name.length;
          edits.push({ from: at, to: at, by: ` ${said}` });
        },
      });
      if (name === "script" && !keepsScript(attributes)) script = from;
      const { rel = "", as = "" } = attributes;
      const isForScript = rel === "modulepreload" || (rel === "preload" && as === "script");
      if (name === "link" && isForScript) edits.push({ from, to: parser.endIndex + 1, by: "" });
    },
    oncomment(said) {
      if (keepsMarksIn === undefined || within > 0 || !MARK.test(said)) return;
      edits.push({ from: parser.startIndex, to: parser.endIndex + 1, by: "" });
    },
    onclosetag(name) {
      if (name === keepsMarksIn) within -= 1;
      if (name === "head" && head)
        edits.push({ from: parser.startIndex, to: parser.startIndex, by: head });
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
