import type { Messages } from "@/lib/i18n/messages/catalogue";
import type { LinkedPageId } from "@/lib/record/pages";

/** A word that the glossary explains. */
export interface GlossaryTerm {
  id: string;
  /** Where its `term` and `text` stand in the messages. */
  key: `about.definition.${Defined}` | `glossary.term.${Explained}`;
  /** The page of the Games on which it is met. */
  seenOn: Exclude<LinkedPageId, "home"> | null;
}

/** The words that "About the data" defines, too. */
export const DEFINED = [
  "place",
  "licence",
  "award",
  "noc",
  "tournamentPlaces",
  "held",
  "draw",
  "basis",
] as const;
type Defined = (typeof DEFINED)[number];

type Explained = keyof Messages["glossary"]["term"];

function defined(id: Defined, seenOn: GlossaryTerm["seenOn"] = null): GlossaryTerm {
  return { id, key: `about.definition.${id}`, seenOn };
}

function explained(id: Explained, seenOn: GlossaryTerm["seenOn"] = null): GlossaryTerm {
  return { id, key: `glossary.term.${id}`, seenOn };
}

/** The glossary in its parts, what a newcomer needs first in front. */
export const GLOSSARY: readonly {
  part: "places" | "boxing" | "record";
  terms: readonly GlossaryTerm[];
}[] = [
  {
    part: "places",
    terms: [
      defined("place", "quota-places"),
      defined("licence"),
      explained("tournament", "tournaments"),
      defined("tournamentPlaces"),
      defined("noc", "nations"),
      explained("host"),
      explained("universality"),
      explained("refugee"),
      explained("reallocation"),
      defined("award", "count"),
      defined("held", "count"),
      defined("draw", "count"),
    ],
  },
  {
    part: "boxing",
    terms: [
      explained("bout"),
      explained("bracket"),
      explained("round"),
      explained("decidingBout", "one-win-short"),
      explained("line"),
      explained("boxOff"),
      explained("score"),
      explained("stopped"),
      explained("walkover"),
    ],
  },
  {
    part: "record",
    terms: [
      defined("basis", "about"),
      explained("asOf", "changes"),
      explained("revision", "corrections"),
    ],
  },
];
