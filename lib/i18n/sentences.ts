/** Whole sentences one after the other; what is not said is left out. */
export function sentences(...said: readonly (string | null)[]): string {
  return said.filter((each) => each !== null).join(" ");
}
