import { alphabetical } from "./fold";
import type { Boxer } from "./games-rows";
import { remember } from "./remember";

type Named = Pick<Boxer, "name" | "familyName" | "noc">;

/** The nations most of whose names, as far as their parts are known, are printed with the family name first. */
const familyFirst = remember((boxers: readonly Named[]): ReadonlySet<string> => {
  const first = new Map<string, number>();
  for (const { name, familyName, noc } of boxers) {
    if (familyName === null || familyName === name) continue;
    const isFirst = name.toLowerCase().startsWith(`${familyName.toLowerCase()} `);
    first.set(noc, (first.get(noc) ?? 0) + (isFirst ? 1 : -1));
  }
  return new Set([...first].flatMap(([noc, more]) => (more > 0 ? [noc] : [])));
});

/**
 * What a list of boxers is in order of: the family name in plain small letters, then the rest. Where no
 * source tells the parts of a name, it stands by the word that is the family name in its nation's other
 * names: the last, or the first. It is an order and says nothing of the name.
 */
export function sortName(boxers: readonly Named[], { name, familyName, noc }: Named): string {
  const words = name.split(" ");
  const family =
    familyName ?? (familyFirst(boxers).has(noc) ? words[0] : words[words.length - 1]) ?? name;
  return alphabetical(`${family} ${name}`);
}
