import type { Boxer } from "./games-rows";

/**
 * What a headline calls a boxer: the family name. Where it is not known, or where the name is in print
 * in another order as well, so that nobody can tell which part it is, the whole name.
 */
export function shortName({
  name,
  familyName,
  aliases,
}: Pick<Boxer, "name" | "familyName" | "aliases">): string {
  const words = sorted(name);
  const isTurned = aliases.some((alias) => alias !== name && sorted(alias) === words);
  return familyName === null || isTurned ? name : familyName;
}

function sorted(name: string): string {
  return name.toLowerCase().split(" ").sort().join(" ");
}
