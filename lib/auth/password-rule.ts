import { isCommonPassword } from "./common-password";

/** How long a password is, in characters. Length is what makes guessing hopeless. */
export const PASSWORD_LENGTH = { least: 12, most: 128 } as const;

/** What anybody would try first at this site. */
const OF_THE_SITE = ["qualified", "olympic", "boxing"];

export type PasswordProblem = "short" | "long" | "simple" | "common";

/**
 * What is wrong with a password that somebody chose; `null`: nothing. `known` is what others know of
 * them (address, name), which does not count towards its length.
 */
export async function findPasswordProblem(
  password: string,
  known: readonly string[] = [],
): Promise<PasswordProblem | null> {
  if (password.length < PASSWORD_LENGTH.least) return "short";
  if (password.length > PASSWORD_LENGTH.most) return "long";
  const rest = [...known, ...OF_THE_SITE]
    .flatMap((each) => each.toLowerCase().split(/[\s@.]+/))
    .filter((word) => word.length >= 3)
    .reduce((left, word) => left.replaceAll(word, ""), password.toLowerCase());
  if (new Set(rest).size < 6) return "simple";
  return (await isCommonPassword(rest)) ? "common" : null;
}
