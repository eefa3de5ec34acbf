/** What the weights of a Games are called beside their kilograms (weight-names.json, with its source). */
import names from "./weight-names.json";

/** The names of a category's weight: "Bantamweight"; none where no source gives one. */
export function weightNames(gamesId: string, categoryCode: string): readonly string[] {
  return names
    .filter(({ games }) => games === gamesId)
    .flatMap(
      (each) => new Map<string, string[]>(Object.entries(each.names)).get(categoryCode) ?? [],
    );
}
