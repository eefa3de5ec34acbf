/** Who may do what. Pure: every operation asks here itself, whatever page or route called it. */
import { AppError } from "@/lib/errors";

export const ROLES = ["editor", "admin"] as const;
export type Role = (typeof ROLES)[number];

/** Somebody who is signed in. */
export interface Actor {
  id: string;
  name: string;
  role: Role;
}

/** What each operation asks for; an admin may do all that an editor may. */
export const LEAST_ROLE = {
  preview: "editor",
  publish: "editor",
  "keep-drafts": "editor",
  "undo-own": "editor",
  "read-history": "editor",
  "read-health": "editor",
  "undo-others": "admin",
  "save-tournament": "admin",
  export: "editor",
  import: "admin",
  "manage-games": "admin",
  "manage-people": "admin",
  "back-up": "admin",
} as const satisfies Record<string, Role>;
export type Operation = keyof typeof LEAST_ROLE;

/** Whether the actor (`null`: nobody is signed in) may do it. */
export function isPermitted(actor: Pick<Actor, "role"> | null, operation: Operation): boolean {
  return actor !== null && ROLES.indexOf(actor.role) >= ROLES.indexOf(LEAST_ROLE[operation]);
}

/** Lets the operation go on with somebody who may do it. Throws `not_signed_in` or `forbidden`. */
export function requirePermission(
  actor: Actor | null,
  operation: Operation,
): asserts actor is Actor {
  if (actor === null) throw new AppError("not_signed_in", "Sign in first");
  if (isPermitted(actor, operation)) return;
  throw new AppError("forbidden", `This needs the role ${LEAST_ROLE[operation]}`);
}
