import { execFileSync, spawnSync } from "node:child_process";

/** Why no network of a test's own can be made here; `null`: it can. */
export function whyNoNetwork(): string | null {
  if (process.getuid?.() !== 0) return "it is not run as root, who alone may make a network";
  if (spawnSync("ip", ["-V"], { stdio: "ignore" }).error)
    return "there is no program ip (apt-get install iproute2)";
  const name = `q${process.pid}try`;
  const tried = spawnSync("ip", ["netns", "add", name], { encoding: "utf8" });
  if (tried.status !== 0) return `no network namespace can be made (${tried.stderr.trim()})`;
  ip("netns", "del", name);
  return null;
}

function ip(...args: string[]): void {
  execFileSync("ip", args, { stdio: ["ignore", "ignore", "pipe"] });
}

/** Nobody has it: what is sent there is lost. */
const NOBODY = "02:00:00:00:00:99";

/**
 * Two machines, as far as the network knows, of which one has the address that programs here connect to: network
 * namespaces, each at the other end of a cable.
 */
export class OwnNetwork {
  readonly machines: readonly [string, string];
  /** Of whichever machine has it. */
  readonly address: string;
  readonly #here: string;

  constructor() {
    const subnet = `10.231.${process.pid % 250}`;
    this.#here = `${subnet}.1`;
    this.address = `${subnet}.10`;
    this.machines = [`q${process.pid}a`, `q${process.pid}b`];
    try {
      for (const machine of this.machines) this.#connect(machine);
      this.giveTo(this.machines[0]);
    } catch (error) {
      this.remove();
      throw error;
    }
  }

  #connect(machine: string): void {
    ip("netns", "add", machine);
    ip("link", "add", machine, "type", "veth", "peer", "name", "eth0", "netns", machine);
    ip("addr", "add", `${this.#here}/32`, "dev", machine);
    ip("link", "set", machine, "up");
    ip("-n", machine, "link", "set", "lo", "up");
    ip("-n", machine, "addr", "add", `${this.address}/32`, "dev", "eth0");
    ip("-n", machine, "link", "set", "eth0", "up");
    ip("-n", machine, "route", "add", `${this.#here}/32`, "dev", "eth0");
  }

  /** From now on the address leads to this machine. */
  giveTo(machine: string): void {
    ip("route", "replace", `${this.address}/32`, "dev", machine, "src", this.#here);
  }

  /** From now on every packet from and to the machine is lost; nobody is told. */
  losePackets(machine: string): void {
    const lost = ["lladdr", NOBODY, "nud", "permanent"];
    ip("neigh", "replace", this.address, "dev", machine, ...lost);
    ip("-n", machine, "neigh", "replace", this.#here, "dev", "eth0", ...lost);
  }

  /** Takes the machines away, with what leads to them. */
  remove(): void {
    for (const machine of this.machines) {
      // The cable goes with the namespace; its end here is gone a moment later.
      spawnSync("ip", ["link", "del", machine], { stdio: "ignore" });
      spawnSync("ip", ["netns", "del", machine], { stdio: "ignore" });
    }
  }
}
