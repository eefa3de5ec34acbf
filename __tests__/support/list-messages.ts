export type MessageTree = { readonly [key: string]: string | MessageTree };

/** Every message of a catalogue by its whole key. */
export function listMessages(messages: unknown, path = ""): [key: string, message: string][] {
  return Object.entries(messages as MessageTree).flatMap(([key, value]): [string, string][] =>
    typeof value === "string" ? [[path + key, value]] : listMessages(value, `${path}${key}.`),
  );
}
