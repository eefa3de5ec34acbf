import type { Reason } from "@/lib/qualification/deduction";
import { KNOCK_OUT_ROUNDS, RULE_KINDS } from "@/lib/qualification/rule";
import { FINISHES, LEDGER_KINDS, ROUNDS } from "@/lib/qualification/vocabulary";
import { DECIDING_BOUT_COLUMNS, type LedgerStep, type PlaceRule } from "@/lib/record/place-detail";
import type { FieldMeaning } from "./field-meanings";
import { type ResourceField, resourceFields } from "./resource-fields";

interface Member extends FieldMeaning {
  type: ResourceField["type"];
  values?: readonly string[];
  isNullable?: true;
  isOptional?: true;
  members?: Readonly<Record<string, Member>>;
}

/** A member for each that the type has, in whichever of its forms. */
type MembersOf<Value> = Readonly<
  Record<Value extends unknown ? keyof Value & string : never, Member>
>;

const REASON_CODES: Readonly<Record<Reason["code"], true>> = {
  reached: true,
  boxed: true,
  won: true,
  lost: true,
  place: true,
  "boxed-off": true,
  lines: true,
  "others-paired": true,
  "met-loser": true,
  "met-winner": true,
  left: true,
  "went-on": true,
  unopposed: true,
  "other-lost": true,
};

const BASES = ["recorded", "deduced"];
const URL_MEMBER: Member = { type: "url", about: "Address of the page." };

const RULE: MembersOf<PlaceRule> = {
  kind: {
    type: "enum",
    values: RULE_KINDS,
    about:
      "What wins a place: `winner`, to win the final; `reach-round`, to reach `round`; `reach-round-and-box-off`, that or the box-off; `invitation`, no result.",
  },
  round: {
    type: "enum",
    values: KNOCK_OUT_ROUNDS,
    isOptional: true,
    about: "The round that has to be reached.",
  },
  losersOf: {
    type: "enum",
    values: KNOCK_OUT_ROUNDS,
    isOptional: true,
    about: "The round whose losers meet in the box-off.",
  },
  boxOffPlaces: {
    type: "integer",
    isOptional: true,
    about: "How many of them win a place there.",
  },
  id: { type: "string", about: "What names the rule in `rules.json`." },
  places: {
    type: "integer",
    isNullable: true,
    about: "Places that the route gives in the category by this rule; `null`: not published.",
  },
  sources: {
    type: "objects",
    about: "The pages that say so, the one about this category first.",
    members: {
      url: URL_MEMBER,
      says: { type: "string", isOptional: true, about: "What the page says, in our words." },
    },
  },
};

const STEP: MembersOf<LedgerStep> = {
  kind: {
    type: "enum",
    values: ["won", "invited", "received", ...LEDGER_KINDS],
    about: "What happened; `won`, `invited` and `received` are the award itself.",
  },
  date: { type: "date", about: "Day on which it happened, or from which it counts." },
  dateIsExact: { type: "boolean", about: "`false`: it happened by that day, not on it." },
  source: {
    type: "object",
    about: "Where it comes from.",
    members: { url: URL_MEMBER },
  },
  note: { type: "string", isOptional: true, about: "A remark, in English." },
  opponent: {
    type: "object",
    isOptional: true,
    about: "Who was beaten for the place; with the award only, where it is known.",
    members: {
      slug: { type: "string", about: "What names the boxer in addresses.", refersTo: "boxers" },
      name: { type: "string", about: "The boxer's name as this record spells it." },
      noc: { type: "string", about: "IOC code of the boxer's nation.", refersTo: "nations" },
      basis: {
        type: "enum",
        values: BASES,
        about: "Whether a page prints who met whom, or it follows from what is known.",
      },
    },
  },
};

const BOXER: Member = {
  type: "string",
  isOptional: true,
  refersTo: "boxers",
  about: "What names the boxer of whom the step speaks.",
};

const REASON: MembersOf<Reason> = {
  code: { type: "enum", values: Object.keys(REASON_CODES), about: "The kind of step." },
  boxer: BOXER,
  other: { ...BOXER, about: "What names the second boxer of whom it speaks." },
  round: { type: "enum", values: ROUNDS, isOptional: true, about: "The round." },
  boutId: {
    type: "string",
    isOptional: true,
    refersTo: "bouts",
    about: "Id of the bout that shows it.",
  },
  boutIds: {
    type: "list",
    isOptional: true,
    refersTo: "bouts",
    about: "Ids of the bouts in which all others of the round met.",
  },
  boxers: {
    type: "integer",
    isOptional: true,
    about: "How many boxers met in them.",
  },
  finish: {
    type: "enum",
    values: FINISHES,
    isOptional: true,
    about: "How far the recorded place says that the boxer came.",
  },
  placeId: {
    type: "string",
    isOptional: true,
    refersTo: "quota-places",
    about: "Id of that award.",
  },
};

const DEDUCED: Readonly<Record<string, Member>> = {
  basis: {
    type: "enum",
    values: BASES,
    about:
      "Whether a page prints the bout, or it follows from what is known and no page prints it.",
  },
  follows: {
    type: "object",
    isOptional: true,
    about: "Of a deduced bout: what of it follows; the rest is printed.",
    members: {
      pair: { type: "boolean", about: "That the two met." },
      winner: { type: "boolean", about: "Who won." },
    },
  },
  reasons: {
    type: "objects",
    isOptional: true,
    about: "Of a deduced bout: the steps of the proof.",
    members: REASON,
  },
};

function fieldsOf(members: Readonly<Record<string, Member>>): ResourceField[] {
  return Object.entries(members).map(([name, member]) => ({
    ...member,
    name,
    header: null,
    values: member.values ?? [],
    mayBeEmpty: true,
    isNullable: member.isNullable ?? false,
    isOptional: member.isOptional ?? false,
    members: fieldsOf(member.members ?? {}),
  }));
}

/** The members of a bout that the deciding bout has; of a deduced one each can be `null`. */
function printed(): ResourceField[] {
  return resourceFields("bouts")
    .filter(({ id }) => DECIDING_BOUT_COLUMNS.includes(id))
    .flatMap(({ fields }) => fields)
    .map(({ isKey: _, ...field }) => ({ ...field, isNullable: true }));
}

/** What the JSON of one place has beside the members of its row; none of it is in a CSV. */
export function placeFields(): readonly ResourceField[] {
  const own: Readonly<Record<string, Member>> = {
    rule: {
      type: "object",
      isNullable: true,
      members: RULE,
      about: "What the place was given by; `null`: no rule is recorded for its route and category.",
    },
    ledger: {
      type: "objects",
      members: STEP,
      about: "The award itself, and what happened to the place after it, in order.",
    },
    decidingBout: {
      type: "object",
      isNullable: true,
      members: DEDUCED,
      about: "The bout that gave the place; `null`: not found, or there was none.",
    },
  };
  return fieldsOf(own).map((field) =>
    field.name === "decidingBout" ? { ...field, members: [...printed(), ...field.members] } : field,
  );
}
