import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { freePort } from "../bin/several/nginx";

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
  writeFileSync(join(folder, "nginx.conf"), configuration(folder, port));
  const nginx = spawn("nginx", ["-p", folder, "-c", join(folder, "nginx.conf"), "-e", "stderr"], {
    stdio: ["ignore", "ignore", "inherit"],
  });
  const ended = once(nginx, "exit");
  await answers(port);
  return {
    url: `http://127.0.0.1:${port}/`,
    async stop() {
      nginx.kill("SIGTERM");
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function configuration(folder: string, port: number): string {
  const temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"];
  return [
    "daemon off;",
    ...(process.getuid?.() === 0 ? ["user root root;"] : []),
    `pid ${join(folder, "nginx.pid")};`,
    "worker_processes 1;",
    "events { worker_connections 8192; }",
    "http {",
    ...temporary.map((each) => `  ${each}_temp_path ${join(folder, each)};`),
    `  access_log ${join(folder, "access.log")};`,
    "  types { text/html html; }",
    `  server { listen 127.0.0.1:${port}; root ${join(folder, "site")}; gzip_static on; }`,
    "}",
    "",
  ].join("\n");
}

async function answers(port: number): Promise<void> {
  for (let attempt = 0; attempt < 200; attempt++) {
    const socket = connect(port, "127.0.0.1");
    const isOpen = await once(socket, "connect").then(
      () => true,
      () => false,
    );
    socket.destroy();
    if (isOpen) return;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Error(`nginx does not answer on port ${port}`);
}
