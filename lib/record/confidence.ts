/** How sure a fact of a Games is, surest first. "unknown": not published. */
export const CONFIDENCES = [
  "confirmed",
  "announced",
  "reported",
  "one secondary source",
  "hearsay",
  "unknown",
] as const;
export type Confidence = (typeof CONFIDENCES)[number];
