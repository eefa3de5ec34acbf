import type { Day } from "@/lib/qualification/vocabulary";

/** The names of the parameters that say which state of the record is asked for. */
export const AS_OF = "as-of";
export const REVISION = "revision";

/** Which state of a record an address asks for. */
export interface Moment {
  /** The day whose end is asked about; `null`: no day. */
  asOf: Day | null;
  /** The revision that is asked for by its number; `null` or left out: the newest. */
  pinned?: number | null;
}

/** The parameters that ask for it, in a fixed order. */
export function momentParams({ asOf, pinned = null }: Moment): Record<string, string> {
  return {
    ...(asOf === null ? {} : { [AS_OF]: asOf }),
    ...(pinned === null ? {} : { [REVISION]: `${pinned}` }),
  };
}
