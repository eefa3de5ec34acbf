import { isIP } from "node:net";

/** Set by the server in bin/ on every request, after whatever the client sent was thrown away. */
export const CLIENT_ADDRESS_HEADER = "x-client-address";

/**
 * The address of the client that a request comes from: the connection's, or, where that is a proxy we
 * trust, the nearest one in X-Forwarded-For that is none. What stands further left there is only what
 * the client itself says.
 */
export function findClientAddress(
  connection: string | undefined,
  forwardedFor: string | undefined,
  trustedProxies: readonly string[],
): string | null {
  const hops = [...(forwardedFor?.split(",") ?? []), connection ?? ""].map(plainAddress);
  for (const hop of hops.reverse()) {
    if (isIP(hop) === 0) return null;
    if (!trustedProxies.includes(hop)) return hop;
  }
  return null;
}

/** An IPv4 address as such, also where the socket speaks IPv6. */
function plainAddress(address: string): string {
  return address.trim().replace(/^::ffff:(?=\d+\.)/i, "");
}
