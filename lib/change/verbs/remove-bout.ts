import { NO_PROBLEMS, problem, refused } from "../change-problem";
import { seenBout, type Verb } from "./verb";

export interface RemoveBout {
  kind: "remove-bout";
  boutId: string;
}

export const removeBout: Verb<RemoveBout> = {
  touches({ boutId }, touched) {
    touched.addBout(boutId);
    return true;
  },
  replaces: (rows, { boutId }) => [seenBout(rows, boutId)],
  apply(rows, { boutId }) {
    if (!rows.bouts.some(({ id }) => id === boutId)) {
      return refused(rows, problem("no-such-bout", "boutId", { bout: boutId }));
    }
    const bouts = rows.bouts.filter(({ id }) => id !== boutId);
    return { rows: { ...rows, bouts }, problems: NO_PROBLEMS };
  },
};
