/** A text of the API's description: what stands between backticks is code, an empty line parts paragraphs. */
export function Marked({ text }: { text: string }) {
  return text.split("`").map((part, at) =>
    // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a text that stays as it is
    at % 2 === 1 ? <code key={at}>{part}</code> : part,
  );
}
