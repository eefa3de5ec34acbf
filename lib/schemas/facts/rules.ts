import { z } from "zod";
import { KNOCK_OUT_ROUNDS, type Rule, ruleProblems } from "@/lib/qualification/rule";
import { says } from "../says";
import { oneOf, slug, text, url } from "./cells";

const isObject = says("not-an-object", { braces: "{ }" });

/** An object that has these keys and no others. */
function strict<Shape extends z.ZodRawShape>(shape: Shape) {
  return z.strictObject(shape, {
    error: ({ code, ...issue }) =>
      code === "unrecognized_keys" && Array.isArray(issue.keys)
        ? says("object-keys-unknown", {
            keys: issue.keys.map((key) => JSON.stringify(key)).join(", "),
            allowed: Object.keys(shape).join(", "),
          })
        : isObject,
  });
}

/** The items of a list, no id of which is there twice. */
function listOf<Item extends z.ZodType<{ id: string }>>(item: Item) {
  return z.array(item, says("not-a-json-list")).superRefine((items, context) => {
    for (const [index, { id }] of items.entries()) {
      const first = items.findIndex((each) => each.id === id);
      if (first === index) continue;
      const message = says("id-twice", { first });
      context.addIssue({ code: "custom", path: [index, "id"], message });
    }
  });
}

/** A page and what it says, in our words. */
const Citation = strict({ url, says: text });

const pages = z.array(Citation, says("not-pages"));
const citations = pages.min(1, says("no-page"));

const round = oneOf(KNOCK_OUT_ROUNDS);

const places = z
  .int(says("box-off-places-not-whole"))
  .min(1, says("box-off-places-below-1"))
  .max(64, says("box-off-places-too-large"));

const PROBLEMS = {
  "losers-of": ["losers_of", says("losers-of-not-before")],
  "box-off-places": ["box_off_places", says("box-off-places-undecidable")],
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
          ? says("not-one-of", {
              allowed: "winner, reach-round, reach-round-and-box-off, invitation",
            })
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
  stops_when_filled: z.boolean(says("not-true-or-false")),
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
