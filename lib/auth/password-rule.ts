/** How long a password is, in characters. Length is what makes guessing hopeless. */
export const PASSWORD_LENGTH = { least: 12, most: 128 } as const;

export type PasswordProblem = "short" | "long" | "simple";

/**
 * What is wrong with a password that somebody chose; `null`: nothing. `known` is what others know of
 * them (address, name), which does not count towards its length.
 */
export function findPasswordProblem(
  password: string,
  known: readonly string[] = [],
): PasswordProblem | null {
  if (password.length < PASSWORD_LENGTH.least) return "short";
  if (password.length > PASSWORD_LENGTH.most) return "long";
  const rest = known
    .flatMap((each) => each.toLowerCase().split(/[\s@.]+/))
    .filter((word) => word.length >= 3)
    .reduce((left, word) => left.replaceAll(word, ""), password.toLowerCase());
  return new Set(rest).size < 6 ? "simple" : null;
}
