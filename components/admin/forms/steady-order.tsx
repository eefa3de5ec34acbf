"use client";

import { Fragment, type ReactNode, useState } from "react";

/** Parts of a page in the order in which they were first seen, so that none moves away under its reader. */
export function SteadyOrder({ parts }: { parts: readonly { key: string; part: ReactNode }[] }) {
  const [first] = useState(() => new Map(parts.map(({ key }, index) => [key, index])));
  const at = (key: string) => first.get(key) ?? first.size;
  return parts
    .toSorted((a, b) => at(a.key) - at(b.key))
    .map(({ key, part }) => <Fragment key={key}>{part}</Fragment>);
}
