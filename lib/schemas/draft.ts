/** What an editor has collected and not published, as it comes from the browser and from storage. */
import { z } from "zod";
import { Base, Changes, IdempotencyKey } from "./changes";
import { says } from "./says";

/** Its id is the idempotency key under which it is published. */
export const DraftInput = z.strictObject({
  id: IdempotencyKey,
  /** None: there is nothing to keep any more. */
  changes: z.union([z.tuple([]), Changes], says("not-changes")),
  base: Base,
});
export type DraftInput = z.infer<typeof DraftInput>;
