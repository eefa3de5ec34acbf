/**
 * Fills a message of the catalogue: the part of ICU's syntax that the catalogue uses ({name}, {count, number},
 * {count, plural, one {…} other {…}}, {kind, select, …} and <tags>), with numbers and plural forms by our own
 * tables. It stands for `use-intl/format-message` in server and browser (next.config.js, jest.config.mjs),
 * which would ask the browser's `Intl` and brings a parser for all of the syntax.
 */
import type { ReactNode } from "react";
import { formatNumber, pluralOf } from "./language";

type Tag = (chunks: Piece[]) => Piece | Piece[];
type Piece = ReactNode;
type Values = Readonly<Record<string, unknown>>;

type Node =
  | { kind: "text"; text: string }
  | { kind: "pound" }
  | { kind: "argument"; name: string }
  | { kind: "number"; name: string }
  | { kind: "plural" | "select"; name: string; options: ReadonlyMap<string, readonly Node[]> }
  | { kind: "tag"; name: string; children: readonly Node[] };

const parsed = new Map<string, readonly Node[]>();

/** The message as text, or with tags as text and elements. Throws where it cannot be read or a value is missing. */
export default function formatMessage(
  key: string,
  message: string,
  values: Values | undefined,
  { locale }: { locale: string },
): ReactNode {
  if (typeof message !== "string") throw new Error(`${key} is not one message`);
  let nodes = parsed.get(message);
  if (!nodes) {
    nodes = parseMessage(message);
    parsed.set(message, nodes);
  }
  const pieces = joined(write(nodes, { locale, values: values ?? {}, count: null }));
  return pieces.length > 1 ? pieces : (pieces[0] ?? "");
}

/** The messages of the catalogue are not compiled beforehand. */
formatMessage.raw = true;

interface Writing {
  locale: string;
  values: Values;
  /** What "#" is. */
  count: number | null;
}

function write(nodes: readonly Node[], writing: Writing): Piece[] {
  return nodes.flatMap((node) => writeNode(node, writing));
}

function writeNode(node: Node, writing: Writing): Piece[] {
  const { locale, values, count } = writing;
  if (node.kind === "text") return [node.text];
  if (node.kind === "pound") return count === null ? [] : [formatNumber(locale, count)];
  const { name } = node;
  if (!(name in values)) throw new Error(`The value of ${name} is missing`);
  const value = values[name];
  if (node.kind === "tag") {
    return [(value as Tag)(joined(write(node.children, writing)))].flat() as Piece[];
  }
  if (node.kind === "number") return [formatNumber(locale, Number(value))];
  if (node.kind === "argument") {
    return [typeof value === "number" ? String(value) : (value as Piece) || ""];
  }
  const isPlural = node.kind === "plural";
  const chosen = isPlural
    ? (node.options.get(`=${value}`) ?? node.options.get(pluralOf(locale, Number(value))))
    : node.options.get(String(value));
  const option = chosen ?? node.options.get("other");
  if (!option) throw new Error(`${name} has no way to say ${value}`);
  return write(option, isPlural ? { ...writing, count: Number(value) } : writing);
}

/** Texts that stand side by side become one. */
function joined(pieces: readonly Piece[]): Piece[] {
  const result: Piece[] = [];
  for (const piece of pieces) {
    const last = result.at(-1);
    if (typeof piece === "string" && typeof last === "string") {
      result[result.length - 1] = last + piece;
    } else {
      result.push(piece);
    }
  }
  return result;
}

const NAME = /\s*(\w+)\s*/y;
const KIND = /,\s*(number|plural|select)\s*/y;
const SELECTOR = /\s*(=?\w+)\s*\{/y;
const TAG = /<(\w+)>/y;
// A quoted brace ('{') is not read: it is an error rather than another text.
const TEXT = /((?:[^{}<']|'(?![{}<#|']))+)/y;
const TEXT_IN_PLURAL = /((?:[^{}<'#]|'(?![{}<#|']))+)/y;

/** Throws a `SyntaxError` that names the message. */
function parseMessage(message: string): readonly Node[] {
  let at = 0;
  const read = (pattern: RegExp) => {
    pattern.lastIndex = at;
    const found = pattern.exec(message);
    if (found) at = pattern.lastIndex;
    return found?.[1] ?? (found ? "" : null);
  };
  const expect = (sign: string) => {
    if (!message.startsWith(sign, at)) {
      throw new SyntaxError(`Expected ${sign} at ${at} of the message ${message}`);
    }
    at += sign.length;
  };
  const named = (pattern: RegExp) => {
    const name = read(pattern);
    if (!name) throw new SyntaxError(`Expected a name at ${at} of the message ${message}`);
    return name;
  };

  /** Up to the end, or to what closes this part. */
  function parseNodes(isInPlural: boolean): Node[] {
    const nodes: Node[] = [];
    while (at < message.length && message[at] !== "}" && !message.startsWith("</", at)) {
      nodes.push(parseNode(isInPlural));
    }
    return nodes;
  }

  function parseNode(isInPlural: boolean): Node {
    const sign = message[at];
    if (sign === "{") return parseArgument();
    if (sign === "<") {
      const name = named(TAG);
      const children = parseNodes(isInPlural);
      expect(`</${name}>`);
      return { kind: "tag", name, children };
    }
    if (sign === "#" && isInPlural) {
      at += 1;
      return { kind: "pound" };
    }
    const text = read(isInPlural ? TEXT_IN_PLURAL : TEXT);
    if (!text) throw new SyntaxError(`Cannot read ${sign} at ${at} of the message ${message}`);
    return { kind: "text", text };
  }

  function parseArgument(): Node {
    expect("{");
    const name = named(NAME);
    const kind = read(KIND);
    if (kind !== "plural" && kind !== "select") {
      expect("}");
      return { kind: kind === "number" ? kind : "argument", name };
    }
    expect(",");
    const options = new Map<string, readonly Node[]>();
    for (let selector = read(SELECTOR); selector !== null; selector = read(SELECTOR)) {
      options.set(selector, parseNodes(kind === "plural"));
      expect("}");
    }
    read(/\s*/y);
    expect("}");
    return { kind, name, options };
  }

  const nodes = parseNodes(false);
  if (at < message.length) {
    throw new SyntaxError(`Cannot read ${message[at]} at ${at} of the message ${message}`);
  }
  return nodes;
}
