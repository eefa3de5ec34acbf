import { type ComponentProps, useSyncExternalStore } from "react";

const isNeverChanged = () => () => {};

/**
 * A button that only the page's script can answer: it can be pressed from when the script is there.
 * Before that it would take a click and do nothing.
 */
export function ScriptButton(attributes: ComponentProps<"button">) {
  const isAlive = useSyncExternalStore(
    isNeverChanged,
    () => true,
    () => false,
  );
  return <button type="button" {...attributes} disabled={!isAlive || attributes.disabled} />;
}
