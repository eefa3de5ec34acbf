import { useLayoutEffect, useRef, useState } from "react";

type Handler = (...given: never[]) => unknown;

/** The same handlers in functions that stay the same, so that who gets them is not drawn anew. */
export function useStableHandlers<Handlers extends { [name in keyof Handlers]: Handler }>(
  handlers: Handlers,
): Handlers {
  const latest = useRef(handlers);
  useLayoutEffect(() => {
    latest.current = handlers;
  });
  const [steady] = useState(() => {
    const names = Object.keys(handlers) as (keyof Handlers)[];
    const calling = (name: keyof Handlers) => [
      name,
      (...given: never[]) => latest.current[name](...given),
    ];
    return Object.fromEntries(names.map(calling)) as Handlers;
  });
  return steady;
}
