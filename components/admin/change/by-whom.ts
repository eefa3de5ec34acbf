/** The arguments of a message that says who did something; `null`: a script did, which has no name. */
export function byWhom(name: "by" | "who", actorName: string | null): Record<string, string> {
  return { [name]: actorName ?? "", isScript: actorName === null ? "yes" : "no" };
}
