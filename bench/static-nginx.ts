import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { answering, freePort, wholeConfiguration } from "../bin/several/nginx";

/** Nginx that gives one page from a file, compressed before. */
export interface StaticNginx {
  url: string;
  stop(): Promise<void>;
}

/** Starts nginx, on loopback, with a page as its only file; it notes what it answers, as ours does. */
export async function startStaticNginx(page: Buffer): Promise<StaticNginx> {
  const folder = mkdtempSync(join(tmpdir(), "qualified-static-"));
  const port = await freePort();
  mkdirSync(join(folder, "site"));
  writeFileSync(join(folder, "site/index.html"), page);
  writeFileSync(join(folder, "site/index.html.gz"), gzipSync(page));
  const site = `listen 127.0.0.1:${port}; root ${join(folder, "site")}; gzip_static on;`;
  writeFileSync(
    join(folder, "nginx.conf"),
    wholeConfiguration(
      folder,
      `access_log ${join(folder, "access.log")};`,
      "types { text/html html; }",
      `server { ${site} }`,
    ),
  );
  const nginx = spawn("nginx", ["-p", folder, "-c", join(folder, "nginx.conf"), "-e", "stderr"], {
    stdio: ["ignore", "ignore", "inherit"],
  });
  const ended = once(nginx, "exit");
  await answering(port);
  return {
    url: `http://127.0.0.1:${port}/`,
    async stop() {
      nginx.kill("SIGTERM");
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
