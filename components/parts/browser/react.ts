// What stands for React in a page without the framework: Preact, which hydrates a part in a tenth of the bytes.
import { useEffect, useState } from "preact/compat";

export {
  createContext,
  Fragment,
  useContext,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from "preact/compat";

/**
 * As React's: the first drawing is the server's. Preact's own begins with what the browser knows. Both functions
 * have to stay the same from one drawing to the next, as those of our hooks do.
 */
export function useSyncExternalStore<Value>(
  subscribe: (listen: () => void) => () => void,
  read: () => Value,
  readOnServer: () => Value = read,
): Value {
  const [value, setValue] = useState<Value>(readOnServer);
  useEffect(() => {
    const take = () => setValue(read);
    take();
    return subscribe(take);
  }, [subscribe, read]);
  return value;
}
