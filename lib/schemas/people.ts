import { z } from "zod";
import { misleadingLetter } from "./facts/cells";

const noControlCharacters = /^\P{Cc}*$/u;

const Email = z
  .string()
  .trim()
  .toLowerCase()
  .max(254, "is too long")
  .pipe(z.email("is not an e-mail address"));

const Name = z
  .string()
  .trim()
  .min(1, "is empty")
  .max(80, "is longer than 80 characters")
  .regex(noControlCharacters, "has a control character in it")
  .superRefine((name, context) => {
    const problem = misleadingLetter(name);
    if (problem !== null) context.addIssue({ code: "custom", message: problem });
  });

/** An admin to be, as `npm run create-admin` is told of them. */
export const AdminInput = z.object({ email: Email, name: Name });

/** The words are those of lib/auth/permissions.ts; a test holds the two together. */
export const RoleInput = z.enum(["editor", "admin"]);

/** A person to be invited. */
export const InvitationInput = AdminInput.extend({ role: RoleInput });
