import { z } from "zod";
import { KNOCK_OUT_ROUNDS, type Rule, ruleProblems } from "@/lib/qualification/rule";
import { oneOf, slug, text, url } from "./cells";

const isObject = "is not an object; write one in { }";

/** An object that has these keys and no others. */
function strict<Shape extends z.ZodRawShape>(shape: Shape) {
  return z.strictObject(shape, {
    error: ({ code, ...issue }) =>
      code === "unrecognized_keys" && Array.isArray(issue.keys)
        ? `has ${issue.keys.map((key) => JSON.stringify(key)).join(", ")}, which is none of ${Object.keys(shape).join(", ")}; remove or rename it`
        : isObject,
  });
}

/** The items of a list, no id of which is there twice. */
function listOf<Item extends z.ZodType<{ id: string }>>(item: Item) {
  return z.array(item, "is not a list; write one in [ ]").superRefine((items, context) => {
    for (const [index, { id }] of items.entries()) {
      const first = items.findIndex((each) => each.id === id);
      if (first === index) continue;
      const message = `is the id of number ${first} of the list too; keep one`;
      context.addIssue({ code: "custom", path: [index, "id"], message });
    }
  });
}

/** A page and what it says, in our words. */
const Citation = strict({ url, says: text });

const pages = z.array(Citation, "is not a list; write the pages that say so in [ ]");
const citations = pages.min(1, "names no page; add one that says so");

const round = oneOf(KNOCK_OUT_ROUNDS);

const places = z
  .int("is not a whole number; write how many places the box-off gives")
  .min(1, "is below 1; write how many places the box-off gives")
  .max(64, "is too large; write how many places the box-off gives");

const PROBLEMS = {
  "losers-of": ["losers_of", "is not the round before `round`; write the one before"],
  "box-off-places": [
    "box_off_places",
    "cannot be decided by a box-off; write a half, a quarter … of those who lost in `losers_of`",
  ],
} as const;

const RuleItem = z
  .discriminatedUnion(
    "kind",
    [
      strict({ id: slug, kind: z.literal("winner"), citations }),
      strict({ id: slug, kind: z.literal("reach-round"), round, citations }),
      strict({
        id: slug,
        kind: z.literal("reach-round-and-box-off"),
        round,
        losers_of: round,
        box_off_places: places,
        citations,
      }),
      strict({ id: slug, kind: z.literal("invitation"), citations }),
    ],
    {
      error: ({ code }) =>
        code === "invalid_union"
          ? "must be one of: winner, reach-round, reach-round-and-box-off, invitation"
          : isObject,
    },
  )
  .superRefine((item, context) => {
    for (const problem of ruleProblems(ruleOf(item))) {
      const [key, message] = PROBLEMS[problem];
      context.addIssue({ code: "custom", path: [key], message });
    }
  });
export type RuleItem = z.infer<typeof RuleItem>;

const TournamentItem = strict({
  id: slug,
  /** No bout is boxed that decides no place: the draw ends where the places are filled. */
  stops_when_filled: z.boolean("must be true or false"),
  /** None where the tournament's own source says it, as of one that was made in a form. */
  citations: pages,
});
export type TournamentItem = z.infer<typeof TournamentItem>;

/** Rules of who may be given a place, whatever the allocation. */
const RESTRICTIONS = ["one-place-per-noc-and-category"] as const;

const RestrictionItem = strict({ id: oneOf(RESTRICTIONS), citations });
export type RestrictionItem = z.infer<typeof RestrictionItem>;

/** The content of rules.json. */
export const RulesFile = strict({
  rules: listOf(RuleItem),
  tournaments: listOf(TournamentItem),
  restrictions: listOf(RestrictionItem),
});
export type RulesFile = z.infer<typeof RulesFile>;

/** The rule as the core knows it. */
export function ruleOf(item: RuleItem): Rule {
  switch (item.kind) {
    case "reach-round":
      return { kind: item.kind, round: item.round };
    case "reach-round-and-box-off": {
      const { kind, round, losers_of: losersOf, box_off_places: boxOffPlaces } = item;
      return { kind, round, losersOf, boxOffPlaces };
    }
    default:
      return { kind: item.kind };
  }
}
