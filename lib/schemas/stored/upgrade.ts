import type * as z from "zod/mini";

/**
 * Of the lists whose rows have changed: a row of the version before as one of this version. In a change that
 * an editor asked for, a row may lack what the change does not say (a tournament its citations).
 */
export type Upgrade<Rows extends Record<string, z.ZodMiniType>> = {
  readonly [T in keyof Rows]?: (row: z.output<Rows[T]>) => object;
};
