import {
  type AddressInfo,
  createServer,
  connect as dial,
  type Server,
  type Socket,
} from "node:net";

/** Stands between a program and a server, and can stop forwarding without closing anything. */
export class Relay {
  readonly #server: Server;
  readonly #sockets = new Set<Socket>();
  readonly #forwarded = new Set<() => void>();
  #isOpen = true;

  private constructor(host: string, port: number) {
    this.#server = createServer((from) => {
      this.#sockets.add(from);
      from.on("error", () => {});
      if (!this.#isOpen) return from.destroy();
      const to = dial(port, host);
      this.#sockets.add(to);
      to.on("error", () => from.destroy());
      let isSilent = false;
      this.#forwarded.add(() => {
        isSilent = true;
      });
      from.on("data", (data) => isSilent || to.write(data));
      to.on("data", (data) => isSilent || from.write(data));
      from.on("close", () => to.destroy());
      to.on("close", () => isSilent || from.destroy());
      return undefined;
    });
  }

  /** In front of the server of this address; gives the address of the relay. */
  static async before(address: string): Promise<{ relay: Relay; address: string }> {
    const url = new URL(address);
    const relay = new Relay(url.hostname, Number(url.port || 5432));
    await new Promise<void>((resolve) => relay.#server.listen(0, "127.0.0.1", resolve));
    url.hostname = "127.0.0.1";
    url.port = String((relay.#server.address() as AddressInfo).port);
    return { relay, address: url.href };
  }

  /** From now on nothing passes the connections that are there, in neither direction; new ones work. */
  silence(): void {
    for (const stop of this.#forwarded) stop();
    this.#forwarded.clear();
  }

  /** Closes every connection and takes no new one, as a server that is down. */
  shut(): void {
    this.#isOpen = false;
    for (const socket of this.#sockets) socket.destroy();
    this.#sockets.clear();
  }

  /** Takes connections again. */
  open(): void {
    this.#isOpen = true;
  }

  async close(): Promise<void> {
    this.shut();
    await new Promise((resolve) => this.#server.close(resolve));
  }
}
