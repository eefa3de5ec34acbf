import { execFile, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { type AddressInfo, connect, createServer } from "node:net";
import { join } from "node:path";
import { promisify } from "node:util";

/** The configuration that compose.yaml gives to the image of nginx. */
const TEMPLATE = "deploy/nginx.conf.template";
const READY_WITHIN_MS = 10_000;

export interface StartedNginx {
  /** Plain HTTP. */
  url: string;
  /** TLS with HTTP/2, with a certificate of nobody. */
  tlsUrl: string;
  stop(): Promise<void>;
}

/** Whether Debian's nginx, or another, is installed. */
export function hasNginx(): boolean {
  return spawnSync("nginx", ["-v"], { stdio: "ignore" }).status === 0;
}

/**
 * Nginx with the configuration of deploy/, on loopback, before two processes of the product. What it writes goes to
 * the folder. Rejects with what nginx says where it does not start.
 */
export async function startNginx(
  folder: string,
  apps: readonly [string, string],
): Promise<StartedNginx> {
  const [plain, tls] = [await freePort(), await freePort()];
  const config = join(folder, "nginx.conf");
  const certificate = await makeCertificate(folder);
  writeFileSync(
    join(folder, "site.conf"),
    filledIn(readFileSync(TEMPLATE, "utf8"), {
      APP_1: new URL(apps[0]).host,
      APP_2: new URL(apps[1]).host,
      HTTP_LISTEN: `127.0.0.1:${plain}`,
      HTTPS_LISTEN: `127.0.0.1:${tls}`,
      PLAIN_HTTP: "serve",
      ...certificate,
      CACHE_DIR: join(folder, "cache"),
      ACCESS_LOG: join(folder, "access.log"),
    }),
  );
  writeFileSync(config, wholeConfiguration(folder, `include ${join(folder, "site.conf")};`));
  const nginx = spawn("nginx", ["-p", folder, "-c", config, "-e", "stderr"], {
    stdio: ["ignore", "ignore", "pipe"],
  });
  let printed = "";
  nginx.stderr.on("data", (chunk) => (printed += chunk));
  const ended = once(nginx, "exit").then(() => {
    throw new Error(`nginx ended:\n${printed}`);
  });
  ended.catch(() => {});
  await Promise.race([answering(plain), ended]);
  return {
    url: `http://127.0.0.1:${plain}`,
    tlsUrl: `https://127.0.0.1:${tls}`,
    async stop() {
      nginx.kill("SIGTERM");
      await ended.catch(() => {});
    },
  };
}

/** The text with `${NAME}` replaced; nginx's own variables are written without braces. */
function filledIn(template: string, values: Readonly<Record<string, string>>): string {
  return template.replace(/\$\{(\w+)\}/g, (_, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`${TEMPLATE} asks for ${name}, which has no value`);
    return value;
  });
}

/** What stands around the template in nginx's image, or around other lines of `http`, for a folder of one's own. */
export function wholeConfiguration(folder: string, ...http: readonly string[]): string {
  const temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"];
  for (const each of ["cache", ...temporary]) mkdirSync(join(folder, each), { recursive: true });
  return [
    "daemon off;",
    // As root it would be another user, who may not write to the folder.
    ...(process.getuid?.() === 0 ? ["user root root;"] : []),
    `pid ${join(folder, "nginx.pid")};`,
    "error_log stderr warn;",
    "worker_processes 1;",
    "events { worker_connections 8192; }",
    "http {",
    ...temporary.map((each) => `  ${each}_temp_path ${join(folder, each)};`),
    ...http.map((line) => `  ${line}`),
    "}",
    "",
  ].join("\n");
}

async function makeCertificate(
  folder: string,
): Promise<{ TLS_CERTIFICATE: string; TLS_KEY: string }> {
  const [certificate, key] = [join(folder, "certificate.pem"), join(folder, "key.pem")];
  await promisify(execFile)("openssl", [
    ..."req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 2".split(" "),
    ...["-subj", "/CN=localhost", "-addext", "subjectAltName=IP:127.0.0.1,DNS:localhost"],
    ...["-keyout", key, "-out", certificate],
  ]);
  return { TLS_CERTIFICATE: certificate, TLS_KEY: key };
}

/** A port of loopback that nobody listens on. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** Returns once something listens on the port of loopback. */
export async function answering(port: number): Promise<void> {
  const deadline = Date.now() + READY_WITHIN_MS;
  for (;;) {
    const socket = connect(port, "127.0.0.1");
    const isOpen = await once(socket, "connect").then(
      () => true,
      () => false,
    );
    socket.destroy();
    if (isOpen) return;
    if (Date.now() > deadline) throw new Error(`nginx does not answer on port ${port}`);
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}
