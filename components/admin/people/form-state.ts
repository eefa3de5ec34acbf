import type { OneTimeLinkContent } from "./one-time-link-note";
import type { SecondFactorKey } from "./second-factor-set-up";

/** What became of a form that was sent: texts for its reader, already in their language. */
export interface FormState {
  problem?: string;
  /** The field that is wrong, by name. */
  field?: string;
  done?: string;
  /** What is shown once; data, because without JavaScript React draws it outside of the server's tree. */
  content?: OneTimeLinkContent | SecondFactorKey;
  /** What was typed and need not be typed again; never a password. */
  values?: Readonly<Record<string, string>>;
}

export type FormAction = (state: FormState, form: FormData) => Promise<FormState>;
