/** What is counted where it happens, and read by those who watch the process. */
const TALLIES = ["publishes", "databaseErrors", "signInRefusals", "replicaReads"] as const;
export type TallyName = (typeof TALLIES)[number];

const KEY = Symbol.for("qualified.tallies");

/** One for all instances of this module, because the framework loads it apart from the server in bin/. */
const globals = globalThis as { [KEY]?: Map<TallyName, Map<string, number>> };

/** Counts one more of what is named; `of` is one of a few words, never what a visitor sent. */
export function tally(name: TallyName, of: string): void {
  const counts = talliesOf(name);
  counts.set(of, (counts.get(of) ?? 0) + 1);
}

/** How many there were since the process began, by the words of {@link tally}. */
export function talliesOf(name: TallyName): Map<string, number> {
  globals[KEY] ??= new Map();
  const counts = globals[KEY].get(name) ?? new Map<string, number>();
  globals[KEY].set(name, counts);
  return counts;
}
