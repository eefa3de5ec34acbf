import { z } from "zod";
import { misleadingLetter, oneOf } from "./facts/cells";
import { says } from "./says";

const noControlCharacters = /^\P{Cc}*$/u;

const Email = z
  .string(says("not-text"))
  .trim()
  .toLowerCase()
  .max(254, says("email-too-long"))
  .pipe(z.email(says("not-an-email")));

const Name = z
  .string(says("not-text"))
  .trim()
  .min(1, says("name-empty"))
  .max(80, says("name-too-long", { most: 80 }))
  .regex(noControlCharacters, says("name-control-character"))
  .refine((name) => !/[\uFFFD\p{Cs}]/u.test(name), says("damaged-character"))
  .superRefine((name, context) => {
    const problem = misleadingLetter(name);
    if (problem !== null) context.addIssue({ code: "custom", message: problem });
  });

/** An admin to be, as `npm run create-admin` is told of them. */
export const AdminInput = z.object({ email: Email, name: Name });

/** The words are those of lib/auth/permissions.ts; a test holds the two together. */
export const RoleInput = oneOf(["editor", "admin"]);

/** A person to be invited. */
export const InvitationInput = AdminInput.extend({ role: RoleInput });
