import { Parser } from "htmlparser2";
import { LATIN_WORDS } from "./latin-words";

/** What people read or hear of an element beside its text. */
const SAID = ["aria-label", "title", "placeholder", "alt", "aria-description", "data-label"];
/** What is no text for people. */
const SKIPPED = new Set(["script", "style", "template", "code", "pre", "kbd"]);
const EMPTY = new Set([
  "br",
  "hr",
  "img",
  "input",
  "link",
  "meta",
  "wbr",
  "source",
  "path",
  "rect",
  "line",
  "circle",
]);

/** Addresses and hosts, whole or cut; a parameter with its value; a type of a file; a code of an error. */
const ADDRESS =
  /(?:https?:\/\/|\/)\S+|\b[\w-]+(?:\.[\w-]+)+\S*|\b[\w-]+=\S+|\b\w+\/[\w.+-]+|\b[a-z]+_\w+/g;
const WORD = /\p{Script=Latin}[\p{Script=Latin}\p{M}'’-]*/gu;

/**
 * The words of a page in Latin letters that stand in its own language: not those of an element that
 * says another (`lang`) or that is not translated (`translate="no"`), nor `known` ones.
 */
export function latinWords(html: string, known: ReadonlySet<string>): string[] {
  const found = new Set<string>();
  // One entry an open element: whether its text is in the page's language.
  const open: { name: string; isOwn: boolean }[] = [];
  const isOwn = () => open.at(-1)?.isOwn ?? true;
  const read = (text: string) => {
    for (const word of text.replace(ADDRESS, " ").match(WORD) ?? []) {
      const bare = word.replace(/['’-]+$/, "");
      const isKnown = (each: string) => LATIN_WORDS.has(each) || known.has(each);
      if (bare.length < 2 || isKnown(bare) || bare.split(/['’-]/).every(isKnown)) continue;
      found.add(`${bare} (${text.trim().slice(0, 60)})`);
    }
  };
  let page = "";
  const parser = new Parser({
    onopentag(name, attributes) {
      if (name === "html") page = attributes.lang ?? "";
      const isOther =
        SKIPPED.has(name) ||
        attributes.translate === "no" ||
        (attributes.lang !== undefined && attributes.lang !== page);
      const own = isOwn() && !isOther;
      if (own) for (const each of SAID) read(attributes[each] ?? "");
      if (!EMPTY.has(name)) open.push({ name, isOwn: own });
    },
    ontext(text) {
      if (isOwn()) read(text);
    },
    onclosetag(name) {
      if (open.at(-1)?.name === name) open.pop();
    },
  });
  parser.write(html);
  parser.end();
  return [...found];
}
