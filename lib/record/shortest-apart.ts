/**
 * The beginnings of names by which they can be told apart, of at least so many letters:
 * "Hangzhou", "Honiara", "Busto Arsizio" are "Han", "Hon", "Bus".
 */
export function shortestApart(names: readonly string[], least = 3): string[] {
  return names.map((name) => {
    const letters = [...name];
    const others = names.filter((other) => other !== name);
    const beginning = (length: number) => letters.slice(0, length).join("");
    let length = Math.min(least, letters.length);
    while (length < letters.length && others.some((other) => other.startsWith(beginning(length)))) {
      length += 1;
    }
    return beginning(length).trimEnd();
  });
}
