/** What the record says in its own words, which are English, for a message that says it on a page of any language. */
export function inEnglish(text: string) {
  return () => <span lang="en">{text}</span>;
}
