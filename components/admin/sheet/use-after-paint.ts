import { useEffect, useState } from "react";

/**
 * The value as it was when it was last seen: what takes long to find of it waits until the page shows it.
 * The second is called where something asks for it at once.
 */
export function useAfterPaint<Value>(value: Value): [seen: Value, seeNow: () => void] {
  const [seen, setSeen] = useState(value);
  useEffect(() => {
    if (seen === value) return;
    let painted: ReturnType<typeof setTimeout>;
    // A task that a frame begins comes after that frame.
    const frame = requestAnimationFrame(() => {
      painted = setTimeout(() => setSeen(value));
    });
    return () => {
      cancelAnimationFrame(frame);
      clearTimeout(painted);
    };
  }, [seen, value]);
  return [seen, () => setSeen(value)];
}
