import { grouped } from "@/lib/qualification/grouped";
import { alphabetical } from "./fold";
import type { Boxer } from "./games-rows";

/** What a list of boxers to choose from knows of each. */
export type ListedBoxer = Pick<Boxer, "slug" | "name" | "noc"> &
  Partial<Pick<Boxer, "categoryCode" | "birthDate">>;

/**
 * By slug what tells a boxer from others of the list who are called alike: the category, the year of birth, and the
 * slug where that is not enough. Nobody else is in the map. Names are alike whatever their accents.
 */
export function boxerMarks(boxers: readonly ListedBoxer[]): ReadonlyMap<string, string> {
  const groups = grouped(boxers, ({ name }) =>
    alphabetical(name)
      .split(/[^\p{L}\p{N}]+/u)
      .toSorted()
      .join(" "),
  );
  const marks = [...groups.values()].flatMap((group) => {
    if (group.length === 1) return [];
    const known = group.map((boxer) => ({ ...boxer, mark: markOf(boxer) }));
    return known.map(({ slug, noc, mark }) => {
      const isEnough =
        mark !== "" &&
        known.filter((other) => other.noc === noc && other.mark === mark).length === 1;
      return [slug, isEnough ? mark : [mark, slug].filter(Boolean).join(", ")] as const;
    });
  });
  return new Map(marks);
}

/** "M51, 1999" */
function markOf({ categoryCode, birthDate }: ListedBoxer): string {
  return [categoryCode, birthDate?.slice(0, 4)].filter(Boolean).join(", ");
}

/** By slug how a boxer is named where one of a list is chosen: "Wei Li (CHN)", "Wei Li (CHN, W75, 1999)". */
export function boxerLabels(boxers: readonly ListedBoxer[]): ReadonlyMap<string, string> {
  const marks = boxerMarks(boxers);
  return new Map(
    boxers.map(({ slug, name, noc }) => {
      const said = [noc, marks.get(slug)].filter((part) => part !== undefined);
      return [slug, `${name} (${said.join(", ")})`];
    }),
  );
}
