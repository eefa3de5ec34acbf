import type { IncomingMessage } from "node:http";
import { BlockList, isIP, isIPv6 } from "node:net";
import { ipv6Groups } from "../../lib/auth/ipv6-groups";
import { logWarning } from "../../lib/log";

const OWN_MACHINE = /^(127\.|::1$)/;

/** Whether a connection's address is that of this machine itself. */
export function isOwnMachine(address: string): boolean {
  return OWN_MACHINE.test(plainAddress(address));
}

/** Who asks, by address: the connection's, or what a trusted proxy says of it. */
export class ClientAddresses {
  readonly #proxies: BlockList | null;
  readonly #warn: (text: string) => void;
  #isWarned = false;

  /** `trustedProxies`: addresses and networks ("10.0.0.0/8"); `warn` is told once of a proxy that is not among them. */
  constructor(trustedProxies: readonly string[] = [], warn: (text: string) => void = logWarning) {
    this.#proxies = trustedProxies.length > 0 ? listProxies(trustedProxies) : null;
    this.#warn = warn;
  }

  /**
   * The address of the client that a request comes from: the connection's, or, where that is a proxy we
   * trust, the nearest one in X-Forwarded-For that is none. What stands further left there is only what
   * the client itself says. `null`: it is not known.
   */
  of({ socket, headers }: Pick<IncomingMessage, "socket" | "headers">): string | null {
    const forwardedFor = headers["x-forwarded-for"];
    if (forwardedFor !== undefined && this.#proxies === null) this.#warnOnce();
    const before = typeof forwardedFor === "string" ? forwardedFor.split(",") : [];
    const hops = [...before, socket.remoteAddress ?? ""].map(plainAddress);
    for (const hop of hops.reverse()) {
      if (isIP(hop) === 0) return null;
      if (!this.#isProxy(hop)) return hop;
    }
    return null;
  }

  #isProxy(address: string): boolean {
    return this.#proxies?.check(address, isIPv6(address) ? "ipv6" : "ipv4") ?? false;
  }

  #warnOnce(): void {
    if (this.#isWarned) return;
    this.#isWarned = true;
    this.#warn(
      "A request came with X-Forwarded-For, and TRUSTED_PROXIES is empty. If a proxy stands in front, name it " +
        "there: until then all visitors count as one, and behind one on this machine nobody is limited.",
    );
  }
}

/**
 * Whom the requests from an address are counted for: of IPv6 its network of 64 bits, because one client has
 * all of it. `null`: not known, or this machine itself, which is not limited.
 */
export function countedClient(address: string | null): string | null {
  if (address === null || OWN_MACHINE.test(address)) return null;
  if (!isIPv6(address)) return address;
  return ipv6Groups(address).slice(0, 4).join(":");
}

function listProxies(proxies: readonly string[]): BlockList {
  const list = new BlockList();
  for (const proxy of proxies) {
    const [address = "", bits] = proxy.split("/");
    const family = isIPv6(address) ? "ipv6" : "ipv4";
    if (bits === undefined) list.addAddress(address, family);
    else list.addSubnet(address, Number(bits), family);
  }
  return list;
}

/** Without port, brackets and zone; an IPv4 address as such, also where the socket speaks IPv6. */
function plainAddress(hop: string): string {
  const written = hop.trim();
  const host =
    /^\[([^\]]*)\](?::\d+)?$/.exec(written)?.[1] ??
    /^(\d+\.\d+\.\d+\.\d+):\d+$/.exec(written)?.[1] ??
    written;
  return (host.split("%", 1)[0] ?? "").replace(/^::ffff:(?=\d+\.)/i, "");
}
