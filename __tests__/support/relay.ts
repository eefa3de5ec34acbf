import {
  type AddressInfo,
  createServer,
  connect as dial,
  type Server,
  type Socket,
} from "node:net";
import { setTimeout } from "node:timers/promises";

/** Stands between a program and a server, and can stop forwarding without closing anything. */
export class Relay {
  readonly #server: Server;
  readonly #sockets = new Set<Socket>();
  readonly #forwarded = new Set<() => void>();
  #isOpen = true;
  #delayMs = 0;

  private constructor(host: string, port: number) {
    this.#server = createServer((from) => {
      this.#sockets.add(from);
      from.on("error", () => {});
      if (!this.#isOpen) return from.destroy();
      const to = dial(port, host);
      this.#sockets.add(to);
      to.on("error", () => from.destroy());
      let isSilent = false;
      const [there, back] = [this.#pacer(), this.#pacer()];
      this.#forwarded.add(() => {
        isSilent = true;
      });
      from.on("data", (data) => isSilent || there(() => to.write(data)));
      to.on("data", (data) => isSilent || back(() => from.write(data)));
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

  /** From now on what passes takes so many milliseconds more, in each direction; 0 as before. */
  slow(ms: number): void {
    this.#delayMs = ms;
  }

  /** Passes on what comes, in order, each when its time has come. */
  #pacer(): (pass: () => void) => void {
    let waiting = 0;
    let last = Promise.resolve();
    return (pass) => {
      if (this.#delayMs === 0 && waiting === 0) return pass();
      waiting += 1;
      const due = setTimeout(this.#delayMs);
      last = last
        .then(() => due)
        .then(() => {
          waiting -= 1;
          pass();
        });
      return undefined;
    };
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
