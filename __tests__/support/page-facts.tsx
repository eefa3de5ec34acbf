/**
 * What the pages of a record say of its places, read from their markup: the same fact, whatever page
 * says it, under one name, so that two that differ are found. Words are those of the catalogue.
 */
import { DomUtils, parseDocument } from "htmlparser2";
import { NuqsTestingAdapter } from "nuqs/adapters/testing";
import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { messagesOf } from "@/lib/i18n/messages/catalogue";
import type { WithNames } from "@/lib/i18n/names";
import { inEnglish } from "./render-component";

const en = messagesOf("en");

type Part = ReturnType<typeof parseDocument> | ReturnType<typeof all>[number];

/** One thing that one page says: "place mens-51kg-kaz… day" is "2024-03-11". */
export interface Fact {
  page: string;
  name: string;
  value: string;
}

/** What is said of one place; what is not said is left out. */
export type Said = Readonly<Record<string, string | null | undefined>>;

/** A page as it is sent, without what stands around it. */
export function renderPage(node: ReactNode) {
  return parseDocument(markupOf(node));
}

/** The markup of a page, with other names where they are given. */
export function markupOf(node: ReactNode, names: WithNames = {}): string {
  return renderToStaticMarkup(inEnglish(<NuqsTestingAdapter>{node}</NuqsTestingAdapter>, names));
}

/** The text of a part of a page, with single spaces. */
export function text(part: Part | undefined): string {
  return part ? DomUtils.textContent(part).replace(/\s+/g, " ").trim() : "";
}

export function all(part: Parameters<typeof DomUtils.getElementsByTagName>[1], tag: string) {
  return DomUtils.getElementsByTagName(tag, part, true);
}

/** The parts of a class, as the style sheets name it. */
export function byClass(part: Part, name: string) {
  return DomUtils.findAll(
    ({ attribs }) => (attribs.class ?? "").split(" ").includes(name),
    part.children,
  );
}

function attribute(part: ReturnType<typeof all>[number], name: string): string {
  return DomUtils.getAttributeValue(part, name) ?? "";
}

/** The last parts of the addresses that lead into a section, in their order: "saken-bibossinov". */
export function idsIn(part: Part, section: string): string[] {
  return all(part, "a").flatMap((link) => {
    const [, id] =
      new RegExp(`/${section}/([^/?#]+)(?:[?#]|$)`).exec(attribute(link, "href")) ?? [];
    return id ? [decodeURIComponent(id)] : [];
  });
}

/** What a message says whatever it is given: its text outside braces and tags. */
function literals(message: string): string[] {
  let depth = 0;
  const outside = [...message.replace(/<[^>]+>/g, "{}")].map((letter) => {
    if (letter === "{") depth += 1;
    const kept = depth === 0 ? letter : "\n";
    if (letter === "}") depth -= 1;
    return kept;
  });
  return outside
    .join("")
    .split(/\n+/)
    .map((piece) => piece.trim())
    .filter((piece) => /\p{L}/u.test(piece));
}

/** Whether a text says a message, whatever names and numbers stand in it. */
export function says(said: string, message: string): boolean {
  const pieces = literals(message);
  if (pieces.length === 0) throw new Error(`There is nothing to know by: ${message}`);
  return pieces.every((piece) => said.includes(piece));
}

/** The day that a part of a page names, and whether it is that day or one by which. */
function dayIn(part: Part | undefined): Said {
  const [time] = part ? all(part, "time") : [];
  if (!part || !time) return {};
  return { day: attribute(time, "datetime"), exact: /\bby\b/.test(text(time)) ? "by" : "on" };
}

export function placeFacts(page: string, id: string, said: Said): Fact[] {
  return Object.entries(said).flatMap(([name, value]) =>
    value ? [{ page, name: `place ${id} ${name}`, value }] : [],
  );
}

/** How a place was won, in the words of a list: against whom, without a bout, or not known. */
function listedHow(part: Part | undefined): string | null {
  if (!part || text(part) === "") return null;
  const said = text(part);
  if (says(said, en.spotlight.deciderNone)) return "without a bout";
  if (says(said, en.spotlight.deciderUnknown)) return "not known";
  if (says(said, en.spotlight.opponentUnknown)) return "beat somebody";
  const [noc] = all(part, "abbr");
  const [verb = ""] = literals(en.spotlight.beat);
  const opponent = said.slice(said.indexOf(verb) + verb.length, said.lastIndexOf(text(noc)));
  return `beat ${opponent.trim()}`;
}

/** The facts of the rows of every list of places on a page. */
export function listedFacts(page: string, part: Part): Fact[] {
  return listedRows(part).flatMap((row) => {
    const [id = ""] = idsIn(row, "quota-places");
    const [status] = byClass(row, "status").flatMap((cell) => all(cell, "a"));
    return placeFacts(page, id, {
      ...dayIn(byClass(row, "date")[0]),
      how: listedHow(byClass(row, "how")[0]),
      status: text(status),
      boxer: idsIn(row, "boxers")[0],
    });
  });
}

/** The rows of every list of places on a page. */
export function listedRows(part: Part) {
  return byClass(part, "list")
    .flatMap((list) => all(list, "tr"))
    .filter((row) => idsIn(row, "quota-places").length > 0);
}

/** The steps from the rule to the Games, on the page of a place or of its boxer. */
export function chainFacts(
  page: string,
  id: string,
  chain: Part,
  nameOf: (slug: string) => string,
): Fact[] {
  const steps = all(chain, "li").filter((step) => step.parent === chain);
  const award = steps.find((step) => byClass(step, "basis").length > 0);
  const bout = steps.find(
    (step) => says(text(step), en.why.bout) || says(text(step), en.why.boutNobody),
  );
  const [opponent] = bout ? idsIn(bout, "boxers") : [];
  const how = () => {
    if (bout) return opponent ? `beat ${nameOf(opponent)}` : "beat somebody";
    if (steps.some((step) => says(text(step), en.why.noBout))) return "without a bout";
    return steps.some((step) => says(text(step), en.why.boutMissing)) ? "not known" : null;
  };
  const [basisText] = award ? byClass(award, "basis") : [];
  const basis = Object.entries(en.why.basis).find(([, message]) => says(text(basisText), message));
  return placeFacts(page, id, { ...dayIn(award), how: how(), basis: basis?.[0] });
}

/** Every fact that is said differently somewhere: its name, and who says what. */
export function contradictions(facts: readonly Fact[]): string[] {
  const said = new Map<string, Map<string, string>>();
  for (const { page, name, value } of facts) {
    const values = said.get(name) ?? new Map<string, string>();
    if (!values.has(value)) values.set(value, page);
    said.set(name, values);
  }
  return [...said].flatMap(([name, values]) => {
    if (values.size < 2) return [];
    return [`${name}: ${[...values].map(([value, page]) => `"${value}" on ${page}`).join(", ")}`];
  });
}
