/**
 * What is counted, and how: places, boxers or NOCs, of those first given, ever given, held, in the
 * Olympic draw or boxed, with or without the refugee team and neutral athletes. Published numbers differ
 * because they count by different definitions; each of them can be reached here.
 */

export const COUNTED = ["places", "boxers", "nations"] as const;
export type Counted = (typeof COUNTED)[number];

/**
 * Which awards count: those of the Games' places given for the first time; every award; those in force
 * at the end of the day; those whose holder was in the Olympic draw, or boxed at the Games, by then.
 */
export const STAGES = ["first", "ever", "held", "drawn", "competed"] as const;
export type Stage = (typeof STAGES)[number];

export interface CountDefinition {
  what: Counted;
  stage: Stage;
  /** Whether the refugee team counts, which is a team and no nation. */
  refugees: boolean;
  /** Whether neutral athletes count, who are of no nation. */
  neutrals: boolean;
}

export const DEFAULT_COUNT: CountDefinition = {
  what: "places",
  stage: "held",
  refugees: true,
  neutrals: true,
};

const IN_OR_OUT = ["in", "out"] as const;

/** The parameters of a count, each with its values. */
export const COUNT_VALUES = {
  what: COUNTED,
  stage: STAGES,
  refugees: IN_OR_OUT,
  neutrals: IN_OR_OUT,
} as const;
export type CountParam = keyof typeof COUNT_VALUES;
export const COUNT_PARAMS = Object.keys(COUNT_VALUES) as readonly CountParam[];

/** The definition as addresses write it. */
export function countValues(definition: CountDefinition): Record<CountParam, string> {
  const { what, stage, refugees, neutrals } = definition;
  return {
    what,
    stage,
    refugees: refugees ? "in" : "out",
    neutrals: neutrals ? "in" : "out",
  };
}

/** The parameters of a definition: those that are not as they are without being named. */
export function countParams(definition: CountDefinition): Record<string, string> {
  const usual = countValues(DEFAULT_COUNT);
  const own = countValues(definition);
  return Object.fromEntries(
    COUNT_PARAMS.filter((name) => own[name] !== usual[name]).map((name) => [name, own[name]]),
  );
}
