/** Whether the last thing that was to be written found no room; one for all instances of this module. */
const KEY = Symbol.for("qualified.database-full");
const holder = globalThis as { [KEY]?: boolean };

/** Says how a write ended: without room, or written. */
export function noteRoom(room: "full" | "ok"): void {
  holder[KEY] = room === "full";
}

/** Whether the process was told that the database is full, and of nothing written since. */
export function isNotedFull(): boolean {
  return holder[KEY] ?? false;
}
