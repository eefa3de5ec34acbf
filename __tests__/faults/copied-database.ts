import { copyFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PrismaPg } from "@prisma/adapter-pg";
import type { OwnCluster } from "./own-cluster";

/** Databases that are copied from others, each copy to be broken on its own. */
export interface Databases {
  /** The address of a new, empty one. */
  empty(): Promise<string>;
  /** A copy of one that nobody has open. */
  copy(url: string): Promise<string>;
  remove(): void;
}

export function sqliteDatabases(): Databases {
  const folder = mkdtempSync(join(tmpdir(), "qualified-killed-"));
  let made = 0;
  const next = () => join(folder, `${made++}.db`);
  return {
    empty: async () => `file:${next()}`,
    async copy(url) {
      const [from, to] = [url.slice("file:".length), next()];
      copyFileSync(from, to);
      return `file:${to}`;
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** On a cluster of the test's own, which takes them away with it. */
export function postgresDatabases(cluster: OwnCluster): Databases {
  let made = 0;
  const make = async (template: string) => {
    const url = new URL(cluster.url);
    const name = `copy_${made++}`;
    const server = await new PrismaPg(cluster.url).connect();
    await server
      .executeScript(`CREATE DATABASE ${name} TEMPLATE ${template}`)
      .finally(() => server.dispose());
    url.pathname = `/${name}`;
    return url.href;
  };
  return {
    empty: () => make("template0"),
    copy: (url) => make(new URL(url).pathname.slice(1)),
    remove: () => {},
  };
}
