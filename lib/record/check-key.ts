/** Names a check among all checks of a Games. */
export function checkKey(kind: string, subject: string): string {
  return `${kind} ${subject}`.trim();
}
