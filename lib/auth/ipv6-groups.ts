/** The eight groups of an IPv6 address, as short as they are written; a zone is left out. */
export function ipv6Groups(address: string): string[] {
  const { hostname } = new URL(`http://[${address.split("%", 1)[0]}]`);
  const [before = "", after] = hostname.slice(1, -1).split("::");
  const head = before === "" ? [] : before.split(":");
  const tail = after ? after.split(":") : [];
  const zeros = after === undefined ? 0 : 8 - head.length - tail.length;
  return [...head, ...Array<string>(zeros).fill("0"), ...tail];
}
