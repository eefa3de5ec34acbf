/**
 * What the caller of an action sent as an object, its members still to be checked: a script may send
 * anything, and of what is none every member is missing.
 */
export function membersOf<T extends object>(sent: T): T {
  return (typeof sent === "object" && sent !== null ? sent : {}) as T;
}
