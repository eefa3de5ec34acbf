import { readFileSync } from "node:fs";
import { messagesOf } from "@/lib/i18n/messages/catalogue";
import { shippedRows } from "../support/shipped-games";

const en = messagesOf("en");

type Messages = { readonly [key: string]: string | Messages };

/** Every message by its whole key, without the names of its arguments. */
function listMessages(messages: Messages, path = ""): [key: string, words: string][] {
  return Object.entries(messages).flatMap(([key, value]): [string, string][] =>
    typeof value === "string"
      ? [[path + key, value.replace(/\{\s*[A-Za-z]+\s*(?:\}|,\s*[a-z]+\s*[,}])/g, " ")]]
      : listMessages(value, `${path}${key}.`),
  );
}

/** Words that a reader stumbles over, that mean several things here, or that leave women out. */
const AVOIDED: readonly [what: string, pattern: RegExp][] = [
  ["a pronoun for one gender", /\b(?:he|him|his|himself|she|her|hers|herself)\b/i],
  ["of which, of whom", /\bof (?:which|whom)\b/i],
  ["is none", /\b(?:is|are|was|were) none\b/i],
  ["anew", /\banew\b/i],
  ["called so", /\b(?:called|made|named|printed|written) so\b|\bso[- ]called\b/i],
  ["to be told", /\bto be told\b/i],
  ["take away, back or over", /\b(?:tak(?:e|es|en|ing)|took)\b[^.;:]{0,40}\b(?:away|back|over)\b/i],
  ["on the draw", /\bon the draw\b/i],
  ["licence or quota place for place", /\blicen[cs]es?\b|\bquota places?\b/i],
  ["award for place", /\baward(?:s|ed)?\b/i],
  ["a NOC", /\ba NOC\b/i],
  ["a day as computers write it", /\b\d{4}-\d{2}-\d{2}\b/],
  ["the heaviest weight otherwise than 92+ kg", /\+ ?92|92 ?kg ?\+|over 92/i],
  ["taken on, taken over from", /\btaken (?:on|over) from\b/i],
  ["turn back the record", /\bturn(?:ed)?\b[^.;:]{0,20}\bback\b/i],
];

/** What may stay, and why. */
const ALLOWED: ReadonlyMap<string, string> = new Map([
  ["about.definition.licence.term", "the glossary tells what the words mean"],
  ["about.definition.licence.text", "the glossary tells what the words mean"],
  ["about.definition.award.text", "the glossary tells what a row is called in the files"],
  ["place.whatIsPlace", "leads to the glossary by the words that a reader may look for"],
  ["problems.damaged-character", "the import's English stays as scripts know it"],
  ["problems.object-keys-unknown", "the import's English stays as scripts know it"],
  ["problems.not-a-spotlight", "names a field of games.json"],
]);

const messages = listMessages(en);
const found = messages.flatMap(([key, words]) =>
  AVOIDED.filter(([, pattern]) => pattern.test(words)).map(([what]) => ({ key, what, words })),
);

test("no message has a word that this site avoids", () => {
  expect(messages.length).toBeGreaterThan(1000);
  expect(found.filter(({ key }) => !ALLOWED.has(key))).toEqual([]);
});

test("every exception is still needed", () => {
  const needed = new Set(found.map(({ key }) => key));
  expect([...ALLOWED.keys()].filter((key) => !needed.has(key))).toEqual([]);
});

test.each([
  ["No boxer of the list is called so, or he is in the draw already."],
  ["It takes the place of them away."],
  ["takes the row over and goes on"],
  ["What was only added is none."],
  ["Enter the draw anew"],
  ["Choose a NOC of the record"],
  ["from 2024-03-11 on"],
  ["men’s +92 kg"],
])("%j would be found", (words) => {
  expect(AVOIDED.filter(([, pattern]) => pattern.test(words))).not.toEqual([]);
});

test("what the facts of Paris 2024 say of rules names weights in words, and notes speak of the Olympic draw", () => {
  const { rules } = JSON.parse(readFileSync("prisma/data/paris-2024/rules.json", "utf8")) as {
    rules: { citations: { says: string }[] }[];
  };
  const says = rules.flatMap(({ citations }) => citations.map((each) => each.says));
  expect(says.length).toBeGreaterThan(10);
  expect(says.filter((text) => /\b[MW]\d/.test(text))).toEqual([]);
  const notes = ["ledger", "quota_places"].flatMap((file) =>
    shippedRows("paris-2024", file).map(({ note = "" }) => note),
  );
  expect(notes.filter((text) => /\bon the draw\b/i.test(text))).toEqual([]);
});
